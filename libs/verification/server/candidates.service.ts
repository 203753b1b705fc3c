import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { CallerRelation } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { badInput } from '@saimado/platform/graphql/errors';
import { CLOCK } from '@saimado/platform/tokens';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { RegisterLooks } from '@saimado/register/server/register-looks.service';
import { RegisterService } from '@saimado/register/server/register.service';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { gradeEvidence } from '@saimado/verification/domain/evidence';
import { questionAmong, stillFitting } from '@saimado/verification/domain/question';
import { hasSupport, rankCandidates, rankingWarning } from '@saimado/verification/domain/ranking';
import { situationsOf } from '@saimado/verification/domain/situations';
import { DataSource } from 'typeorm';
import { callOf, isLiveCallOf } from './call-of';
import { cleanClaim, LONGEST_FIELD } from './clean-claim';
import { cleanText } from './clean-text';
import { judged } from './judged';
import { MismatchRounds } from './mismatch-rounds.service';
import type { RegisterCandidateType } from './verification.types';
import { candidateView } from './verification.view';

export interface CandidateSearch {
  claim: CallerClaim;
  /** null: the day of the ticket's call, or today */
  on: JstDate | null;
  ticketNumber: string | null;
  /** null: nobody said so yet */
  relation: CallerRelation | null;
  first: number;
  /** why one looks outside a live call */
  reason: string | null;
}

const MOST = 20;
const LONGEST_REASON = 500;
/** Entries compared field by field per search; the index has put those with equal fields first. */
const COMPARED = 60;

/** Finds whom the caller may mean. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly register: RegisterService,
    private readonly tickets: TicketsService,
    private readonly audit: AuditLog,
    private readonly rounds: MismatchRounds,
    private readonly looks: RegisterLooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes exactly one audit row per search: how much was asked and which entries were shown, never what was typed. */
  async search(actor: Actor, { claim: given, on, ticketNumber, relation, first, reason }: CandidateSearch): Promise<RegisterCandidateType[]> {
    if (first < 1 || first > MOST) throw badInput(`first は1〜${MOST}で指定してください。`);
    const cleaned = cleanClaim(given);
    if (cleaned.kind === 'too-long') throw badInput(`${cleaned.field} は${LONGEST_FIELD}文字以内で指定してください。`);
    const why = cleanText(reason);
    if (why && why.length > LONGEST_REASON) throw badInput(`reason は${LONGEST_REASON}文字以内で指定してください。`);
    const ticket = ticketNumber ? await this.tickets.byNumber(actor, ticketNumber) : null;
    if (ticketNumber && !ticket) throw badInput('ticketNumber の相談票が見つかりません。番号を確認してください。');
    const call = ticket ? await callOf(this.dataSource, ticket.id) : null;
    const day = on ?? jstDateOf(call?.receivedAt ?? ticket?.createdAt ?? this.clock());

    const entries = cleaned.fields > 0 ? await this.register.candidates(cleaned.claim, COMPARED) : [];
    const entitled = await this.register.entitlementsOn(entries, { day, relation });
    const graded = entries.map((entry) => ({ entry, evidence: gradeEvidence(cleaned.claim, entry) }));
    const ranked = rankCandidates(graded.filter(hasSupport));
    const shown = ranked.slice(0, first).map(({ entry, evidence }) => judged(entry, evidence, entitled(entry)));
    const tied = new Set(stillFitting(ranked).map(({ entry }) => entry.id));
    const question = questionAmong(ranked)?.text ?? null;
    await this.audit.write(actor, {
      action: 'registerCandidates', subjectKind: ticket ? 'ticket' : 'register', subjectId: ticket?.id ?? '-',
      after: { fields: cleaned.fields, results: shown.length, on: day, entries: shown.map(({ entry }) => entry.id) },
    });
    if (ticket) await this.rounds.note(actor, ticket, call, cleaned.claim, graded.map(({ evidence }) => evidence));
    if (cleaned.fields > 0 && !isLiveCallOf(actor.staffId, call)) await this.looks.note(actor, { ticketId: (ticket?.id as TicketId) ?? null, reason: why });
    const others = shown.map(({ entry }) => entry);
    return shown.map((candidate) => candidateView(candidate, {
      situations: situationsOf(candidate.entry, others), warning: rankingWarning(candidate), question: tied.has(candidate.entry.id) ? question : null,
    }));
  }
}
