import { CallsService } from '@saimado/calls/server/calls.service';
import { IncidentFactsService } from '@saimado/deadlines/server/incident-facts.service';
import { CaseSheetService } from '@saimado/escalations/server/case-sheet.service';
import { EscalationWorkService } from '@saimado/escalations/server/escalation-work.service';
import { EscalationsService } from '@saimado/escalations/server/escalations.service';
import { TargetWorkService } from '@saimado/escalations/server/target-work.service';
import { newId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import type { Refused } from '@saimado/platform/refusal';
import { ReliefFundService } from '@saimado/relief-fund/server/relief-fund.service';
import { ScriptMarksService } from '@saimado/scripts/server/script-marks.service';
import { TicketWorkService } from '@saimado/tickets/server/ticket-work.service';
import { TriageService } from '@saimado/triage/server/triage.service';
import { VerificationService } from '@saimado/verification/server/verification.service';
import type { Random } from '../register-generator/random';
import type { Caller } from './callers';
import { SHEET_TEXTS } from './case-sheets';
import type { DemoClock } from './demo-clock';
import { factsOfCall } from './incident-facts';
import type { DemoPeople } from './people';
import type { PlannedCall } from './plan';
import type { Services } from './services';
import { succeeded } from './succeeded';
import { ReferralTeller, whenFirmsAnswer } from './tell-referral';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What is older has been forgotten in all but its outcome: its first contacts are not told one by one. */
const RECENT = 10 * DAY;
/** How far back what was read aloud is acted out: far enough for every ticket that is open on somebody's desk. */
const READ_WITHIN = 26 * HOUR;

const REPLIES = {
  outcome: ['保全の手順を電話で案内し、ログを受領。侵入の痕跡は1台のみで、横への広がりは見られないと説明した。', '聞き取りと画面の確認の結果、情報の持ち出しを示す記録は見当たらない。再発防止策を文書で送付。', '報告の要否と期限、本人への通知文案を案内。速報は医療機関より提出済みとの連絡を受けた。', '復旧の順序と、診療継続のための最小構成を案内。バックアップから復元し、診療再開を確認。'],
  question: ['ログの保存先と、最後にオフラインのバックアップを取った日を確認してください。', '対象となる患者さんの人数と、含まれる情報の項目を確認してください。'],
  contact: '院長に電話し、状況と今後の進め方を確認した。',
  waiting: '電子カルテ会社からのアクセスログ',
  answer: ['確認の結果を伝え、1次対応で完了とした。追加の支援は不要とのこと。'],
} as const;

/** Acts out planned calls through the services, so that every rule, audit row and timeline entry is a real one. */
export class CallTeller {
  private readonly calls: CallsService;
  private readonly notes: TicketWorkService;
  private readonly verifications: VerificationService;
  private readonly triages: TriageService;
  private readonly facts: IncidentFactsService;
  private readonly fund: ReliefFundService;
  private readonly escalations: EscalationsService;
  private readonly work: EscalationWorkService;
  private readonly sheets: CaseSheetService;
  private readonly targets: TargetWorkService;
  private readonly scripts: ScriptMarksService;
  private readonly referrals: ReferralTeller;

  constructor(
    services: Services,
    private readonly people: DemoPeople,
    private readonly clock: DemoClock,
    private readonly now: Date,
  ) {
    this.calls = services.get(CallsService);
    this.notes = services.get(TicketWorkService);
    this.verifications = services.get(VerificationService);
    this.triages = services.get(TriageService);
    this.fund = services.get(ReliefFundService);
    this.facts = services.get(IncidentFactsService);
    this.escalations = services.get(EscalationsService);
    this.work = services.get(EscalationWorkService);
    this.sheets = services.get(CaseSheetService);
    this.targets = services.get(TargetWorkService);
    this.scripts = services.get(ScriptMarksService);
    this.referrals = new ReferralTeller(services, clock, now);
  }

  async tell(plan: PlannedCall, random: Random): Promise<void> {
    const operator = this.people[plan.operator];
    const ring = plan.at.getTime();
    const hungUp = ring + plan.minutes * MINUTE;
    const accepted = await this.at(ring + random.between(3_000, 12_000), (key) =>
      this.calls.accept(operator, { key, hotline: plan.hotline, callerNumber: plan.callerNumber, receivedAt: plan.at }));
    const ticketNumber = accepted.ticket.number;
    let { version } = accepted.ticket;
    let clocks = false;
    const changed = (reply: { ticket: { version: number } }): void => { version = reply.ticket.version; };

    if (this.now.getTime() - ring < READ_WITHIN) await this.greet(operator, ticketNumber, plan.hotline, ring);
    if (plan.caller) changed(await this.verify(operator, ticketNumber, version, plan.caller, ring + plan.minutes * MINUTE * 0.25));
    if (plan.triage) {
      const { answers } = plan.triage;
      const { ticket } = await this.at(ring + plan.minutes * MINUTE * 0.45, (key) => this.triages.triageTicket(operator, { key, ticketNumber, expectedVersion: version, answers }));
      ({ version } = ticket);
      const facts = factsOfCall(ticket.category, plan.at, this.now);
      if (facts) {
        clocks = true;
        changed(await this.at(ring + plan.minutes * MINUTE * 0.5, (key) => this.facts.record(operator, { key, ticketNumber, expectedVersion: version, facts })));
        const told = { incidentOn: jstDateOf(plan.at), cause: facts.cause === 'ATTACK' ? 'LEAK_BY_ATTACK' : 'LEAK_WITHOUT_ATTACK', closedDays: 0, reportedToMhlw: false, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false } as const;
        changed(await this.at(ring + plan.minutes * MINUTE * 0.55, (key) => this.fund.explain(operator, { key, ticketNumber, facts: told })));
      }
    }
    changed(await this.at(ring + plan.minutes * MINUTE * 0.6, (key) => this.notes.addNote(operator, { key, ticketNumber, text: plan.note })));
    const escalationId = plan.escalation && (await this.escalate(operator, plan.escalation, ticketNumber, version, ring + plan.minutes * MINUTE * 0.85));
    const callId = accepted.call.id;
    if (!(await this.happens(hungUp, (key) => this.calls.end(operator, { key, callId })))) return;
    if (plan.closing) await this.happens(hungUp + MINUTE, (key) => this.notes.addNote(operator, { key, ticketNumber, text: plan.closing ?? '' }));
    const done = await this.happens(hungUp + random.between(2, 5) * MINUTE, (key) => this.calls.finishAfterCallWork(operator, { key, callId, closeTicket: false }));
    if (!done) return;
    ({ version } = done.ticket);
    await this.after(plan, operator, ticketNumber, version, escalationId, hungUp + 6 * MINUTE, random);
    if (clocks) await this.happens(hungUp + 3 * DAY, (key) => this.facts.markDone(operator, { key, ticketNumber, dutyId: 'PPC_PRELIMINARY', doneOn: jstDateOf(new Date(hungUp + 2 * DAY)), toldBy: '事務長' }));
  }

  /** Reads the greeting, as an operator does while the caller begins to tell. */
  private async greet(operator: Actor, ticketNumber: string, hotline: PlannedCall['hotline'], ring: number): Promise<void> {
    for (const [index, stepId] of ['GREET', 'WHAT', 'WHO', 'NUMBERS', 'SHARED_WITH_JMA'].entries()) {
      const marked = await this.happens(ring + (15 + index * 6) * 1_000, (key) => this.scripts.mark(operator, { key, ticketNumber, scriptId: `GREETING_${hotline}`, stepId, done: true }));
      if (!marked) return;
    }
  }

  /** What happens to the ticket once the call is over. */
  private async after(
    plan: PlannedCall, operator: Actor, ticketNumber: string, version: number, escalationId: string | null, from: number, random: Random,
  ): Promise<void> {
    let expectedVersion = version;
    if (plan.later && from + 20 * HOUR < this.now.getTime()) {
      expectedVersion = (await this.verify(operator, ticketNumber, expectedVersion, plan.later, from + 20 * HOUR)).ticket.version;
    }
    if (escalationId && plan.escalation) return this.tier2(plan.escalation, operator, ticketNumber, escalationId, from, random);
    if (plan.ending === 'OPEN') return;
    const at = from + (plan.later ? 21 * HOUR : 0);
    await this.happens(at, (key) => this.notes.setStatus(operator, { key, ticketNumber, expectedVersion, status: plan.ending }));
  }

  private async tier2(
    { specialist, progress, discipline, introducedAgo }: NonNullable<PlannedCall['escalation']>, operator: Actor, ticketNumber: string, escalationId: string, from: number, random: Random,
  ): Promise<void> {
    const actor = this.people[specialist];
    if (progress === 'QUEUED') return;
    const claimedAt = from + random.between(1, 25) * MINUTE;
    if (!(await this.happens(claimedAt, (key) => this.work.claim(actor, { key, escalationId })))) return;
    const later = from + random.between(2, 30) * HOUR;
    if (from > this.now.getTime() - RECENT) await this.happens(claimedAt + 12 * MINUTE, (key) => this.targets.firstContact(actor, { key, escalationId, said: REPLIES.contact }));
    if (progress === 'CLAIMED') {
      if (random.chance(0.3)) await this.happens(claimedAt + 40 * MINUTE, (key) => this.targets.waitForCaller(actor, { key, escalationId, waitingFor: REPLIES.waiting }));
      for (const { field, text, minutesAfterClaim } of SHEET_TEXTS[discipline]) {
        await this.happens(claimedAt + minutesAfterClaim * MINUTE, (key) => this.sheets.edit(actor, { key, escalationId, field, baseVersion: 0, text }));
      }
      if (introducedAgo !== null) await this.referrals.introduce(actor, escalationId, this.now.getTime() - introducedAgo * MINUTE, random);
      return;
    }
    if (progress === 'RETURNED') {
      const returned = await this.happens(later, (key) => this.work.return(actor, { key, escalationId, question: random.pick(REPLIES.question) }));
      if (!returned) return;
      const noted = await this.happens(later + 2 * HOUR, (key) => this.notes.addNote(operator, { key, ticketNumber, text: random.pick(REPLIES.answer) }));
      if (noted) await this.happens(later + 2 * HOUR, (key) => this.notes.setStatus(operator, { key, ticketNumber, expectedVersion: noted.ticket.version, status: 'CLOSED' }));
      return;
    }
    const wishedAt = progress === 'REFERRED' ? whenFirmsAnswer(later, this.now.getTime() - 5 * HOUR) : later;
    const introduced = progress === 'REFERRED' ? await this.referrals.introduce(actor, escalationId, wishedAt, random) : null;
    await this.happens(wishedAt + 5 * HOUR, (key) => this.work.resolve(actor, { key, escalationId, outcome: random.pick(REPLIES.outcome) }));
    if (introduced) await this.referrals.end(actor, introduced, wishedAt + 5 * HOUR, random);
  }

  private verify(operator: Actor, ticketNumber: string, expectedVersion: number, { claim, relation, outcome, entryId, overrideReason }: Caller, at: number) {
    return this.at(at, (key) => this.verifications.verify(operator, { key, ticketNumber, expectedVersion, claim, relation, outcome, entryId, overrideReason }));
  }

  private async escalate(
    operator: Actor, { discipline, handOver, wishesReferral }: NonNullable<PlannedCall['escalation']>, ticketNumber: string, expectedVersion: number, at: number,
  ): Promise<string> {
    const reply = await this.at(at, (key) =>
      this.escalations.escalate(operator, { key, ticketNumber, expectedVersion, discipline, handOver, wishesReferral, toldCostsAreTheirs: true }));
    return reply.escalation.id;
  }

  /** One step at its time. */
  private at<Reply extends { kind: string }>(time: number, step: (key: string) => Promise<Reply | Refused>): Promise<Exclude<Reply, { kind: 'refused' }>> {
    return this.clock.at(new Date(Math.min(Math.round(time), this.now.getTime())), async () => succeeded(await step(newId())));
  }

  /** The same for what may still lie ahead: then it has not happened, and null is answered. */
  private async happens<Reply extends { kind: string }>(
    time: number, step: (key: string) => Promise<Reply | Refused>,
  ): Promise<Exclude<Reply, { kind: 'refused' }> | null> {
    return time > this.now.getTime() ? null : this.at(time, step);
  }
}
