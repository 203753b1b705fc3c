/** The machine in front of the caller, as far as it changes what is said. */
export interface Variant {
  os: 'WINDOWS' | 'MACOS';
  browser: 'EDGE' | 'CHROME' | 'FIREFOX' | 'SAFARI';
}

/** Which browsers there are on which machine; the usual one of each first, and the usual machine first. */
export const VARIANTS: readonly Variant[] = [
  { os: 'WINDOWS', browser: 'EDGE' },
  { os: 'WINDOWS', browser: 'CHROME' },
  { os: 'WINDOWS', browser: 'FIREFOX' },
  { os: 'MACOS', browser: 'SAFARI' },
  { os: 'MACOS', browser: 'CHROME' },
  { os: 'MACOS', browser: 'FIREFOX' },
];

/** What is taken for granted until the caller was asked: a Windows PC with Edge, a Mac with Safari. */
export const variantOf = ({ os, browser }: Partial<Variant>): Variant =>
  VARIANTS.find((one) => (!os || one.os === os) && (!browser || one.browser === browser)) ?? variantOf({ os });
