import { onEmergencyLine, situation } from './situation';
import { HAND_OVER, LAN_OFF, POLICE, POWER_ON, REFERRAL, SHARED_WITH_JMA } from './spoken';
import type { TriageRow } from './triage-types';

const BANK_FIRST = 'カードや口座の番号を伝えたときは、先に、カード会社と銀行に連絡して止めてください。';
const CLOSE_PAGE = [
  'Escキーを3秒ほど押し続けてください。閉じるボタンが出たら、×を押します。',
  '閉じないときは、CtrlとAltとDeleteを一緒に押して、タスクマネージャーでブラウザーを終了します。',
  'それでも閉じないときは、パソコンを再起動してください。',
  '「ページの復元」と出ても、復元しないでください。',
];
const SCAM_SOURCE = '000 別添チラシ／消し方は公開情報（IPA・都道府県警察）';
const NEVER_CALL = ['表示された番号に電話しない', '案内されたソフトを入れない', '電子マネーやカードで支払わない'];

/** Support scams by how far the caller went along, infection, network and mail (domain.md §4). */
export const TIER_1_ROWS: readonly TriageRow[] = [
  situation({
    rule: 'SCAM_SEEN', when: [onEmergencyLine({ happening: ['WARNING_PAGE'], scamContact: ['NOTHING'] })],
    ruleText: '偽の警告画面（サポート詐欺）。電話も操作もしていない', ruleTextEn: 'Fake warning page; nobody called, nothing installed',
    source: SCAM_SOURCE, needsConfirmation: true, tier: 'TIER_1', category: 'SUPPORT_SCAM', urgency: 'NORMAL',
    firstWords: ['その警告は偽物です。ご安心ください。', '画面の番号には、電話しないでください。', ...CLOSE_PAGE, SHARED_WITH_JMA],
    doNot: NEVER_CALL,
  }),
  situation({
    rule: 'SCAM_CALLED', when: [onEmergencyLine({ happening: ['WARNING_PAGE'], scamContact: ['CALLED'] })],
    ruleText: 'サポート詐欺に電話した。支払い・遠隔操作はない', ruleTextEn: 'Called the scammers; nothing paid or installed',
    source: SCAM_SOURCE, needsConfirmation: true, tier: 'TIER_1', category: 'SUPPORT_SCAM_CONTACTED', urgency: 'HIGH',
    firstWords: ['その警告は偽物です。これ以上、電話に出ないでください。', LAN_OFF, '入れたソフトや、伝えた番号がないか、一緒に確認します。', ...CLOSE_PAGE, SHARED_WITH_JMA],
    doNot: [...NEVER_CALL, '折り返しの電話に出ない'],
  }),
  situation({
    rule: 'SCAM_PAID', when: [onEmergencyLine({ happening: ['WARNING_PAGE'], scamContact: ['PAID'] })],
    ruleText: 'サポート詐欺にお金を払った、またはカード・口座の番号を伝えた', ruleTextEn: 'Paid the scammers, or gave card or account numbers',
    source: SCAM_SOURCE, needsConfirmation: true, tier: 'TIER_1', category: 'SUPPORT_SCAM_CONTACTED', urgency: 'HIGH',
    firstWords: ['先に、カード会社と銀行に連絡して、支払いを止めてください。', '電子マネーは、発行会社に連絡して、利用を止めてください。', LAN_OFF, '入れたソフトがないか、一緒に確認します。', POLICE, SHARED_WITH_JMA],
    doNot: ['追加の支払いをしない', '相手に電話しない', '支払いの記録を捨てない'],
  }),
  situation({
    rule: 'SCAM_REMOTE', when: [onEmergencyLine({ happening: ['WARNING_PAGE'], scamContact: ['REMOTE'], dataSeen: ['NO'] })],
    ruleText: 'サポート詐欺に遠隔操作された。患者情報は見られていない', ruleTextEn: 'Remote control by scammers; no patient data within reach',
    source: SCAM_SOURCE, needsConfirmation: true, tier: 'TIER_1', category: 'SUPPORT_SCAM_CONTACTED', urgency: 'HIGH',
    firstWords: [LAN_OFF, BANK_FIRST, '次に、遠隔操作ソフトを、一緒に削除します。', '終わったら、ウイルスの検査をします。', 'パスワードは、別のパソコンから変更してください。', POLICE, SHARED_WITH_JMA],
    doNot: ['ネットワークにつなぎ直さない', '相手に電話しない', 'そのパソコンでパスワードを入力しない'],
  }),
  situation({
    // Between "remove the remote tool" and evidence for tier 2 the sources do not decide; evidence is the one that cannot be undone.
    rule: 'SCAM_REMOTE_DATA', when: [onEmergencyLine({ happening: ['WARNING_PAGE'], scamContact: ['REMOTE'], dataSeen: ['MAYBE'] })],
    ruleText: 'サポート詐欺に遠隔操作され、患者情報を見られたおそれがある', ruleTextEn: 'Remote control by scammers; patient data may have been seen',
    source: `${SCAM_SOURCE}／2次対応は001 2-1(1)`, needsConfirmation: true, tier: 'TIER_2', category: 'SUPPORT_SCAM_CONTACTED', urgency: 'HIGH',
    disciplines: ['FORENSICS', 'LEGAL'], preserveEvidence: true,
    firstWords: [LAN_OFF, POWER_ON, BANK_FIRST, '遠隔操作ソフトの削除は、専門の担当がご案内します。それまで触らないでください。', 'パスワードは、別のパソコンから変更してください。', HAND_OVER, REFERRAL, POLICE, SHARED_WITH_JMA],
    doNot: ['ネットワークにつなぎ直さない', '電源を切らない', '遠隔操作ソフトやファイルを自分で消さない', '相手に電話しない'],
  }),
  situation({
    rule: 'INFECTION_SUSPECTED',
    when: [
      onEmergencyLine({ happening: ['INFECTION'] }),
      onEmergencyLine({ happening: ['MAIL'], mail: ['OPENED'] }),
      onEmergencyLine({ happening: ['NETWORK'], network: ['ODD'] }),
      onEmergencyLine({ happening: ['OTHER'], other: ['UNSURE'] }),
    ],
    ruleText: 'ウイルス感染の疑い（確証がなくても）', ruleTextEn: 'Suspected infection, even unproven',
    source: '000・001 2-1(1)', tier: 'TIER_1', category: 'SUSPECTED_INFECTION', urgency: 'HIGH', impactMatters: true,
    firstWords: [LAN_OFF, POWER_ON, 'いつから、どの画面で、何が起きたか教えてください。', 'ほかのパソコンにも同じ症状がないか、確認してください。', '確認しながら、ウイルスの検査と駆除をお手伝いします。', SHARED_WITH_JMA],
    doNot: ['電源を切らない', 'USBメモリをほかのパソコンに挿さない', '届いたメールを転送しない'],
  }),
  situation({
    rule: 'NETWORK_UNKNOWN', when: [onEmergencyLine({ happening: ['NETWORK'], network: ['UNKNOWN'] })],
    ruleText: 'ネットワークの不具合。原因はまだ分からない', ruleTextEn: 'Network trouble, cause not yet known',
    source: '001 2-1(1)', tier: 'TIER_1', category: 'NETWORK_TROUBLE', urgency: 'NORMAL', impactMatters: true,
    firstWords: ['攻撃によるものか、順番に確認します。', 'つながらないのは、1台だけですか、全部ですか。', 'ルーターのランプの色を教えてください。', '見慣れない画面やファイルがあれば、すぐにLANケーブルを抜いてください。', SHARED_WITH_JMA],
    doNot: ['機器を初期化しない'],
  }),
  situation({
    rule: 'MAIL_UNOPENED', when: [onEmergencyLine({ happening: ['MAIL'], mail: ['UNOPENED'] })],
    ruleText: '迷惑メール・標的型メールを受け取っただけ（開いていない）', ruleTextEn: 'Junk or targeted mail received, not opened',
    source: '001 Q4-7', tier: 'TIER_1', category: 'JUNK_MAIL', urgency: 'LOW',
    firstWords: ['添付やリンクは、開かないでください。', 'メールは消さずに、残しておいてください。', '職員の皆さまにも、開かないようお伝えください。', '受け取っただけでは、一時支援金の対象になりません。', SHARED_WITH_JMA],
    doNot: ['添付・リンクを開かない', '返信しない', '転送しない'],
  }),
];
