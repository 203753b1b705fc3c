import { onEmergencyLine, onGuidelineLine, situation } from './situation';
import { LAN_OFF, POWER_ON, SHARED_WITH_JMA, TO_EMERGENCY_LINE, TO_GUIDELINE_LINE } from './spoken';
import type { Conditions, TriageRow } from './triage-types';

const onBothLines = (conditions: Conditions): Conditions[] => [onEmergencyLine(conditions), onGuidelineLine(conditions)];

/** What neither tier takes, or the other line does (domain.md §4, §8). */
export const ELSEWHERE_ROWS: readonly TriageRow[] = [
  situation({
    rule: 'FAULT', when: [onEmergencyLine({ happening: ['NETWORK'], network: ['FAULT'] })],
    ruleText: '攻撃ではない故障・通信障害', ruleTextEn: 'Fault or outage that proved not to be an attack',
    source: '001 Q2-1', tier: 'OUT_OF_SCOPE', category: 'NOT_AN_ATTACK', urgency: 'LOW',
    firstWords: ['攻撃ではないことが確認できました。', '機器の故障は、パソコンのメーカーにご連絡ください。', '回線の障害は、通信事業者にご連絡ください。', SHARED_WITH_JMA],
  }),
  situation({
    rule: 'GENERAL_PC', when: onBothLines({ happening: ['OTHER'], other: ['GENERAL_PC'] }),
    ruleText: '一般的なパソコンの操作・設定', ruleTextEn: 'General PC operation or set-up',
    source: '001 Q2-1', tier: 'OUT_OF_SCOPE', category: 'GENERAL_PC', urgency: 'LOW',
    firstWords: ['申し訳ございません。一般的なパソコンの操作は、こちらでは承っておりません。', 'パソコンのメーカーか、保守の業者にお問い合わせください。', SHARED_WITH_JMA],
  }),
  situation({
    // The relief fund is explained on the phone and decided by its office; for the rest JMA answers.
    rule: 'SCHEME', when: onBothLines({ happening: ['OTHER'], other: ['SCHEME'] }),
    ruleText: '支援制度・一時支援金についての質問', ruleTextEn: 'Question on the scheme or the relief fund',
    source: '000・001 2-3(6)', needsConfirmation: true, tier: 'TIER_1', category: 'SCHEME_QUESTION', urgency: 'LOW',
    firstWords: ['一時支援金のあらましは、こちらでご説明します。', 'お支払いの可否は、一時支援金の事務局が判断します。番号は 0120-411-250 です。', '制度全般は、日本医師会情報システム課にお問い合わせください。番号は 03-3942-6135 です。', SHARED_WITH_JMA],
    doNot: ['支払われると約束しない'],
  }),
  situation({
    rule: 'TO_GUIDELINE', when: [onEmergencyLine({ happening: ['GUIDELINE'] })],
    ruleText: 'ガイドライン等の質問は、セキュリティガイドライン相談窓口へ', ruleTextEn: 'Guideline questions go to the guideline line',
    source: '000', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', urgency: 'LOW', firstWords: TO_GUIDELINE_LINE, transferTo: 'GUIDELINE',
  }),
  situation({
    rule: 'TO_EMERGENCY_RANSOMWARE', when: [onGuidelineLine({ happening: ['LOCKED'] })],
    ruleText: '重大なトラブルは、ただちに緊急相談窓口へ', ruleTextEn: 'Grave trouble goes to the emergency line at once',
    source: '000', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', urgency: 'CRITICAL', preserveEvidence: true,
    firstWords: [LAN_OFF, POWER_ON, ...TO_EMERGENCY_LINE], doNot: ['電源を切らない・再起動しない', '初期化・復元しない'], transferTo: 'EMERGENCY',
  }),
  situation({
    rule: 'TO_EMERGENCY_SCAM', when: [onGuidelineLine({ happening: ['WARNING_PAGE'] })],
    ruleText: '警告画面の相談は、緊急相談窓口へ', ruleTextEn: 'Warning pages go to the emergency line',
    source: '000', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', urgency: 'HIGH',
    firstWords: ['その警告は偽物と思われます。画面の番号には、電話しないでください。', ...TO_EMERGENCY_LINE], doNot: ['表示された番号に電話しない'], transferTo: 'EMERGENCY',
  }),
  situation({
    rule: 'TO_EMERGENCY_MACHINE',
    when: [onGuidelineLine({ happening: ['INFECTION', 'INTRUSION', 'NETWORK'] }), onGuidelineLine({ happening: ['OTHER'], other: ['UNSURE'] })],
    ruleText: '感染・不正アクセス・通信の不具合は、緊急相談窓口へ', ruleTextEn: 'Infection, intrusion and network trouble go to the emergency line',
    source: '000', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', urgency: 'HIGH', preserveEvidence: true,
    firstWords: [LAN_OFF, POWER_ON, ...TO_EMERGENCY_LINE], doNot: ['電源を切らない'], transferTo: 'EMERGENCY',
  }),
  situation({
    rule: 'TO_EMERGENCY_OTHER',
    when: [onGuidelineLine({ happening: ['LEAK', 'MAIL'] }), onGuidelineLine({ happening: ['OTHER'], other: ['INSIDER'] })],
    ruleText: '漏えい・不審なメール・内部の不正は、緊急相談窓口へ', ruleTextEn: 'Leaks, suspicious mail and insider crime go to the emergency line',
    source: '000', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', urgency: 'NORMAL',
    firstWords: ['メールや記録は、消さずに残してください。', ...TO_EMERGENCY_LINE], doNot: ['添付・リンクを開かない', '記録を消さない'], transferTo: 'EMERGENCY',
  }),
];
