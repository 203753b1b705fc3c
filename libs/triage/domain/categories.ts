import { CATEGORY_CODES, type CategoryCode, type TriageCategory } from './triage-types';

const LABELS: { readonly [Code in CategoryCode]: readonly [label: string, labelEn: string] } = {
  SUPPORT_SCAM: ['サポート詐欺（接触なし）', 'Support scam, no contact'],
  SUPPORT_SCAM_CONTACTED: ['サポート詐欺（電話・支払い・遠隔操作あり）', 'Support scam, contacted'],
  NETWORK_TROUBLE: ['ネットワークの不具合（原因不明）', 'Network trouble, cause unknown'],
  SUSPECTED_INFECTION: ['ウイルス感染の疑い', 'Suspected infection'],
  RANSOMWARE: ['ランサムウェア・電子カルテ停止', 'Ransomware or EHR down'],
  UNAUTHORISED_ACCESS: ['不正アクセス', 'Unauthorised access'],
  DATA_LEAK: ['情報漏えい（攻撃による）', 'Data leak by attack'],
  LOSS_OR_MISDELIVERY: ['紛失・盗難・誤送付', 'Loss, theft or misdelivery'],
  JUNK_MAIL: ['迷惑メール・標的型メール（未開封）', 'Junk or targeted mail, not opened'],
  NOT_AN_ATTACK: ['攻撃ではない障害', 'Fault, not an attack'],
  GENERAL_PC: ['一般的なPC操作', 'General PC operation'],
  GUIDELINE_QUESTION: ['ガイドライン等の質問', 'Guideline question'],
  SCHEME_QUESTION: ['支援制度・一時支援金の質問', 'Question on the scheme or relief fund'],
  WRONG_LINE: ['別の窓口への相談', 'Meant for the other line'],
  INSIDER: ['内部犯罪', 'Insider crime'],
};

export const TRIAGE_CATEGORIES: readonly TriageCategory[] = CATEGORY_CODES.map((code) => {
  const [label, labelEn] = LABELS[code];
  return { code, label, labelEn };
});

export const isCategory = (code: string): code is CategoryCode => (CATEGORY_CODES as readonly string[]).includes(code);
