import type { Discipline } from '@saimado/kernel/codes';

/** What forensics firms and law firms take on. Ours, as no source divides it: 要確認. */
export const AREAS = {
  RANSOMWARE: { discipline: 'FORENSICS', label: 'ランサムウェア' },
  UNAUTHORISED_ACCESS: { discipline: 'FORENSICS', label: '不正アクセス' },
  LEAK_INVESTIGATION: { discipline: 'FORENSICS', label: '情報漏えいの調査' },
  WEBSITE: { discipline: 'FORENSICS', label: 'ホームページの改ざん' },
  MALWARE: { discipline: 'FORENSICS', label: 'ウイルス感染' },
  DEVICE_LOSS: { discipline: 'FORENSICS', label: '機器の紛失・盗難' },
  LEAK_DUTY: { discipline: 'LEGAL', label: '漏えい時の報告と通知' },
  NEGOTIATION: { discipline: 'LEGAL', label: '賠償・交渉' },
  LABOUR: { discipline: 'LEGAL', label: '職員・内部者への対応' },
  CRIMINAL: { discipline: 'LEGAL', label: '被害届・刑事手続' },
  CONTRACT: { discipline: 'LEGAL', label: '業者との契約' },
} as const satisfies Record<string, { discipline: Discipline; label: string }>;
export type Area = keyof typeof AREAS;

export const areasOf = (discipline: Discipline): Area[] => (Object.keys(AREAS) as Area[]).filter((area) => AREAS[area].discipline === discipline);

/** The area that a ticket's category points to; the specialist may say another. A category that is not here narrows nothing. */
const OF_CATEGORY: Readonly<Record<string, Partial<Record<Discipline, Area>>>> = {
  RANSOMWARE: { FORENSICS: 'RANSOMWARE', LEGAL: 'LEAK_DUTY' },
  UNAUTHORISED_ACCESS: { FORENSICS: 'UNAUTHORISED_ACCESS', LEGAL: 'LEAK_DUTY' },
  SUSPECTED_INFECTION: { FORENSICS: 'MALWARE' },
  SUPPORT_SCAM_CONTACTED: { FORENSICS: 'UNAUTHORISED_ACCESS' },
  DATA_LEAK: { FORENSICS: 'LEAK_INVESTIGATION', LEGAL: 'LEAK_DUTY' },
  LOSS_OR_MISDELIVERY: { FORENSICS: 'DEVICE_LOSS', LEGAL: 'LEAK_DUTY' },
  INSIDER: { FORENSICS: 'LEAK_INVESTIGATION', LEGAL: 'LABOUR' },
};

export const areaOfCategory = (category: string | null, discipline: Discipline): Area | null => (category ? (OF_CATEGORY[category]?.[discipline] ?? null) : null);
