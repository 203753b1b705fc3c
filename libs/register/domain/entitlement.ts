import type { CallerRelation } from '@saimado/kernel/codes';
import { addDays, type JstDate } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import type { EntitlementContent, EntitlementRule } from './entitlement-book';
import { type Category, FACILITY_KINDS, type RegisterStatus } from './row';

export type EntitlementStatus = 'ENTITLED' | 'PENDING_ENROLMENT' | 'NOT_ENTITLED';

/** The versions of the book in force, oldest first; the first also judges the days before it. */
export type EntitlementRules = readonly BookVersion<EntitlementContent>[];

/** What of a register entry decides entitlement. */
export interface EntitlementSource {
  category: Category;
  status: RegisterStatus;
  validFrom: JstDate;
  /** 退会/異動年月日: the first day not entitled (001 Q1-2) */
  validTo: JstDate | null;
  /** the first day of which a later full register no longer lists the entry */
  listedUntil?: JstDate | null;
  facilityKind: string;
}

/** Of what day, and who is on the phone; null: nobody said so yet. */
export interface EntitlementQuestion {
  day: JstDate;
  relation: CallerRelation | null;
}

/** The verdict holds on every day from `since` (null: always before) until the day before `until` (null: no end known). */
export interface Entitlement {
  status: EntitlementStatus;
  rule: EntitlementRule;
  since: JstDate | null;
  until: JstDate | null;
}

const earlier = (a: JstDate | null, b: JstDate | null): JstDate | null => (a && b ? (a < b ? a : b) : a ?? b);
const entitles = ({ categories }: EntitlementContent, category: Category): boolean => categories.some((one) => one.category === category);

/** Which of the versions judges a day. @throws where there is none at all */
function judgeOf(rules: EntitlementRules, day: JstDate): number {
  if (rules.length === 0) throw new Error('the book ENTITLEMENT has no version');
  return Math.max(0, rules.findLastIndex(({ validFrom }) => validFrom <= day));
}

/** The words of a rule, as the version of a day has them. */
export function wordsOf(rules: EntitlementRules, day: JstDate, rule: EntitlementRule): { text: string; source: string; needsConfirmation: boolean } {
  const words = rules[judgeOf(rules, day)]?.content.rules.find((one) => one.rule === rule);
  return words ? { text: words.text, source: words.source, needsConfirmation: words.needsConfirmation } : { text: rule, source: '', needsConfirmation: true };
}

/** In how many days the local association is to be asked about an enrolment (001 Q1-3 says that it may be, not by when). */
export const confirmationDaysOn = (rules: EntitlementRules, day: JstDate): number => rules[judgeOf(rules, day)]!.content.confirmationDays;

/**
 * Whether an entry entitles to the service on a day. Only A① members are entitled (001 Q1-1), from their
 * 入会/異動年月日 on (Q1-3) and no longer from their 退会/異動年月日 on (Q1-2). An A① enrolment under way may already be
 * used, whatever day it will count from, and somebody owes a confirmation (Q1-3). Which facilities count, and who may call
 * for them, is the version's to say (001 2-1(5), 000).
 */
export function entitlementOn(rules: EntitlementRules, entry: EntitlementSource, { day, relation }: EntitlementQuestion): Entitlement {
  const judge = (at: number, on: JstDate): Entitlement => under(rules[at]!.content, entry, { day: on, relation });
  const found = judgeOf(rules, day);
  const verdict = judge(found, day);
  const same = (other: Entitlement): boolean => other.status === verdict.status && other.rule === verdict.rule;

  // A new version that decides alike goes on with what the one before it said.
  let { since, until } = verdict;
  for (let at = found; at > 0; at -= 1) {
    const begins = rules[at]!.validFrom;
    if (since !== null && since >= begins) break;
    const before = judge(at - 1, addDays(begins, -1));
    since = same(before) ? before.since : begins;
    if (!same(before)) break;
  }
  for (let at = found; at < rules.length - 1; at += 1) {
    const ends = rules[at + 1]!.validFrom;
    if (until !== null && until <= ends) break;
    const after = judge(at + 1, ends);
    until = same(after) ? after.until : ends;
    if (!same(after)) break;
  }
  return { ...verdict, since, until };
}

