import type { JstDate } from '@saimado/kernel/jst';
import { foldDigits, foldFacility, foldName } from '@saimado/register/domain/fold';

/** With whom a firm has a conflict of interest. */
export const ConflictKind = { FACILITY: 'FACILITY', MEMBER: 'MEMBER', PARTY: 'PARTY' } as const;
export type ConflictKind = keyof typeof ConflictKind;

/** By what two of them are compared. */
export type KeyKind = 'facility-code' | 'facility' | 'member-number' | 'member' | 'party';
/** `facility:さくら医院`: names folded, so that spellings of one name are equal. */
export type ConflictKey = `${KeyKind}:${string}`;

export interface Conflict {
  kind: ConflictKind;
  keys: readonly ConflictKey[];
  since: JstDate;
  /** the last day it holds; null: until further notice */
  until: JstDate | null;
}

/** Who a ticket is about, as far as it is known. */
export interface Subject {
  keys: readonly ConflictKey[];
  /** what was asked; parties may have been asked for and be none */
  known: readonly KeyKind[];
}
export interface SubjectFacts {
  facilityCode: string | null;
  /** under every name that was said or is registered */
  facilityNames: readonly string[];
  memberNumber: string | null;
  memberNames: readonly string[];
  /** other companies concerned, such as the EHR vendor; null: not asked */
  parties: readonly string[] | null;
}

const facilityKey = (name: string): ConflictKey => `facility:${foldFacility(name).loose}`;
const memberKey = (name: string): ConflictKey => `member:${foldName(name).loose}`;
/** A company is known without its legal form, wherever that stands. */
const LEGAL_FORM = /株式会社|有限会社|合同会社|合資会社|\((?:株|有|同)\)/g;
const partyKey = (name: string): ConflictKey => `party:${foldName(name.normalize('NFKC').replace(LEGAL_FORM, '')).loose}`;
/** Whether two names are one company's. */
export const isSameFirm = (one: string, other: string): boolean => partyKey(one) === partyKey(other);
const codeKey = (kind: 'facility-code' | 'member-number', code: string): ConflictKey => `${kind}:${foldDigits(code).strict.toUpperCase()}`;

export function subjectOf({ facilityCode, facilityNames, memberNumber, memberNames, parties }: SubjectFacts): Subject {
  const keys = [
    ...(facilityCode ? [codeKey('facility-code', facilityCode)] : []), ...facilityNames.map(facilityKey),
    ...(memberNumber ? [codeKey('member-number', memberNumber)] : []), ...memberNames.map(memberKey),
  ];
  return {
    keys: [...new Set([...keys, ...(parties ?? []).map(partyKey)])],
    known: [...new Set([...keys.map(kindOf), ...(parties ? ['party' as const] : [])])],
  };
}

/** The keys of a conflict: its code where it has one, and the name, by which callers nobody has verified are met too. */
export function conflictKeys(kind: ConflictKind, name: string, code: string | null): ConflictKey[] {
  if (kind === 'PARTY') return [partyKey(name)];
  const [nameKey, codeKind] = kind === 'FACILITY' ? [facilityKey(name), 'facility-code' as const] : [memberKey(name), 'member-number' as const];
  return code ? [codeKey(codeKind, code), nameKey] : [nameKey];
}

/** Whether a company is among those that a ticket concerns. */
export const isParty = (name: string, subject: Subject): boolean => subject.keys.includes(partyKey(name));

const kindOf = (key: ConflictKey): KeyKind => key.slice(0, key.indexOf(':')) as KeyKind;

export const isInForce = ({ since, until }: Pick<Conflict, 'since' | 'until'>, day: JstDate): boolean => since <= day && (until === null || until >= day);

/** UNCHECKED: the ticket does not know what the conflict is about, so it cannot be ruled out. */
export type ConflictVerdict = 'APPLIES' | 'RULED_OUT' | 'UNCHECKED';

/**
 * Whether a conflict stands between a firm and a ticket on a day. What cannot be compared is not taken for harmless: one
 * key that both have is enough to tell.
 */
export function judgeConflict(conflict: Conflict, subject: Subject, day: JstDate): ConflictVerdict {
  if (!isInForce(conflict, day)) return 'RULED_OUT';
  if (conflict.keys.some((key) => subject.keys.includes(key))) return 'APPLIES';
  return conflict.keys.some((key) => subject.known.includes(kindOf(key))) ? 'RULED_OUT' : 'UNCHECKED';
}
