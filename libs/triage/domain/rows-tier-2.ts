import { onEmergencyLine, situation } from './situation';
import {
  HAND_OVER, LAN_OFF, MHLW_REPORT, POLICE, POWER_ON, PPC_FINAL, PPC_FINAL_AFTER_ATTACK, PPC_PATIENTS, PPC_PRELIMINARY, REFERRAL, SHARED_WITH_JMA,
} from './spoken';
import type { TriageRow } from './triage-types';

const KEEP_LOGS = 'アクセスの記録（ログ）は、消さずに残してください。';
const CLEAN_DEVICE = 'パスワードは、問題のない別の端末から変更してください。';
const TOUCH_NOTHING = ['電源を切らない・再起動しない', '初期化・復元しない', '更新プログラムを当てない', 'ウイルス駆除ソフトで消さない'];
const ATTACK_CLOSING = [HAND_OVER, REFERRAL, POLICE, SHARED_WITH_JMA];

/** What tier 2 takes: attacks whose traces must be kept, leaks with their deadlines, crime from inside (domain.md §4). */
export const TIER_2_ROWS: readonly TriageRow[] = [
  situation({
    rule: 'RANSOMWARE', when: [onEmergencyLine({ happening: ['LOCKED'] })],
    ruleText: 'ランサムウェア、多数のファイルが開けない、または電子カルテの停止', ruleTextEn: 'Ransomware, many unreadable files, or EHR down',
    source: '000・001 2-1(1)／初動は公開情報（厚生労働省）', needsConfirmation: true, tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL',
    disciplines: ['FORENSICS'], preserveEvidence: true,
    firstWords: [
      LAN_OFF, POWER_ON, '初期化や更新は、しないでください。調査に必要な記録が消えます。', 'ほかのパソコンやサーバーも、同じように切り離してください。',
      '電子カルテの業者に、すぐ連絡してください。', '切り離してあるバックアップはありますか。つながずに、そのまま保管してください。',
      '患者さんの対応は、紙の運用に切り替えてください。', '次の診療はいつですか。', MHLW_REPORT, ...ATTACK_CLOSING,
    ],
    doNot: [...TOUCH_NOTHING, 'バックアップの機器をつながない', '身代金を払わない・犯人に連絡しない'],
  }),
  situation({
    rule: 'INTRUSION_SYSTEM', when: [onEmergencyLine({ happening: ['INTRUSION'], intrusion: ['SYSTEM'] })],
    ruleText: '院内のパソコン・サーバー・機器への不正アクセス', ruleTextEn: 'Intrusion into a PC, server or device of the facility',
    source: '001 2-1(1)', needsConfirmation: true, tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH', impactMatters: true,
    disciplines: ['FORENSICS'], preserveEvidence: true,
    firstWords: [LAN_OFF, POWER_ON, KEEP_LOGS, CLEAN_DEVICE, '保守の業者に、遠隔接続を止めるよう連絡してください。', MHLW_REPORT, ...ATTACK_CLOSING],
    doNot: [...TOUCH_NOTHING, 'ログを消さない'],
  }),
  situation({
    rule: 'INTRUSION_WEBSITE', when: [onEmergencyLine({ happening: ['INTRUSION'], intrusion: ['WEBSITE'] })],
    ruleText: 'ホームページの改ざん', ruleTextEn: 'Defaced website',
    source: '001 2-1(1)・Q4-6', needsConfirmation: true, tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH',
    disciplines: ['FORENSICS'], preserveEvidence: true,
    firstWords: ['ホームページの公開を止めるよう、制作会社に連絡してください。', '書き換えられた画面を、写真に撮っておいてください。', 'サーバーの記録とファイルは、上書きせずに残してください。', CLEAN_DEVICE, ...ATTACK_CLOSING],
    doNot: ['ファイルを上書きして直さない', 'ログを消さない', '改ざんされたページを院内の端末で開かない'],
  }),
  situation({
    rule: 'INTRUSION_ACCOUNT',
    when: [onEmergencyLine({ happening: ['INTRUSION'], intrusion: ['ACCOUNT'] }), onEmergencyLine({ happening: ['MAIL'], mail: ['ENTERED'] })],
    ruleText: 'アカウントの乗っ取り、または偽サイトへのパスワード入力', ruleTextEn: 'Stolen account, or password entered on a fake site',
    source: '001 2-1(1)', needsConfirmation: true, tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH',
    disciplines: ['FORENSICS'], preserveEvidence: true,
    firstWords: [CLEAN_DEVICE, '同じパスワードを使っているところも、全部変更してください。', 'ほかの端末のログインを、すべて切ってください。', '見覚えのない転送設定がないか、確認してください。', KEEP_LOGS, ...ATTACK_CLOSING],
    doNot: ['届いたメールを消さない', 'ログを消さない', '問題の端末でパスワードを変更しない'],
  }),
  situation({
    rule: 'LEAK_BY_ATTACK', when: [onEmergencyLine({ happening: ['LEAK'], leak: ['ATTACK'] })],
    ruleText: 'サイバー攻撃による情報漏えい（おそれを含む）', ruleTextEn: 'Data leak by attack, actual or feared',
    source: '001 2-1(1)／期限は公開情報（個人情報保護委員会）', needsConfirmation: true, tier: 'TIER_2', category: 'DATA_LEAK', urgency: 'HIGH',
    disciplines: ['FORENSICS', 'LEGAL'], preserveEvidence: true,
    firstWords: [LAN_OFF, POWER_ON, KEEP_LOGS, 'いつ、どのようにして気づいたか、書き留めてください。', PPC_PRELIMINARY, PPC_FINAL_AFTER_ATTACK, PPC_PATIENTS, MHLW_REPORT, ...ATTACK_CLOSING],
    doNot: [...TOUCH_NOTHING, '漏えいの有無を断定して公表しない'],
  }),
  situation({
    rule: 'LOSS', when: [onEmergencyLine({ happening: ['LEAK'], leak: ['LOSS'] })],
    ruleText: '書類・端末の紛失や盗難（攻撃ではない）', ruleTextEn: 'Papers or device lost or stolen, no attack',
    source: '001 Q4-8／期限は公開情報（個人情報保護委員会）', needsConfirmation: true, tier: 'TIER_2', category: 'LOSS_OR_MISDELIVERY', urgency: 'NORMAL',
    disciplines: ['LEGAL'],
    firstWords: ['警察に、遺失届か盗難届を出してください。', '端末でしたら、遠隔でロックし、パスワードを変更してください。', '何人分の、どんな情報が入っていたか、書き出してください。', PPC_PRELIMINARY, PPC_FINAL, PPC_PATIENTS, '条件を満たすと、一時支援金の対象になります。', HAND_OVER, REFERRAL, SHARED_WITH_JMA],
    doNot: ['気づいた日時を書き換えない'],
  }),
  situation({
    rule: 'MISDELIVERY', when: [onEmergencyLine({ happening: ['LEAK'], leak: ['MISDELIVERY'] })],
    ruleText: '誤送信・誤送付・渡し間違い（攻撃ではない）', ruleTextEn: 'Sent or handed to the wrong person, no attack',
    source: '001 Q4-8／期限は公開情報（個人情報保護委員会）', needsConfirmation: true, tier: 'TIER_2', category: 'LOSS_OR_MISDELIVERY', urgency: 'NORMAL',
    disciplines: ['LEGAL'],
    firstWords: ['送り先に連絡して、開かずに消すか、返してもらってください。', '何人分の、どんな情報だったか、書き出してください。', PPC_PRELIMINARY, PPC_FINAL, PPC_PATIENTS, '条件を満たすと、一時支援金の対象になります。', HAND_OVER, REFERRAL, SHARED_WITH_JMA],
    doNot: ['送信の記録を消さない'],
  }),
  situation({
    rule: 'INSIDER',
    when: [
      onEmergencyLine({ happening: ['INTRUSION'], intrusion: ['INSIDER'] }),
      onEmergencyLine({ happening: ['LEAK'], leak: ['INSIDER'] }),
      onEmergencyLine({ happening: ['OTHER'], other: ['INSIDER'] }),
    ],
    ruleText: '内部犯罪（職員・元職員による不正）', ruleTextEn: 'Insider crime',
    source: '001 2-3(1)・000', needsConfirmation: true, tier: 'TIER_2', category: 'INSIDER', urgency: 'NORMAL',
    disciplines: ['LEGAL'], preserveEvidence: true,
    firstWords: [KEEP_LOGS, 'その方のIDを止めてください。端末は、触らずに保管してください。', 'ご本人を問いたださず、先に専門の担当にご相談ください。', '内部犯罪は、一時支援金の対象外です。', HAND_OVER, REFERRAL, SHARED_WITH_JMA],
    doNot: ['本人を問いたださない', '端末を初期化しない', 'ログを消さない'],
  }),
];