/** The same by the content of one version, as if it judged all days. */
function under(content: EntitlementContent, entry: EntitlementSource, { day, relation }: EntitlementQuestion): Entitlement {
  const verdict = (status: EntitlementStatus, rule: EntitlementRule, since: JstDate | null, until: JstDate | null): Entitlement =>
    ({ status, rule, since, until });
  if (!entitles(content, entry.category)) return verdict('NOT_ENTITLED', 'entitlement.category', null, null);
  if (entry.status === '退会' && !entry.validTo) return verdict('NOT_ENTITLED', 'entitlement.left-undated', null, null);
  const leftFrom = entry.validTo && content.leavingDayCounts ? addDays(entry.validTo, 1) : entry.validTo;
  const end = earlier(leftFrom, entry.listedUntil ?? null);
  if (end && day >= end) return verdict('NOT_ENTITLED', end === leftFrom ? 'entitlement.left' : 'entitlement.unlisted', end, null);
  if (!facilityCounts(content, entry.facilityKind)) return verdict('NOT_ENTITLED', 'entitlement.facility', null, end);
  if (relation && !content.relations.some((one) => one.relation === relation)) return verdict('NOT_ENTITLED', 'entitlement.relation', null, end);
  if (entry.status === '手続き中') {
    return content.pendingServed ? verdict('PENDING_ENROLMENT', 'entitlement.pending', null, end) : verdict('NOT_ENTITLED', 'entitlement.pending-closed', null, end);
  }
  if (day < entry.validFrom) return verdict('NOT_ENTITLED', 'entitlement.not-yet', null, earlier(entry.validFrom, end));
  return verdict('ENTITLED', 'entitlement.a1', entry.validFrom, end);
}

/** A kind the console does not know is JMA's own word for something: whether it counts is said once for all of them. */
const facilityCounts = ({ facilityKinds, otherFacilityKinds }: EntitlementContent, kind: string): boolean =>
  facilityKinds.some((one) => one.kind === kind) || (otherFacilityKinds && !(FACILITY_KINDS as readonly string[]).includes(kind));

/** What an entry said, from one import until another changed it. */
export interface EntitlementVersion extends EntitlementSource {
  /** the day of the import that made it say so; null: not known */
  openedOn: JstDate | null;
}

/**
 * The first day on which a version answers, where the entry said something else before: its 入会/異動年月日. An A① enrolment under
 * way answers at the latest from the day on which the register said so, for it may be used whatever day it will count from (001 Q1-3).
 */
const answersFrom = (rules: EntitlementRules, { category, status, validFrom, openedOn }: EntitlementVersion): JstDate =>
  (status === '手続き中' && openedOn && openedOn < validFrom && entitles(rules[judgeOf(rules, openedOn)]!.content, category) ? openedOn : validFrom);

/** An entry's verdict of a day that no earlier version answers. @param hasHistory whether there is an earlier version */
export function entitlementOfNewest(rules: EntitlementRules, version: EntitlementVersion, hasHistory: boolean, asked: EntitlementQuestion): Entitlement | null {
  if (!hasHistory) return entitlementOn(rules, version, asked);
  const from = answersFrom(rules, version);
  return asked.day < from ? null : within(entitlementOn(rules, version, asked), from, null);
}

/**
 * Whether an entry entitled to the service on a day, by all that the registers have said of it. What was said last holds
 * from its own 入会/異動年月日 on, for days past as well, as a later register knows better; days before it are answered by what
 * was said before, to which the later one put an end. Thus a move into another category entered today takes nothing away
 * from a call of last month (001 Q1-2, Q1-3). No source says how corrections count: 要確認.
 * @param versions oldest first, at least one
 */
export function entitlementOverTime(rules: EntitlementRules, versions: readonly [EntitlementVersion, ...EntitlementVersion[]], asked: EntitlementQuestion): Entitlement {
  let until: JstDate | null = null;
  for (const version of versions.slice(1).reverse()) {
    const from = answersFrom(rules, version);
    if (asked.day >= from) return within(entitlementOn(rules, version, asked), from, until);
    until = earlier(until, from);
  }
  return within(entitlementOn(rules, versions[0], asked), null, until);
}

const within = (verdict: Entitlement, from: JstDate | null, until: JstDate | null): Entitlement =>
  ({ ...verdict, since: verdict.since && from ? (verdict.since > from ? verdict.since : from) : verdict.since ?? from, until: earlier(verdict.until, until) });
