import type { Discipline, TicketStatus } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESCALATION_MOVE_NAMES, ESCALATION_MOVES, ESCALATION_STATUSES, type EscalationMove, isClaimed } from './escalation-states';
import { type EscalationFacts, judgeMove, type Mover, partOf } from './judge-move';

const person = (name: string, role: Mover['role'], scope: Partial<Mover> = {}): Mover => ({ staffId: name as StaffId, role, hotline: null, discipline: null, ...scope });
const HANA = person('hana', 'SPECIALIST', { discipline: 'FORENSICS' });
const TARO = person('taro', 'SPECIALIST', { discipline: 'FORENSICS' });
const LAWYER = person('lawyer', 'SPECIALIST', { discipline: 'LEGAL' });
const OPERATOR = person('operator', 'OPERATOR', { hotline: 'EMERGENCY' });
const OTHER_LINE = person('guideline', 'OPERATOR', { hotline: 'GUIDELINE' });
const SUPERVISOR = person('supervisor', 'SUPERVISOR');
const PEOPLE = [HANA, TARO, LAWYER, OPERATOR, OTHER_LINE, SUPERVISOR, person('reviewer', 'REVIEWER'), person('admin', 'ADMINISTRATOR')];

const QUEUED: EscalationFacts = {
  status: 'QUEUED', version: 1, discipline: 'FORENSICS', hotline: 'EMERGENCY', claimedBy: null, ticketStatus: 'ESCALATED', formerHolderThere: true, disciplineAtWork: false,
};
const HELD: EscalationFacts = { ...QUEUED, status: 'CLAIMED', version: 2, claimedBy: HANA.staffId };
const RETURNED: EscalationFacts = { ...HELD, status: 'RETURNED', version: 3, ticketStatus: 'OPEN' };
const judge = (move: EscalationMove, facts: EscalationFacts, mover: Mover, text = '引き継ぎます', expectedVersion: number | null = null) => judgeMove(move, facts, mover, { text, expectedVersion });

