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
