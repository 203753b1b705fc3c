/** What of the register stands in a text. The register's own words never leave it: only where, and of what kind. */
export const IDENTIFIER_KINDS = ['NAME', 'KANA', 'FACILITY', 'ADDRESS', 'PHONE'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** `start`, `end`: code units of the text as it was given. */
export interface IdentifierHit {
  kind: IdentifierKind;
  start: number;
  end: number;
}

/**
 * Where texts hold what the register of members holds, however it is spelled. Reports import no other capability, so this
 * is what they ask for; apps/api binds it to the register's door.
 */
export interface IdentifierScan {
  /** Hits of each text, in order, none within another. @throws when the register cannot be read: then nothing was checked */
  scan(texts: readonly string[]): Promise<IdentifierHit[][]>;
}

export const IDENTIFIER_SCAN = Symbol('IdentifierScan');
