import type { TriageQuestion } from './triage-types';

type Option = readonly [id: string, label: string, labelEn: string];
const question = (id: string, [text, textEn]: readonly [string, string], options: readonly Option[], [help, helpEn]: readonly [string, string] | [null, null] = [null, null]): TriageQuestion => ({
  id, text, textEn, help, helpEn, options: options.map(([option, label, labelEn], index) => ({ id: option, key: String(index + 1), label, labelEn })),
});

/** In the order of asking. Which of them a call meets is decided by the rows alone: one is asked where it changes something. */
export const QUESTIONS: readonly TriageQuestion[] = [
  question('happening', ['何が起きていますか', 'What is going on?'], [
    ['WARNING_PAGE', '警告画面・警告音が出ている（サポート詐欺の疑い）', 'A warning page or siren (possible support scam)'],
    ['LOCKED', '身代金の要求・ファイルが開けない・電子カルテが動かない', 'Ransom demand, unreadable files or EHR down'],
    ['INFECTION', 'ウイルス感染かもしれない', 'Possible infection'],
    ['INTRUSION', '不正アクセス・ホームページ改ざん・アカウント乗っ取り', 'Intrusion, defaced website or stolen account'],
    ['LEAK', '情報漏えい・紛失・誤送付', 'Data leak, loss or misdelivery'],
    ['MAIL', '不審なメールが届いた', 'Suspicious mail'],
    ['NETWORK', 'ネットにつながらない・通信の不具合', 'Network trouble'],
    ['GUIDELINE', 'ガイドライン・チェックリストの質問', 'Guideline or checklist question'],
    ['OTHER', 'その他・分からない', 'Something else, or not sure'],
  ], ['いくつも当てはまるときは、いちばん重いものを選びます。', 'Where several apply, take the gravest.']),
  question('scamContact', ['画面の案内に、どこまで応じましたか', 'How far did you follow the page?'], [
    ['NOTHING', '何もしていない', 'Not at all'],
    ['CALLED', '電話をかけた', 'Called the number'],
    ['PAID', 'お金を払った・カードや口座の番号を伝えた', 'Paid, or gave card or account numbers'],
    ['REMOTE', '遠隔操作された・ソフトを入れた', 'Remote control, or software installed'],
  ], ['いちばん進んだものを選びます。', 'Take the furthest.']),
  question('dataSeen', ['そのパソコンから、患者さんの情報を見られるようになっていましたか', 'Could patient data be seen from that PC?'], [
    ['NO', 'いいえ', 'No'],
    ['MAYBE', 'はい・分からない', 'Yes, or not sure'],
  ], ['電子カルテ、レセコン、共有フォルダ、メールを含みます。', 'EHR, billing, shared folders and mail included.']),
  question('intrusion', ['不正アクセスされたのは何ですか', 'What was broken into?'], [
    ['WEBSITE', 'ホームページ', 'Website'],
    ['ACCOUNT', 'メール・クラウドなどのアカウント', 'Mail or cloud account'],
    ['SYSTEM', '院内のパソコン・サーバー・機器', 'PC, server or device in the facility'],
    ['INSIDER', '職員・元職員による不正', 'Done by present or former staff'],
  ]),
  question('leak', ['何があったと考えられますか', 'What is thought to have happened?'], [
    ['ATTACK', 'サイバー攻撃による・原因が分からない', 'By a cyber attack, or cause unknown'],
    ['LOSS', '紛失・置き忘れ・盗難', 'Lost, left behind or stolen'],
    ['MISDELIVERY', '誤送信・誤送付・渡し間違い', 'Sent or handed to the wrong person'],
    ['INSIDER', '職員・元職員による持ち出し', 'Taken by present or former staff'],
  ]),
  question('mail', ['そのメールに、何かしましたか', 'Was anything done with the mail?'], [
    ['UNOPENED', '添付もリンクも開いていない', 'No attachment or link opened'],
    ['OPENED', '添付を開いた・リンクを押した', 'Attachment or link opened'],
    ['ENTERED', 'IDやパスワードを入力した', 'ID or password entered'],
  ]),
  question('network', ['原因は分かっていますか', 'Is the cause known?'], [
    ['UNKNOWN', 'まだ分からない', 'Not yet'],
    ['ODD', '不審な画面や動きがある', 'Something looks odd'],
    ['FAULT', '故障・通信障害と確認できた（攻撃ではない）', 'Confirmed fault or outage, not an attack'],
  ]),
  question('document', ['どの資料についてのご質問ですか', 'Which document is it about?'], [
    ['GUIDELINE', '安全管理ガイドライン（第6.0版）', 'MHLW guideline, version 6.0'],
    ['CHECKLIST', 'サイバーセキュリティ対策チェックリスト', 'Checklist'],
    ['PRACTICE_GUIDE', 'チェックリストの実践ガイド', 'Practice guide'],
    ['TEMPLATE', '体制図・規定などのひな型', 'Templates'],
    ['VIDEO', 'セミナー・解説の動画', 'Videos'],
    ['MEASURES', '資料によらない対策全般', 'Security measures in general'],
  ]),
  question('other', ['どのようなご相談ですか', 'What is it about?'], [
    ['UNSURE', '何かおかしいが、分からない', 'Something is wrong, unclear what'],
    ['INSIDER', '職員・元職員による不正', 'Crime by present or former staff'],
    ['GENERAL_PC', 'パソコンの操作・設定', 'PC operation or set-up'],
    ['SCHEME', '支援制度・一時支援金について', 'The scheme or the relief fund'],
  ]),
  question('impact', ['電子カルテ・オンライン資格確認・レセコンに影響はありますか', 'Are the EHR, online eligibility check or billing affected?'], [
    ['NONE', '影響なし', 'Not affected'],
    ['DOWN', '止まっている・使えない', 'Down or unusable'],
    ['UNKNOWN', '分からない', 'Not known'],
  ]),
  question('nextOpen', ['次の診療はいつですか', 'When does the clinic next open?'], [
    ['TODAY', '診療中・本日中', 'Open now or later today'],
    ['LATER', '明日以降', 'Tomorrow or later'],
  ]),
];
