/** What several clinics may have met alike (issue 4): the number on a fake screen, an address of the web, a sender, malware, a vendor's product. */
export const IndicatorKind = { PHONE: 'PHONE', WEB: 'WEB', SENDER: 'SENDER', MALWARE: 'MALWARE', PRODUCT: 'PRODUCT' } as const;
export type IndicatorKind = keyof typeof IndicatorKind;

export const INDICATOR_KINDS = Object.values(IndicatorKind);

/** What is counted: of equal kind and value is the same thing. */
export interface Indicator {
  kind: IndicatorKind;
  value: string;
}
