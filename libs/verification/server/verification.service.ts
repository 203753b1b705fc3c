import { Injectable } from '@nestjs/common';
import type { CallerRelation, VerificationOutcome } from '@saimado/kernel/codes';
import { newId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { RULES_VERSION } from '@saimado/register/domain/fold';
import { RegisterService } from '@saimado/register/server/register.service';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { checkDecision } from '@saimado/verification/domain/decision';
import { gradeEvidence } from '@saimado/verification/domain/evidence';
import { settledRound } from '@saimado/verification/domain/impostor';
import { DataSource } from 'typeorm';
import { debtSince } from '@saimado/verification/domain/debt';
import { callOf } from './call-of';
import { type CleanClaim, cleanClaim, type CleanedClaim, LONGEST_FIELD } from './clean-claim';
import { EnrolmentConfirmations } from './enrolment-confirmations.service';
import { judged } from './judged';
import { MismatchRounds } from './mismatch-rounds.service';
import type { VerificationType } from './verification.types';
import { type Candidate, type VerificationRow, verificationView } from './verification.view';

export interface VerifyCaller extends Keyed {
  ticketNumber: string;
  expectedVersion: number;
  claim: CallerClaim;
  relation: CallerRelation;
  outcome: VerificationOutcome;
  entryId?: string | null;
  overrideReason?: string | null;
}

/** What stands where the table was not asked, as no entry was chosen. */
const NO_ENTRY = 'verification.no-entry';
const LONGEST_REASON = 500;
/** Entries compared with a claim; the index has put those with an equal number first. */
const COMPARED = 60;

/** The operator's decision who the caller is. Each is kept; the newest holds. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly register: RegisterService,
    private readonly tickets: TicketChanges,
    private readonly enrolments: EnrolmentConfirmations,
    private readonly rounds: MismatchRounds,
  ) {}

  /** Evidence and proposal are made here from claim and entry, whatever the screen showed. */
  async verify(actor: Actor, input: VerifyCaller) {
    const reply = await this.commands.run(actor, 'verifyCaller', input, async (tx) => {
      const cleaned = cleanClaim(input.claim);
      if (cleaned.kind === 'too-long') return refused({ reason: 'InvalidInput', field: cleaned.field, message: `${LONGEST_FIELD}文字以内で入力してください。` });
      const reason = input.overrideReason?.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim() || null;
      if (reason && reason.length > LONGEST_REASON) return refused({ reason: 'InvalidInput', field: 'overrideReason', message: `理由は${LONGEST_REASON}文字以内にしてください。` });
      const locked = await this.tickets.lock(tx, input.ticketNumber, input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const { ticket } = locked;
      const call = await callOf(tx.manager, ticket.id);
      const entry = input.entryId ? await this.register.byId(tx.manager, input.entryId) : null;
      if (input.entryId && !entry) return refused({ reason: 'InvalidInput', field: 'entryId', message: '選んだ会員は名簿にありません。検索し直してください。' });
      const day = jstDateOf(call?.receivedAt ?? ticket.receivedAt);
      const entitled = entry && await this.register.entitlementsOn([entry], { day, relation: input.relation }, tx.manager);
      const chosen = entry && entitled && judged(entry, gradeEvidence(cleaned.claim, entry), entitled(entry));
      const decision = checkDecision({ outcome: input.outcome, entryChosen: chosen !== null, proposal: chosen?.proposal ?? null, overrideReason: reason });
      if (decision.kind === 'refused') return decision;

      const before = ticket.verificationOutcome;
      const id = await keep(tx, { ...input, ticketId: ticket.id, callId: call?.id ?? null, claim: cleaned.claim, reason, overridden: decision.overridden, chosen });
      const { confirmationDays } = await this.register.rememberEntitlement(tx, ticket.id, day);
      await this.enrolments.afterVerification(tx, { ticketId: ticket.id, verificationId: id, outcome: input.outcome, withinDays: confirmationDays });
      ticket.verificationDebtSince = debtSince(ticket.verificationDebtSince, input.outcome, tx.now);
      ticket.verificationOutcome = input.outcome;
      Object.assign(ticket, namesFor(input.outcome, cleaned.claim, chosen));
      const rule = chosen?.proposal.rule ?? NO_ENTRY;
      const view = await this.tickets.save(tx, ticket, { kind: 'VERIFIED', from: chosen?.proposal.outcome ?? null, to: input.outcome, rule, reason });
      tx.audit({
        action: 'verifyCaller', subjectKind: 'ticket', subjectId: ticket.id, before: { outcome: before },
        after: { verificationId: id, outcome: input.outcome, entryId: entry?.id ?? null, rule, overridden: decision.overridden },
      });
      return { kind: 'CallerVerified' as const, ticket: view };
    });
    if (reply.kind === 'CallerVerified') await this.noteMismatch(actor, reply.ticket, cleanClaim(input.claim));
    return reply;
  }

  /**
   * Takes the newest verification along to the ticket on which the call goes on, as it was made: the same day, person,
   * claim and entry. Somebody reviews an override where it was decided, once.
   */
  async carryOver(tx: Tx, from: LockedTicket, to: LockedTicket): Promise<void> {
    const [carried] = await tx.sql<{ id: string }>(
      `insert into verification (id, ticket_id, call_id, at, by_id, relation, claim, outcome, proposed_outcome, rule, override_reason,
         entry_id, entry, entitlement, evidence, rules_version, overridden)
       select $1, $2, call_id, at, by_id, relation, claim, outcome, proposed_outcome, rule, override_reason, entry_id, entry, entitlement, evidence, rules_version, false
       from verification where ticket_id = $3 order by seq desc limit 1 returning id`, [newId(), to.id, from.id],
    );
    if (!carried) return;
    await tx.sql(
      `insert into ticket_rule_version (ticket_id, version_id, at) select $1, r.version_id, r.at from ticket_rule_version r
       join rule_book_version v on v.id = r.version_id where r.ticket_id = $2 and v.book = 'ENTITLEMENT' on conflict do nothing`, [to.id, from.id],
    );
    await this.enrolments.carryOver(tx, { from: from.id, to: to.id, verificationId: carried.id });
    const { memberName, facilityName, verificationOutcome, verificationDebtSince } = from;
    Object.assign(to, { memberName, facilityName, verificationOutcome, verificationDebtSince });
    // Owed once, where the call goes on.
    from.verificationDebtSince = null;
  }

  /** Decided on without a search, a claim may still be one that nobody in the register fits. */
  private async noteMismatch(actor: Actor, ticket: { id: string }, cleaned: CleanedClaim): Promise<void> {
    if (cleaned.kind === 'too-long' || !settledRound(cleaned.claim)) return;
    const { claim } = cleaned;
    const entries = await this.register.candidates(claim, COMPARED);
    await this.rounds.note(actor, ticket, null, claim, entries.map((entry) => gradeEvidence(claim, entry)));
  }

  /** The newest verification of each ticket, by ticket id. Whoever calls has checked who reads. */
  async latestOf(ticketIds: readonly string[]): Promise<Map<string, VerificationType>> {
    const found = await rows<VerificationRow>(this.dataSource, `
      select distinct on (v.ticket_id) v.id, v.ticket_id as "ticketId", v.at, p.display_name as by, v.outcome, v.proposed_outcome as "proposedOutcome",
        v.rule, v.override_reason as "overrideReason", v.relation, v.claim, v.entry_id as "entryId", v.entry, v.entitlement, v.evidence,
        v.rules_version as "rulesVersion"
      from verification v join staff p on p.id = v.by_id where v.ticket_id = any($1::uuid[]) order by v.ticket_id, v.seq desc`, [ticketIds]);
    return new Map(found.map((row) => [row.ticketId, verificationView(row)]));
  }
}

/**
 * What the ticket is called. Where somebody was identified, as the register writes them; else as they said, for a doctor's
 * name must not stand on the ticket of a caller who may be another.
 */
function namesFor(outcome: VerificationOutcome, claim: CleanClaim, chosen: Candidate | null): { memberName: string | null; facilityName: string | null } {
  const registered = { memberName: chosen?.entry.memberName ?? null, facilityName: chosen?.entry.facilityName ?? null };
  const said = { memberName: claim.memberName ?? claim.memberKana, facilityName: claim.facilityName };
  if (!IDENTIFYING.has(outcome)) return said.memberName || said.facilityName ? said : registered;
  return { memberName: registered.memberName ?? said.memberName, facilityName: registered.facilityName ?? said.facilityName };
}
const IDENTIFYING: ReadonlySet<VerificationOutcome> = new Set(['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED']);

interface Kept extends Pick<VerifyCaller, 'relation' | 'outcome'> {
  ticketId: string;
  callId: string | null;
  claim: CleanClaim;
  reason: string | null;
  overridden: boolean;
  chosen: Candidate | null;
}

/** Stores a decision with all that it rested on, the entry as it was included. */
async function keep(tx: Tx, { ticketId, callId, relation, outcome, claim, reason, overridden, chosen }: Kept): Promise<string> {
  const id = newId<'verification'>();
  await tx.sql(
    `insert into verification (id, ticket_id, call_id, at, by_id, relation, claim, outcome, proposed_outcome, rule, override_reason,
       entry_id, entry, entitlement, evidence, rules_version, overridden)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      id, ticketId, callId, tx.now, tx.actor.staffId, relation, JSON.stringify(claim), outcome, chosen?.proposal.outcome ?? null,
      chosen?.proposal.rule ?? NO_ENTRY, reason, chosen?.entry.id ?? null, chosen && JSON.stringify(chosen.entry),
      chosen && JSON.stringify(chosen.entitlement), JSON.stringify(chosen?.evidence ?? []), RULES_VERSION, overridden,
    ],
  );
  return id;
}
