import type { HotlineCode } from '@saimado/kernel/codes';

export interface HotlineContact {
  code: HotlineCode;
  name: string;
  phoneNumber: string;
}

/** The two lines as their leaflet names them (000). */
export const HOTLINES: { readonly [Code in HotlineCode]: HotlineContact } = {
  EMERGENCY: { code: 'EMERGENCY', name: '緊急相談窓口（サイ窓）', phoneNumber: '0120-179-066' },
  GUIDELINE: { code: 'GUIDELINE', name: 'セキュリティガイドライン相談窓口', phoneNumber: '0120-339-199' },
};

export const HOTLINE_CODES: readonly HotlineCode[] = ['EMERGENCY', 'GUIDELINE'];

/** Not a hotline of this console: the office that decides and pays the relief fund (001 2-3(6), 2022 edition, 要確認). */
export const RELIEF_FUND_OFFICE = {
  name: '日本医師会サイバー攻撃一時支援金・個人情報漏えい一時支援金制度事務局',
  phoneNumber: '0120-411-250',
  hours: '平日9時～18時（土日、祝日、年末年始は休業）',
  source: '001 2-3(6)',
  needsConfirmation: true,
} as const;
