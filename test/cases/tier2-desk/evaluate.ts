import type { DeskContent } from '@saimado/escalations/domain/desk-book';
import { countedDays, deskDays } from '@saimado/escalations/domain/desk-calendar';
import { targetClock } from '@saimado/escalations/domain/target-clock';
import { type TargetKind, targetRule } from '@saimado/escalations/domain/target-rule';
import { addWorkTime } from '@saimado/hotlines/domain/work-time';
import type { Discipline, Urgency } from '@saimado/kernel/codes';
import { addDays, jstDateOf, jstIso } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';

type Given =
  /** the desk's hours on some days in a row */
  | { desk: Discipline; from: string; days: number }
  /** a target that begins at an instant in Japan, `2026-06-10T06:00`; `urgency` null: nobody has triaged it */
  | { target: TargetKind; discipline: Discipline; urgency: Urgency | null; at: string; pauses?: [from: string, until: string][] }
  /** a referral sent to a firm */
  | { acknowledgement: Discipline; at: string };

const instant = (text: string): Date => new Date(`${text}+09:00`);
const jst = (at: Date | null): string | null => at && jstIso(at).slice(0, 16);

/** Tier 2's hours, and when its targets are due and warned of. */
export function evaluate(versions: readonly BookVersion<DeskContent>[], given: Given) {
  if ('desk' in given) {
    const works = deskDays(versions, given.desk, []);
    return Array.from({ length: given.days }, (_, day) => works(addDays(given.from, day)).map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`).join(' '));
  }
  const at = instant(given.at);
  const version = inForceOn(versions, jstDateOf(at));
  if (!version) return null;
  if ('acknowledgement' in given) {
    const row = version.content.acknowledgement.find(({ discipline }) => discipline === given.acknowledgement);
    return row ? { due: jst(addWorkTime(countedDays(row.counted, deskDays(versions, given.acknowledgement, [])), at, row.minutes * 60_000)) } : null;
  }
  const rule = targetRule(version.content, given.discipline, given.urgency, given.target);
  const pauses = (given.pauses ?? []).flatMap(([from, until]) => [{ kind: 'PAUSED' as const, at: instant(from) }, { kind: 'RESUMED' as const, at: instant(until) }]);
  const { dueAt, warnAt } = targetClock([{ kind: 'STARTED', at }, ...pauses], rule, deskDays(versions, given.discipline, []), at);
  return { due: jst(dueAt), warn: jst(warnAt), urgency: rule.urgency };
}
