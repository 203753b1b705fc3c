import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import { type ClinicHours, printClinicHours } from './clinic-hours';
import { printDaysOff, readDaysOff } from './days-off';
import { instantOf, printMoment, readMoment } from './moment';
import { readPhone } from './phone';
import { readClinicHours } from './read-clinic-hours';

/** Whom to call at the clinic, and when it can be reached. Null: not known. */
export interface Reach {
  contactName: string | null;
  contactRole: string | null;
  /** digits; null: the caller's number */
  phone: string | null;
  hours: ClinicHours | null;
  daysOff: readonly JstDate[];
  notBefore: Date | null;
  remark: string | null;
}
export type ReachField = keyof Reach;
export const REACH_FIELDS: readonly ReachField[] = ['contactName', 'contactRole', 'phone', 'hours', 'daysOff', 'notBefore', 'remark'];
export const NO_REACH: Reach = { contactName: null, contactRole: null, phone: null, hours: null, daysOff: [], notBefore: null, remark: null };

/** The same as it is typed. */
export type TypedReach = { [Field in ReachField]: string };

const LONGEST = { contactName: 100, contactRole: 100, remark: 500 } as const;
const SAY = {
  tooLong: (longest: number) => `${longest}文字以内で入力してください。`,
  unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
  notBefore: (typed: string) => `「${typed}」がいつなのか読み取れません。「11/25 13時」のように入力してください。`,
};

/** What was typed as far as it can be read, and what to do about the rest, in the order of the fields. */
export function readReach(typed: TypedReach, now: Date): { reach: Reach; assumedClosed: readonly number[]; problems: readonly InvalidInput[] } {
  const problems: InvalidInput[] = [];
  const orNothing = <Found extends { kind: string }>(found: Found | InvalidInput | null): Exclude<Found, InvalidInput> | null => {
    if (!found || found.kind !== 'refused') return found as Exclude<Found, InvalidInput> | null;
    problems.push(found as InvalidInput);
    return null;
  };
  const words = (field: keyof typeof LONGEST): string | null => {
    const text = typed[field].trim();
    if (text.length > LONGEST[field]) problems.push(invalidInput(field, SAY.tooLong(LONGEST[field])));
    else if (/[\0\p{Surrogate}]/u.test(text)) problems.push(invalidInput(field, SAY.unstorable));
    return text || null;
  };
  const typedIn = (field: ReachField): boolean => typed[field].trim() !== '';
  const [contactName, contactRole] = [words('contactName'), words('contactRole')];
  const phone = orNothing(typedIn('phone') ? readPhone(typed.phone) : null);
  const hours = orNothing(typedIn('hours') ? readClinicHours(typed.hours) : null);
  const daysOff = orNothing(readDaysOff(typed.daysOff, now));
  const notBefore = typedIn('notBefore') ? readMoment(typed.notBefore, now) : null;
  if (typedIn('notBefore') && !notBefore) problems.push(invalidInput('notBefore', SAY.notBefore(typed.notBefore.trim())));
  return {
    problems, assumedClosed: hours?.assumedClosed ?? [],
    reach: {
      contactName, contactRole, phone: phone?.phone ?? null, hours: hours?.hours ?? null,
      daysOff: daysOff?.days ?? [], notBefore: notBefore && instantOf(notBefore), remark: words('remark'),
    },
  };
}

/** A reach as one would type it now; reading it now gives the same. */
export const printReach = (reach: Reach, now: Date): TypedReach => ({
  contactName: reach.contactName ?? '', contactRole: reach.contactRole ?? '', phone: reach.phone ?? '', remark: reach.remark ?? '',
  hours: reach.hours ? printClinicHours(reach.hours) : '', daysOff: printDaysOff(reach.daysOff, jstDateOf(now)), notBefore: reach.notBefore ? printMoment(reach.notBefore, now) : '',
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const put = <Field extends ReachField>(into: Reach, field: Field, from: Reach): void => { into[field] = from[field]; };

/** Which fields two states differ in. */
export const changedFields = (before: Reach, after: Reach): ReachField[] => REACH_FIELDS.filter((field) => !same(before[field], after[field]));

/**
 * What one person made of `base` laid over what stands now. Only where both changed the same field, and not to the same,
 * does somebody have to look: those are `conflicts`, and nothing is merged.
 */
export function mergeReach(base: Reach, mine: Reach, current: Reach): { kind: 'merged'; reach: Reach; changed: ReachField[] } | { kind: 'conflict'; fields: ReachField[] } {
  const theirs = changedFields(base, current);
  const conflicts = changedFields(base, mine).filter((field) => theirs.includes(field) && !same(mine[field], current[field]));
  if (conflicts.length > 0) return { kind: 'conflict', fields: conflicts };
  const reach = { ...current };
  for (const field of changedFields(base, mine)) put(reach, field, mine);
  return { kind: 'merged', reach, changed: changedFields(current, reach) };
}

const LABELS: Record<ReachField, string> = { contactName: '連絡先', contactRole: '役職', phone: '電話番号', hours: '診療時間', daysOff: '休みの日', notBefore: '連絡できるのは', remark: '備考' };

/** What was changed, in one line for the timeline. */
export function reachInWords(reach: Reach, changed: readonly ReachField[], now: Date): string {
  const typed = printReach(reach, now);
  return changed.map((field) => `${LABELS[field]} ${typed[field] === '' ? '（なし）' : `${typed[field]}${field === 'notBefore' ? ' から' : ''}`}`).join('／');
}