describe('who may move an escalation, and where to', () => {
  it('is claimed by a specialist of its discipline; the next is told that somebody has it', () => {
    expect(judge('CLAIM', QUEUED, HANA)).toEqual({ kind: 'moves', to: 'CLAIMED', claimedBy: HANA.staffId, text: '' });
    for (const mover of [HANA, TARO]) expect(judge('CLAIM', HELD, mover)).toMatchObject({ reason: 'AlreadyClaimed' });
    expect(judge('CLAIM', RETURNED, TARO)).toMatchObject({ reason: 'InvalidTransition', from: 'RETURNED', to: 'CLAIMED' });
    expect(judge('CLAIM', QUEUED, LAWYER)).toMatchObject({ reason: 'NotFound' });
    for (const mover of [OPERATOR, SUPERVISOR]) expect(judge('CLAIM', QUEUED, mover)).toMatchObject({ reason: 'NotYourPart' });
  });

  it('is released by its holder without a word, by a supervisor with a reason, by nobody else', () => {
    expect(judge('RELEASE', HELD, HANA, ' ')).toEqual({ kind: 'moves', to: 'QUEUED', claimedBy: null, text: '' });
    expect(judge('RELEASE', HELD, HANA, '明日は休み')).toMatchObject({ kind: 'moves', text: '明日は休み' });
    expect(judge('RELEASE', HELD, SUPERVISOR, ' ')).toMatchObject({ reason: 'ReasonRequired' });
    expect(judge('RELEASE', { ...HELD, status: 'REFERRED' }, SUPERVISOR, '休み')).toMatchObject({ kind: 'moves', to: 'QUEUED', claimedBy: null });
    expect(judge('RELEASE', HELD, TARO)).toMatchObject({ reason: 'NotClaimedByYou' });
    expect(judge('RELEASE', QUEUED, TARO)).toMatchObject({ reason: 'NotClaimedByYou' });
    expect(judge('RELEASE', QUEUED, SUPERVISOR)).toMatchObject({ reason: 'InvalidTransition', from: 'QUEUED', to: 'QUEUED' });
    expect(judge('RELEASE', HELD, OPERATOR)).toMatchObject({ reason: 'NotYourPart' });
  });

  it('is taken over by a colleague with a reason, as far as it was', () => {
    expect(judge('TAKE_OVER', HELD, TARO, '')).toMatchObject({ reason: 'ReasonRequired' });
    for (const status of ['CLAIMED', 'REFERRED'] as const) expect(judge('TAKE_OVER', { ...HELD, status }, TARO)).toMatchObject({ kind: 'moves', to: status, claimedBy: TARO.staffId });
    expect(judge('TAKE_OVER', HELD, HANA)).toMatchObject({ reason: 'InvalidTransition', from: 'CLAIMED', to: 'CLAIMED' });
    expect(judge('TAKE_OVER', QUEUED, TARO)).toMatchObject({ reason: 'NotClaimedByYou' });
    expect(judge('TAKE_OVER', HELD, SUPERVISOR)).toMatchObject({ reason: 'NotYourPart' });
  });

  it('is not moved from a screen that shows what it was', () => {
    expect(judge('TAKE_OVER', HELD, TARO, '代わります', 1)).toMatchObject({ reason: 'VersionConflict', currentVersion: 2 });
    expect(judge('RESOLVE', HELD, HANA, '隔離を案内', 1)).toMatchObject({ reason: 'VersionConflict' });
    // Who has it says more than that something changed.
    expect(judge('RESOLVE', HELD, TARO, '隔離を案内', 1)).toMatchObject({ reason: 'NotClaimedByYou' });
  });

  it.each(['RETURN', 'REFER', 'RESOLVE'] as const)('%s is its holder’s, with words', (move) => {
    const { field } = ESCALATION_MOVES[move].text!;
    expect(judge(move, HELD, HANA)).toMatchObject({ kind: 'moves', claimedBy: HANA.staffId, text: '引き継ぎます' });
    expect(judge(move, HELD, HANA, '　')).toMatchObject({ reason: 'InvalidInput', field });
    expect(judge(move, HELD, TARO)).toMatchObject({ reason: 'NotClaimedByYou' });
    expect(judge(move, QUEUED, HANA)).toMatchObject({ reason: 'NotClaimedByYou' });
    expect(judge(move, RETURNED, HANA)).toMatchObject({ reason: 'InvalidTransition' });
    expect(judge(move, HELD, SUPERVISOR)).toMatchObject({ reason: 'NotYourPart' });
  });

  it('is answered by tier 1, and goes back to whoever asked, or to the queue once they are gone', () => {
    for (const mover of [OPERATOR, SUPERVISOR]) expect(judge('ANSWER', RETURNED, mover)).toMatchObject({ kind: 'moves', to: 'CLAIMED', claimedBy: HANA.staffId });
    expect(judge('ANSWER', { ...RETURNED, formerHolderThere: false }, OPERATOR)).toMatchObject({ kind: 'moves', to: 'QUEUED', claimedBy: null });
    expect(judge('ANSWER', RETURNED, OPERATOR, '')).toMatchObject({ reason: 'InvalidInput', field: 'answer' });
    expect(judge('ANSWER', RETURNED, OTHER_LINE)).toMatchObject({ reason: 'NotFound' });
    expect(judge('ANSWER', RETURNED, HANA)).toMatchObject({ reason: 'NotYourPart' });
    expect(judge('ANSWER', HELD, OPERATOR)).toMatchObject({ reason: 'InvalidTransition', from: 'CLAIMED' });
  });

  it.each([['OPEN', true], ['AWAITING_CALLBACK', true], ['ESCALATED', true], ['RESOLVED', true], ['CLOSED', false]] as [TicketStatus, boolean][])(
    'is answered while its ticket is %s: %s', (ticketStatus, may) => expect(judge('ANSWER', { ...RETURNED, ticketStatus }, OPERATOR).kind === 'moves').toBe(may));

  it('is not answered once the discipline works on the ticket anew', () => {
    expect(judge('ANSWER', { ...RETURNED, disciplineAtWork: true }, OPERATOR)).toMatchObject({ reason: 'AlreadyEscalated', discipline: 'FORENSICS' });
  });

  // Frozen: what each gets who tries each move from each status, with words and from the version that is.
  it('answers every move from every status', () => {
    const parts = { holder: HANA, colleague: TARO, operator: OPERATOR, supervisor: SUPERVISOR };
    const table = Object.fromEntries(ESCALATION_STATUSES.map((status) => [status, Object.fromEntries(ESCALATION_MOVE_NAMES.map((move) => {
      const facts: EscalationFacts = { ...HELD, status, claimedBy: status === 'QUEUED' ? null : HANA.staffId };
      return [move, Object.entries(parts).map(([who, mover]) => {
        const verdict = judge(move, facts, mover);
        return `${who}: ${verdict.kind === 'moves' ? `${verdict.to} of ${verdict.claimedBy ?? 'nobody'}` : verdict.reason}`;
      }).join('; ')];
    }))]));
    expect(table).toMatchInlineSnapshot(`
      {
        "CLAIMED": {
          "ANSWER": "holder: NotYourPart; colleague: NotYourPart; operator: InvalidTransition; supervisor: InvalidTransition",
          "CLAIM": "holder: AlreadyClaimed; colleague: AlreadyClaimed; operator: NotYourPart; supervisor: NotYourPart",
          "REFER": "holder: REFERRED of hana; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RELEASE": "holder: QUEUED of nobody; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: QUEUED of nobody",
          "RESOLVE": "holder: RESOLVED of hana; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RETURN": "holder: RETURNED of hana; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "TAKE_OVER": "holder: InvalidTransition; colleague: CLAIMED of taro; operator: NotYourPart; supervisor: NotYourPart",
        },
        "QUEUED": {
          "ANSWER": "holder: NotYourPart; colleague: NotYourPart; operator: InvalidTransition; supervisor: InvalidTransition",
          "CLAIM": "holder: CLAIMED of hana; colleague: CLAIMED of taro; operator: NotYourPart; supervisor: NotYourPart",
          "REFER": "holder: NotClaimedByYou; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RELEASE": "holder: NotClaimedByYou; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: InvalidTransition",
          "RESOLVE": "holder: NotClaimedByYou; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RETURN": "holder: NotClaimedByYou; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "TAKE_OVER": "holder: NotClaimedByYou; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
        },
        "REFERRED": {
          "ANSWER": "holder: NotYourPart; colleague: NotYourPart; operator: InvalidTransition; supervisor: InvalidTransition",
          "CLAIM": "holder: AlreadyClaimed; colleague: AlreadyClaimed; operator: NotYourPart; supervisor: NotYourPart",
          "REFER": "holder: InvalidTransition; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RELEASE": "holder: QUEUED of nobody; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: QUEUED of nobody",
          "RESOLVE": "holder: RESOLVED of hana; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "RETURN": "holder: RETURNED of hana; colleague: NotClaimedByYou; operator: NotYourPart; supervisor: NotYourPart",
          "TAKE_OVER": "holder: InvalidTransition; colleague: REFERRED of taro; operator: NotYourPart; supervisor: NotYourPart",
        },
        "RESOLVED": {
          "ANSWER": "holder: NotYourPart; colleague: NotYourPart; operator: InvalidTransition; supervisor: InvalidTransition",
          "CLAIM": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "REFER": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "RELEASE": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: InvalidTransition",
          "RESOLVE": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "RETURN": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "TAKE_OVER": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
        },
        "RETURNED": {
          "ANSWER": "holder: NotYourPart; colleague: NotYourPart; operator: CLAIMED of hana; supervisor: CLAIMED of hana",
          "CLAIM": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "REFER": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "RELEASE": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: InvalidTransition",
          "RESOLVE": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "RETURN": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
          "TAKE_OVER": "holder: InvalidTransition; colleague: InvalidTransition; operator: NotYourPart; supervisor: NotYourPart",
        },
      }
    `);
  });

  it('whatever anybody tries, it goes along the table, is held exactly while it is worked on, and every no has its reason', () => {
    const step = fc.record({
      move: fc.constantFrom(...ESCALATION_MOVE_NAMES), mover: fc.constantFrom(...PEOPLE), text: fc.constantFrom('', '理由'), stale: fc.boolean(),
      ticketStatus: fc.constantFrom<TicketStatus>('OPEN', 'ESCALATED', 'CLOSED'), formerHolderThere: fc.boolean(), disciplineAtWork: fc.boolean(), discipline: fc.constant<Discipline>('FORENSICS'),
    });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let facts = QUEUED;
      for (const { move, mover, text, stale, ...more } of steps) {
        const before: EscalationFacts = { ...facts, ...more };
        const rule = ESCALATION_MOVES[move];
        const part = partOf(mover, before);
        const verdict = judge(move, before, mover, text, stale ? before.version - 1 : before.version);
        const mayTry = part !== null && rule.by.includes(part) && rule.leads[before.status] !== undefined;
        const answerable = move !== 'ANSWER' || (more.ticketStatus !== 'CLOSED' && !more.disciplineAtWork);
        const said = text !== '' || !rule.text || part === null || !rule.text.neededOf.includes(part);
        expect(verdict.kind === 'moves').toBe(mayTry && !stale && answerable && said);
        if (verdict.kind === 'refused') {
          if (part === null) expect(verdict.reason).toBe('NotFound');
          else if (mayTry && stale) expect(verdict.reason).toBe('VersionConflict');
          else if (mayTry && answerable) expect(['ReasonRequired', 'InvalidInput']).toContain(verdict.reason);
          else if (!mayTry && isClaimed(before.status) && part === 'SPECIALIST') expect(['AlreadyClaimed', 'NotClaimedByYou', 'NotYourPart']).toContain(verdict.reason);
          continue;
        }
        expect(rule.leads[before.status]).toContain(verdict.to);
        facts = { ...facts, status: verdict.to, claimedBy: verdict.claimedBy, version: facts.version + 1 };
        // Nobody holds what waits; what is worked on is held, by whoever took it or had it.
        expect(facts.claimedBy === null).toBe(facts.status === 'QUEUED');
        if (isClaimed(facts.status)) expect(PEOPLE.filter((one) => partOf(one, facts) === 'HOLDER').map(({ staffId }) => staffId)).toEqual([facts.claimedBy]);
        else expect(PEOPLE.some((one) => partOf(one, facts) === 'HOLDER')).toBe(false);
      }
    }), { numRuns: 200 });
  });
});
