import type { Situation } from './situation';

const call = (situation: Omit<Situation, 'hotline'>): Situation => ({ hotline: 'GUIDELINE', ...situation });
const about = (document: string, weight: number, notes: readonly string[], closing: readonly string[]): Situation =>
  call({ weight, minutes: [6, 22], answers: { happening: 'GUIDELINE', document }, notes, closing });

/** Calls on the guideline line: できる範囲から, one item at a time. All fictional. */
export const GUIDELINE_SITUATIONS: readonly Situation[] = [
  about('CHECKLIST', 34, [
    'チェックリストの「{項目}」について、診療所ではどこまで必要かとの質問。',
    '立入検査までにチェックリストを完成させたい。「{項目}」が「いいえ」のままでよいか。',
    '令和7年度版で追加された項目のうち「{項目}」の意味を知りたい。{業者}には確認中。',
    '「{項目}」は保守会社に記入してもらうものか、自院で書くものかとの質問。',
  ], [
    '「できる範囲から」目標日を入れて進めればよいことを説明。実践ガイドの該当ページを案内。',
    '事業者確認用の用紙を{業者}に渡し、回答を保管するよう案内。',
  ]),
  about('GUIDELINE', 15, [
    '第6.0版のどの編を読めばよいか。常勤医師1名の診療所。',
    '経営管理編の「{項目}」に当たる箇所を知りたい。',
    'クラウド型電子カルテに替える予定。責任分界の考え方を確認したい。',
  ], ['小規模医療機関向けの特集とQ&Aを案内。まず経営管理編から、と説明。', '厚生労働省の公開ページの該当箇所を一緒に確認した。']),
  about('PRACTICE_GUIDE', 11, ['実践ガイド（改訂版）の「{項目}」の手順どおりに設定したいが、画面が違う。', '実践ガイドはどこから入手できるか。会員用ページのパスワードが分からない。'], ['日医アカウントでの入手方法を案内。', '該当の手順を読み合わせ、残りは{業者}に依頼することとなった。']),
  about('TEMPLATE', 10, ['情報セキュリティ管理運用規定のひな型を自院向けに直したい。役割の欄に院長の名前だけでよいか。', '体制図のひな型の書き方。職員{件}名の診療所。'], ['兼務でよいこと、連絡先を必ず入れることを案内。', '記入例のページを案内。できあがったら院内に掲示するとのこと。']),
  about('VIDEO', 4, ['セミナー動画の視聴方法を知りたい。', '確認表 Part1 の動画が再生できない。'], ['会員用ページの場所を案内し、再生できたことを確認。']),
  about('MEASURES', 7, ['職員のスマートフォンを院内Wi-Fiにつないでよいか。', 'バックアップを何世代取ればよいか。外付けディスクを毎日つなぎ替えるのが負担。'], ['患者用と業務用のネットワークを分けること、できるところから始めることを説明。', '三つのコピー、二種類の媒体、一つは切り離して保管、の考え方を案内。']),
  call({
    weight: 6, minutes: [4, 10], answers: { happening: 'WARNING_PAGE', scamContact: 'NOTHING' },
    notes: ['{画面}が出ているとのことで、こちらの窓口に電話。'], closing: ['緊急相談窓口（サイ窓）0120-179-066 へ転送。つながったことを確認。'],
  }),
  call({
    weight: 4, minutes: [4, 9], answers: { happening: 'MAIL', mail: 'UNOPENED' },
    notes: ['{差出人}をかたるメールについての相談。'], closing: ['緊急相談窓口（サイ窓）の番号と受付時間を案内。'],
  }),
  call({
    weight: 6, minutes: [4, 12], answers: { happening: 'OTHER', other: 'SCHEME' },
    notes: ['サイバーセキュリティ支援制度の利用に申込みが必要か。', '研修の受講方法と、修了証が出るかどうか。'], closing: ['申込み不要・無料であることを説明。', '日医情報システム課 03-3942-6135 を案内。'],
  }),
  call({
    weight: 3, minutes: [3, 8], answers: { happening: 'OTHER', other: 'GENERAL_PC' },
    notes: ['PDFの印刷方法を知りたい。'], closing: ['対象外であることを説明し、メーカーの窓口を案内。'],
  }),
];
