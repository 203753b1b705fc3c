import type { Ticket, TriageAnswerInput, TriageCategory, TriageOverruleInput, TriageRule, TriageStep } from '@saimado/contract/generated/schema';
import { jstDateOf } from '@saimado/kernel/jst';
import type { TriageContent } from '@saimado/triage/domain/triage-book';
import { acceptCall } from '@test/testkit/builders/calls';
import { approveRules, draftedRules, ruleBook, rulePreview, submitRules } from '@test/testkit/builders/rule-books';
import { escalatedTicket } from '@test/testkit/builders/escalations';
import { openTicket } from '@test/testkit/builders/tickets';
import { triageAnswers, triageStep, triageTicket } from '@test/testkit/builders/triage';
import { type Client, signIn } from '@test/testkit/client';
import { as, mutate } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { casesOf, difference } from '@test/cases/case-files';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp();
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

const given = (answers: Record<string, string>): TriageAnswerInput[] => Object.entries(answers).map(([questionId, answerId]) => ({ questionId, answerId }));
const RANSOMWARE = given({ happening: 'LOCKED', dataSeen: 'NO' });
const SCAM = given({ happening: 'WARNING_PAGE', scamContact: 'NOTHING' });
const OVERRULE: TriageOverruleInput = { tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH', reason: '画面を閉じても遠隔操作が続いているため' };

interface Case { from?: string; line: 'EMERGENCY' | 'GUIDELINE'; answers: Record<string, string> }
const VERDICT = `rule ruleText ruleTextEn source needsConfirmation tier category urgency urgencyRule urgencyText urgencyTextEn urgencyNeedsConfirmation
  disciplines preserveEvidence patientDataAtRisk wrongfulIntent scriptId firstWords doNot transferTo`;
const TRIAGED = /* GraphQL */ `query ($number: String!) { ticket(number: $number) { version tier category urgency
  triage { id at by answered { questionId answerId question questionEn answer answerEn } verdict { ${VERDICT} }
    tier category urgency overruled overruleReason rulesVersion }
  timeline { kind from to text rule reason } } }`;
const triaged = async ({ number }: Pick<Ticket, 'number'>, person = operator): Promise<Ticket> =>
  (await person.request<{ ticket: Ticket }>(TRIAGED, { number })).ticket;
const send = (ticket: Pick<Ticket, 'number' | 'version'>, answers: TriageAnswerInput[], overrule?: TriageOverruleInput, person = operator) =>
  mutate(person, 'triageTicket', { ticketNumber: ticket.number, expectedVersion: ticket.version, answers, overrule });

describe('the next question', () => {
  it('comes with its number keys until a rule decides, and then with the words to say', async () => {
    const first = await triageStep(operator, []);
    expect(first).toMatchObject({ answered: [], verdict: null, next: { id: 'happening' } });
    expect(first.next!.options.map(({ key }) => key)).toEqual(first.next!.options.map((_, index) => String(index + 1)));
    const last = await triageStep(operator, RANSOMWARE);
    expect(last).toMatchObject({ next: null, verdict: { tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL', disciplines: ['FORENSICS'], preserveEvidence: true } });
    expect(last.verdict!.firstWords.join()).toContain('電源');
  });

  it('leads to the other line where the call belongs there', async () => {
    expect((await triageStep(operator, given({ happening: 'GUIDELINE' }), 'EMERGENCY')).verdict).toMatchObject({ tier: 'OUT_OF_SCOPE', transferTo: 'GUIDELINE' });
    expect((await triageStep(operator, given({ happening: 'LOCKED' }), 'GUIDELINE')).verdict).toMatchObject({ tier: 'OUT_OF_SCOPE', transferTo: 'EMERGENCY' });
  });

  it('ends for whoever takes the first answer to everything', async () => {
    expect((await triageAnswers(operator)).verdict.rule).not.toBe('');
  });

  it.each(casesOf('triage').map((one) => [one.name, one.cites, one] as const).filter(([, , { given: about }]) => (about as Case).from !== undefined))(
    'is as the source says: %s (%s)', async (_, __, { given: about, expect: expected }) => {
      const { line, answers } = about as Case;
      const { next, verdict } = await triageStep(operator, given(answers), line);
      expect(difference(verdict ?? { asks: next?.id }, expected)).toBeNull();
    });

  it('has words to read aloud for every rule', async () => {
    for (const { given: about } of casesOf('triage')) {
      const { from, line, answers } = about as Case;
      const verdict = from ? (await triageStep(operator, given(answers), line)).verdict : null;
      if (verdict) expect(verdict.firstWords.length, verdict.rule).toBeGreaterThan(0);
    }
  });

  it('is refused for answers that do not exist', async () => {
    await expect(triageStep(operator, given({ happening: 'NOTHING_SUCH' }))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('has a category for every verdict, in both languages', async () => {
    const { triageCategories } = await operator.request<{ triageCategories: TriageCategory[] }>('{ triageCategories { code label labelEn } }');
    expect(triageCategories.map(({ code }) => code)).toContain('RANSOMWARE');
    for (const { label, labelEn } of triageCategories) expect([label, labelEn]).not.toContain('');
  });
});

describe('triage of a ticket', () => {
  it('sets tier, category and urgency, and says which rule did', async () => {
    const opened = await openTicket(operator);
    const ticket = await triageTicket(operator, opened, RANSOMWARE);
    expect(ticket).toMatchObject({ version: opened.version + 1, tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL' });

    const { triage, timeline } = await triaged(ticket);
    expect(triage).toMatchObject({ tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL', overruled: false, overruleReason: null });
    expect(triage!.answered).toMatchObject(RANSOMWARE);
    expect(triage!.by).not.toBe('');
    expect(triage!.rulesVersion).not.toBe('');
    expect(triage!.verdict).toEqual((await verdictOf(RANSOMWARE)).verdict);
    expect(timeline.at(-1)).toMatchObject({ kind: 'TRIAGED', from: null, to: 'TIER_2', rule: triage!.verdict.rule, reason: null });
    expect(await app.sql(`select before, after from audit_entry where action = 'triageTicket' and subject_id = $1`, [ticket.id])).toMatchObject([
      { before: { tier: null }, after: { tier: 'TIER_2', rule: triage!.verdict.rule, overruled: false } },
    ]);
  });

  it('may be overruled with a reason, and keeps what the rule said', async () => {
    const ticket = await triageTicket(operator, await openTicket(operator), SCAM, OVERRULE);
    expect(ticket).toMatchObject({ tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH' });
    const { triage, timeline } = await triaged(ticket);
    expect(triage).toMatchObject({
      overruled: true, overruleReason: OVERRULE.reason, tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH',
      verdict: { tier: 'TIER_1', category: 'SUPPORT_SCAM' },
    });
    expect(timeline.at(-1)).toMatchObject({ kind: 'TRIAGED', to: 'TIER_2', rule: triage!.verdict.rule, reason: OVERRULE.reason });
    expect(JSON.stringify(await app.sql('select before, after from audit_entry where subject_id = $1', [ticket.id]))).not.toContain(OVERRULE.reason);
  });

  it('is written anew when it is triaged again, also within one instant', async () => {
    await app.setClock(new Date());
    const first = await triageTicket(operator, await openTicket(operator), SCAM);
    const second = await triageTicket(operator, first, RANSOMWARE);
    const third = await triageTicket(operator, second, SCAM, OVERRULE);
    await app.setClock(null);
    const { triage, timeline, category } = await triaged(third);
    expect([category, triage!.category, triage!.overruled]).toEqual(['UNAUTHORISED_ACCESS', 'UNAUTHORISED_ACCESS', true]);
    expect(timeline.filter(({ kind }) => kind === 'TRIAGED').map(({ from, to, text }) => [from, to, text])).toEqual([
      [null, 'TIER_1', null],
      ['TIER_1', 'TIER_2', '分類 サポート詐欺（接触なし） → ランサムウェア・電子カルテ停止／緊急度 通常 → 緊急'],
      ['TIER_2', 'TIER_2', '分類 ランサムウェア・電子カルテ停止 → 不正アクセス／緊急度 緊急 → 至急'],
    ]);
    expect(await app.sql('select category from triage where ticket_id = $1 order by seq', [third.id])).toHaveLength(3);
  });

  it('leaves a ticket with tier 2 while tier 2 has it, and keeps what the answers came to', async () => {
    const { ticket } = await escalatedTicket(operator);
    const again = await triageTicket(operator, ticket, SCAM);
    expect(again).toMatchObject({ tier: 'TIER_2', category: 'SUPPORT_SCAM', urgency: 'NORMAL' });
    const { triage, timeline } = await triaged(again);
    expect(triage).toMatchObject({ tier: 'TIER_1', verdict: { tier: 'TIER_1' } });
    expect(timeline.at(-1)).toMatchObject({ kind: 'TRIAGED', from: 'TIER_2', to: 'TIER_2', text: expect.stringContaining('2次対応に引継ぎ中') });
  });

  it('goes by the ticket\'s own line', async () => {
    const guideline = await signIn(app, 'guideline1');
    const { ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE' });
    expect(await triageTicket(guideline, ticket, RANSOMWARE)).toMatchObject({ tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE' });
  });

  it('has one effect for one key', async () => {
    const { number, version } = await openTicket(operator);
    const input = { key: randomUUID(), ticketNumber: number, expectedVersion: version, answers: SCAM };
    const [once, again] = await Promise.all([mutate(operator, 'triageTicket', input), mutate(operator, 'triageTicket', input)]);
    expect(as(again, 'TicketTriaged')).toEqual(as(once, 'TicketTriaged'));
    expect((await triaged({ number })).timeline.filter(({ kind }) => kind === 'TRIAGED')).toHaveLength(1);
    as(await mutate(operator, 'triageTicket', { ...input, answers: RANSOMWARE }), 'KeyReused');
  });
});

describe('the table as a rule book', () => {
  it('judges by the version of the day, and the ticket remembers it', async () => {
    const [first, second] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
    const before = await triageTicket(operator, await openTicket(operator), SCAM);
    const { inForce } = await ruleBook(first, 'TRIAGE');
    expect((await triaged(before)).triage!.rulesVersion).toBe(inForce!.version);

    const draft = await draftedRules(first, 'TRIAGE', {
      validFrom: jstDateOf(new Date()),
      content: (content: TriageContent) => { content.situations.find(({ rule }) => rule === 'SCAM_SEEN')!.grading = 'HIGH'; },
    });
    expect((await rulePreview(first, draft)).tickets).toContainEqual({ ticketNumber: before.number, lines: [{ label: '緊急度', before: '通常', after: '至急' }] });
    const published = await approveRules(second, await submitRules(first, draft));

    const after = await triageTicket(operator, await openTicket(operator), SCAM);
    expect(after.urgency).toBe('HIGH');
    expect((await triaged(after)).triage!.rulesVersion).toBe(published.version);
    expect(await app.sql(`select v.id from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1 and v.book = 'TRIAGE'`, [after.id])).toEqual([{ id: published.id }]);
    expect(await app.sql('select rules_version_id as id from triage where ticket_id = $1', [after.id])).toEqual([{ id: published.id }]);
    // What was recorded stays as it was.
    expect(await triaged(before)).toMatchObject({ urgency: 'NORMAL', triage: { verdict: { urgency: 'NORMAL' } } });
  });

  it('refuses a draft that leaves a case open', async () => {
    const first = await signIn(app, 'supervisor1');
    const draft = await draftedRules(first, 'TRIAGE', { validFrom: '2031-01-01', content: (content: TriageContent) => { content.situations = content.situations.filter(({ rule }) => rule !== 'FAULT'); } });
    expect((await rulePreview(first, draft)).problems.map(({ message }) => message).join()).toMatch(/故障・通信障害と確認できた.*当てはまる行がありません/);
  });

  it('names every row and category, also those that only earlier editions knew', async () => {
    const { triageRules } = await operator.request<{ triageRules: TriageRule[] }>('{ triageRules { rule ruleText ruleTextEn } }');
    expect(new Set(triageRules.map(({ rule }) => rule)).size).toBe(triageRules.length);
    expect(triageRules.find(({ rule }) => rule === 'RANSOMWARE')).toMatchObject({ ruleText: expect.stringContaining('ランサムウェア'), ruleTextEn: expect.stringContaining('Ransomware') });
  });

  it('reads verdicts from before it was one', async () => {
    const ticket = await triageTicket(operator, await openTicket(operator), SCAM);
    await app.sql(`update triage set rules_version_id = null, rules_version = '2026-06-1', verdict = verdict - array['scriptId','urgencyRule','urgencyText','urgencyTextEn','urgencyNeedsConfirmation','patientDataAtRisk','wrongfulIntent'] where ticket_id = $1`, [ticket.id]);
    expect((await triaged(ticket)).triage).toMatchObject({ rulesVersion: '2026-06-1', verdict: { rule: 'SCAM_SEEN', scriptId: 'SCAM_SEEN', urgencyText: '', patientDataAtRisk: false, wrongfulIntent: false } });
  });
});

describe('triage is refused', () => {
  it('when somebody else changed the ticket first', async () => {
    const ticket = await openTicket(operator);
    await triageTicket(operator, ticket, SCAM);
    expect(as(await send(ticket, RANSOMWARE), 'VersionConflict').currentVersion).toBe(ticket.version + 1);
  });

  it('for a ticket that is not there, or of the other line', async () => {
    const ticket = await openTicket(operator);
    as(await send({ number: 'no number', version: 1 }, SCAM), 'NotFound');
    as(await send(ticket, SCAM, undefined, await signIn(app, 'guideline1')), 'NotFound');
  });

  it('while questions are left, or for answers that do not exist, and leaves the ticket as it was', async () => {
    const ticket = await openTicket(operator);
    expect(as(await send(ticket, given({ happening: 'WARNING_PAGE' })), 'InvalidInput').field).toBe('answers');
    expect(as(await send(ticket, given({ happening: 'NOTHING_SUCH' })), 'InvalidInput').field).toBe('answers');
    expect(as(await send(ticket, SCAM, { ...OVERRULE, category: 'NOTHING_SUCH' }), 'InvalidInput').field).toBe('overrule.category');
    expect(as(await send(ticket, SCAM, { ...OVERRULE, reason: 'x'.repeat(2_001) }), 'InvalidInput').field).toBe('overrule.reason');
    expect(await triaged(ticket)).toMatchObject({ version: ticket.version, tier: null, triage: null });
  });

  it('when it is overruled without a reason', async () => {
    as(await send(await openTicket(operator), SCAM, { ...OVERRULE, reason: '　' }), 'ReasonRequired');
  });

  it.each(['supervisor1', 'forensics1', 'admin1', 'reviewer1'] as const)('to %s', async (username) => {
    const ticket = await openTicket(operator);
    await expect(send(ticket, SCAM, undefined, await signIn(app, username))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['admin1', 'reviewer1'] as const)('and its questions are not shown to %s', async (username) => {
    await expect(triageStep(await signIn(app, username), [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

async function verdictOf(answers: TriageAnswerInput[]): Promise<TriageStep> {
  const document = /* GraphQL */ `query ($answers: [TriageAnswerInput!]!) { triageStep(hotline: EMERGENCY, answers: $answers) {
    verdict { ${VERDICT} } } }`;
  return (await operator.request<{ triageStep: TriageStep }>(document, { answers })).triageStep;
}
