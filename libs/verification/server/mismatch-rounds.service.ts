import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { rows } from '@saimado/platform/commands';
import { ANNOUNCE_SQL, announcements } from '@saimado/platform/events';
import { CLOCK } from '@saimado/platform/tokens';
import type { CallerClaim } from '@saimado/register/domain/claim';
import type { FieldEvidence } from '@saimado/verification/domain/evidence';
import {
  type CallerWarningFound, grown, IMPOSTOR_RULES, isSameRound, type MismatchRound, mismatchRound, numbersOf, ROUND_FIELDS, type RoundOfCall, warningsOf,
} from '@saimado/verification/domain/impostor';
import { DataSource, type EntityManager } from 'typeorm';
import { callOf } from './call-of';

const DAY_MS = 86_400_000;

interface RoundRow extends Record<'registryNumber' | 'memberNumber' | 'name' | 'kana', string> {
  id: string;
  callId: string;
  said: Record<keyof MismatchRound, string>;
}
const COLUMNS = 'id, call_id as "callId", registry_number as "registryNumber", member_number as "memberNumber", name, kana, said';

const roundOf = (row: RoundRow): MismatchRound =>
  Object.fromEntries(ROUND_FIELDS.map((field) => [field, { said: row.said[field], folded: row[field] }])) as unknown as MismatchRound;
const valuesOf = (round: MismatchRound): string[] =>
  [...ROUND_FIELDS.map((field) => round[field].folded), JSON.stringify(Object.fromEntries(ROUND_FIELDS.map((field) => [field, round[field].said])))];

/** Keeps each round of mismatches of a call and warns where the rules of `impostor.ts` say so. */
@Injectable()
export class MismatchRounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes note of what was searched for, and of what came of it. Whether it is a mismatch is decided in memory, so that
   * a key pressed on the way to a name costs no query.
   * @param call the ticket's newest call, or null where it was not read
   * @param candidates the evidence of every entry that was compared
   */
  async note(
    actor: Actor, ticket: { id: string }, call: { id: string } | null, claim: CallerClaim, candidates: readonly (readonly FieldEvidence[])[],
  ): Promise<void> {
    const round = mismatchRound(claim, candidates);
    const callId = round && (call ?? (await callOf(this.dataSource, ticket.id)))?.id;
    if (!round || !callId) return;
    const found = await this.dataSource.transaction(async (db) => {
      // Letters typed fast arrive together: one at a time, so that a try counts once. No row is locked that a call or a ticket waits for.
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [callId]);
      return this.keep(db, { ticketId: ticket.id, callId, round });
    });
    for (const { kind } of found) await this.audit.write(actor, { action: 'callerWarning', subjectKind: 'ticket', subjectId: ticket.id, after: { kind, callId } });
  }

  private async keep(db: EntityManager, { ticketId, callId, round }: { ticketId: string; callId: string; round: MismatchRound }): Promise<CallerWarningFound[]> {
    const known = await rows<RoundRow>(db, `select ${COLUMNS} from mismatch_round where call_id = $1 order by seq`, [callId]);
    const same = known.find((row) => isSameRound(roundOf(row), round));
    const newest = same ? grown(roundOf(same), round) : round;
    const now = this.clock();
    if (same) {
      await db.query('update mismatch_round set registry_number = $2, member_number = $3, name = $4, kana = $5, said = $6 where id = $1', [same.id, ...valuesOf(newest)]);
    } else {
      await db.query(
        `insert into mismatch_round (id, call_id, ticket_id, at, registry_number, member_number, name, kana, said) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [newId(), callId, ticketId, now, ...valuesOf(newest)],
      );
    }
    const ofCall = [...known.map((row) => (row === same ? newest : roundOf(row))), ...(same ? [] : [newest])];
    const warnings = warningsOf(newest, ofCall, await this.ofNumbers(db, numbersOf(newest), now));
    const found: CallerWarningFound[] = [];
    for (const warning of warnings) {
      const made = await rows(
        db, `insert into caller_warning (id, kind, ticket_id, call_id, at, numbers) values ($1, $2, $3, $4, $5, $6) on conflict (call_id, kind) do nothing returning id`,
        [newId(), warning.kind, ticketId, callId, now, warning.numbers],
      );
      if (made.length > 0) found.push(warning);
    }
    if (found.length > 0) for (const announcement of announcements([{ topic: 'ticket', id: ticketId }])) await db.query(ANNOUNCE_SQL, [announcement]);
    return found;
  }

  private async ofNumbers(db: EntityManager, numbers: string[], now: Date): Promise<RoundOfCall[]> {
    const since = new Date(now.getTime() - IMPOSTOR_RULES.NUMBER_WITH_MANY_NAMES.days * DAY_MS);
    const found = await rows<RoundRow>(
      db, `select ${COLUMNS} from mismatch_round where (registry_number = any($1) or member_number = any($1)) and at >= $2 order by at, seq limit 200`, [numbers, since],
    );
    return found.map((row) => ({ callId: row.callId, round: roundOf(row) }));
  }
}
