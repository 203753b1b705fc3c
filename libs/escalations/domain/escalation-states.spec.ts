import { describe, expect, it } from 'vitest';
import { CLAIMED_ESCALATION_STATUSES, ESCALATION_MOVE_NAMES, ESCALATION_MOVES, ESCALATION_STATUSES, OPEN_ESCALATION_STATUSES } from './escalation-states';

type Status = (typeof ESCALATION_STATUSES)[number];
const leadsFrom = (status: Status): Status[] =>
  ESCALATION_MOVE_NAMES.flatMap((move) => ESCALATION_MOVES[move].leads[status] ?? []).filter((to): to is Status => to !== undefined);

describe('escalation states', () => {
  it('reaches each from QUEUED', () => {
    const seen = new Set<Status>(['QUEUED']);
    for (const status of seen) for (const to of leadsFrom(status)) seen.add(to);
    expect(seen).toEqual(new Set(ESCALATION_STATUSES));
  });

  it('ends in RESOLVED, finally and nowhere else, and always can', () => {
    expect(ESCALATION_STATUSES.filter((status) => leadsFrom(status).length === 0)).toEqual(['RESOLVED']);
    for (const start of ESCALATION_STATUSES) {
      const seen = new Set([start]);
      for (const status of seen) for (const to of leadsFrom(status)) seen.add(to);
      expect(seen.has('RESOLVED')).toBe(true);
    }
  });

  it('is with tier 2 but for a question that waits and the end', () => {
    expect(ESCALATION_STATUSES.filter((status) => !OPEN_ESCALATION_STATUSES.includes(status))).toEqual(['RETURNED', 'RESOLVED']);
    for (const status of CLAIMED_ESCALATION_STATUSES) expect(OPEN_ESCALATION_STATUSES).toContain(status);
  });

  // Frozen: a change here is a change of who may do what to whose work.
  it('lets these move it, with these words, from here to there', () => {
    const table = Object.fromEntries(ESCALATION_MOVE_NAMES.map((move) => {
      const { by, leads, text, takes } = ESCALATION_MOVES[move];
      const ways = Object.entries(leads).map(([from, to]) => `${from} → ${to.join(' | ')}`);
      return [move, `${by.join(', ')}${takes ? ' (who holds it then)' : ''}; ${text ? `${text.field} of ${text.neededOf.join(', ')}` : 'no words'}; ${ways.join('; ')}`];
    }));
    expect(table).toEqual({
      CLAIM: 'SPECIALIST (who holds it then); no words; QUEUED → CLAIMED',
      RELEASE: 'HOLDER, SUPERVISOR; reason of SUPERVISOR; CLAIMED → QUEUED; REFERRED → QUEUED',
      TAKE_OVER: 'SPECIALIST (who holds it then); reason of SPECIALIST; CLAIMED → CLAIMED; REFERRED → REFERRED',
      RETURN: 'HOLDER; question of HOLDER; CLAIMED → RETURNED; REFERRED → RETURNED',
      ANSWER: 'OPERATOR, SUPERVISOR; answer of OPERATOR, SUPERVISOR; RETURNED → CLAIMED | QUEUED',
      REFER: 'HOLDER; firm of HOLDER; CLAIMED → REFERRED',
      RESOLVE: 'HOLDER; outcome of HOLDER; CLAIMED → RESOLVED; REFERRED → RESOLVED',
    });
  });
});
