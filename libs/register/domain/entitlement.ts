import type { JstDate } from '@saimado/kernel/jst';
import type { Category, RegisterStatus } from './row';

export type EntitlementStatus = 'ENTITLED' | 'PENDING_ENROLMENT' | 'NOT_ENTITLED';

/** What of a register entry decides entitlement. */
export interface EntitlementSource {
  category: Category;
  status: RegisterStatus;
  validFrom: JstDate;
  /** 退会/異動年月日: the first day not entitled (001 Q1-2) */
  validTo: JstDate | null;
  /** the first day of which a later full register no longer lists the entry */
  listedUntil?: JstDate | null;
}

/** The verdict holds on every day from `since` (null: always before) until the day before `until` (null: no end known). */
export interface Entitlement {
  status: EntitlementStatus;
  rule: EntitlementRule;
  since: JstDate | null;
  until: JstDate | null;
}

/** Each rule by its id, in words for the screen, with its source. */
export const ENTITLEMENT_RULES = {
  'entitlement.a1': { text: 'A①会員として在籍中のため利用できます', source: '001 Q1-1, Q1-3', needsConfirmation: false },
  'entitlement.pending': { text: '入会・異動の手続き中です。ご案内のうえ、地元の医師会への確認が必要です', source: '001 Q1-3', needsConfirmation: false },
  'entitlement.category': { text: 'A①会員以外の会員区分のため利用できません', source: '001 Q1-1', needsConfirmation: false },
  'entitlement.not-yet': { text: '入会・異動年月日より前のため、まだ利用できません', source: '001 Q1-3', needsConfirmation: false },
  'entitlement.left': { text: '退会・異動年月日以降のため利用できません', source: '001 Q1-2', needsConfirmation: false },
  'entitlement.left-undated': { text: '退会とありますが退会年月日がありません（要確認）', source: '001 Q1-2', needsConfirmation: true },
  'entitlement.unlisted': { text: '最新の会員名簿に載っていません（要確認）', source: '001 Q1-2', needsConfirmation: true },
} as const satisfies Record<string, { text: string; source: string; needsConfirmation: boolean }>;
export type EntitlementRule = keyof typeof ENTITLEMENT_RULES;

const earlier = (a: JstDate | null, b: JstDate | null): JstDate | null => (a && b ? (a < b ? a : b) : a ?? b);

/**
 * Whether an entry entitles to the service on a day. Only A① members are entitled (001 Q1-1), from their
 * 入会/異動年月日 on (Q1-3) and no longer from their 退会/異動年月日 on (Q1-2). An A① enrolment under way may already be
 * used, whatever day it will count from, and somebody owes a confirmation (Q1-3).
 */
export function entitlementOn(entry: EntitlementSource, day: JstDate): Entitlement {
  const verdict = (status: EntitlementStatus, rule: EntitlementRule, since: JstDate | null, until: JstDate | null): Entitlement =>
    ({ status, rule, since, until });
  if (entry.category !== 'A①') return verdict('NOT_ENTITLED', 'entitlement.category', null, null);
  if (entry.status === '退会' && !entry.validTo) return verdict('NOT_ENTITLED', 'entitlement.left-undated', null, null);
  const listedUntil = entry.listedUntil ?? null;
  const end = earlier(entry.validTo, listedUntil);
  if (end && day >= end) {
    return verdict('NOT_ENTITLED', end === entry.validTo ? 'entitlement.left' : 'entitlement.unlisted', end, null);
  }
  if (entry.status === '手続き中') return verdict('PENDING_ENROLMENT', 'entitlement.pending', null, end);
  if (day < entry.validFrom) return verdict('NOT_ENTITLED', 'entitlement.not-yet', null, earlier(entry.validFrom, end));
  return verdict('ENTITLED', 'entitlement.a1', entry.validFrom, end);
}

/** What an entry said, from one import until another changed it. */
export interface EntitlementVersion extends EntitlementSource {
  /** the day of the import that made it say so; null: not known */
  openedOn: JstDate | null;
}

/**
 * The first day on which a version answers, where the entry said something else before: its 入会/異動年月日. An A① enrolment under
 * way answers at the latest from the day on which the register said so, for it may be used whatever day it will count from (001 Q1-3).
 */
const answersFrom = ({ category, status, validFrom, openedOn }: EntitlementVersion): JstDate => (category === 'A①' && status === '手続き中' && openedOn && openedOn < validFrom ? openedOn : validFrom);

/** An entry's verdict of a day that no earlier version answers. @param hasHistory whether there is an earlier version */
export function entitlementOfNewest(version: EntitlementVersion, hasHistory: boolean, day: JstDate): Entitlement | null {
  if (!hasHistory) return entitlementOn(version, day);
  const from = answersFrom(version);
  return day < from ? null : within(entitlementOn(version, day), from, null);
}

/**
 * Whether an entry entitled to the service on a day, by all that the registers have said of it. What was said last holds
 * from its own 入会/異動年月日 on, for days past as well, as a later register knows better; days before it are answered by what
 * was said before, to which the later one put an end. Thus a move into another category entered today takes nothing away
 * from a call of last month (001 Q1-2, Q1-3). No source says how corrections count: 要確認.
 * @param versions oldest first, at least one
 */
export function entitlementOverTime(versions: readonly [EntitlementVersion, ...EntitlementVersion[]], day: JstDate): Entitlement {
  let until: JstDate | null = null;
  for (const version of versions.slice(1).reverse()) {
    const from = answersFrom(version);
    if (day >= from) return within(entitlementOn(version, day), from, until);
    until = earlier(until, from);
  }
  return within(entitlementOn(versions[0], day), null, until);
}

const within = (verdict: Entitlement, from: JstDate | null, until: JstDate | null): Entitlement =>
  ({ ...verdict, since: verdict.since && from ? (verdict.since > from ? verdict.since : from) : verdict.since ?? from, until: earlier(verdict.until, until) });
