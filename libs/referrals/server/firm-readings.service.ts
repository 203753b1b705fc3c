import { Inject, Injectable } from '@nestjs/common';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows, type Tx } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { answeredWithin } from '@saimado/referrals/domain/acknowledgement';
import type { FirmContent } from '@saimado/referrals/domain/check-firm';
import { DataSource, type EntityManager } from 'typeorm';
import { type FirmLedger, type FirmReferral, type FirmType } from './firm.types';
import { changedFields, FIRM_SQL, type FirmRow, firmView, workDaysOf } from './firm.view';
import { referralNumber } from './referral.view';

const MINUTE_MS = 60_000;
const LEDGER_LENGTH = 50;

/** Readings of the directory. A specialist sees the firms of the own discipline. */
@Injectable()
export class FirmReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All firms, those that are introduced no more last. */
  async list(actor: Actor): Promise<FirmType[]> {
    const [found, holidays] = await Promise.all([
      rows<FirmRow>(this.dataSource, `${FIRM_SQL} where $1::text is null or f.discipline = $1 order by f.active desc, f.discipline, f.name, f.id`, [actor.role === 'SPECIALIST' ? actor.discipline : null]),
      this.hotlines.holidayOverrides(),
    ]);
    return found.map((row) => firmView(row, holidays, this.clock()));
  }

  /** One firm within a transaction that has just changed it, or wants it as it is now. */
  async inTx(tx: Tx, id: string): Promise<FirmRow | null> {
    const [row] = isId(id) ? await tx.sql<FirmRow>(`${FIRM_SQL} where f.id = $1`, [id]) : [];
    return row ?? null;
  }

  async viewInTx(tx: Tx, id: string): Promise<FirmType> {
    const row = await this.inTx(tx, id);
    if (!row) throw new Error('a firm that was just written is gone');
    return firmView(row, await this.hotlines.holidayOverrides(tx.manager), tx.now);
  }

  holidays(db?: EntityManager) {
    return this.hotlines.holidayOverrides(db);
  }

  /** What became of a firm's referrals, and who changed its entry. */
  async ledger(firmId: string): Promise<FirmLedger | null> {
    if (!isId(firmId)) return null;
    const [firm] = await rows<FirmRow>(this.dataSource, `${FIRM_SQL} where f.id = $1`, [firmId]);
    if (!firm) return null;
    const workDays = workDaysOf(firm, await this.holidays());
    const referrals = await rows<Omit<FirmReferral, 'number' | 'answeredAfterMinutes'> & { ordinal: number }>(
      this.dataSource,
      `select t.number as "ticketNumber", r.ordinal, r.status, r.chosen_at as "sentAt", r.acknowledge_by as "acknowledgeBy", r.overdue_at is not null as "wasOverdue",
         r.answered_at as "answeredAt", r.decline_reason as "declineReason", r.outcome, r.satisfaction_at is not null as "satisfactionAsked", r.satisfaction, r.satisfaction_words as "satisfactionWords"
       from referral r join ticket t on t.id = r.ticket_id where r.firm_id = $1 order by r.chosen_at desc, r.id limit ${LEDGER_LENGTH}`, [firmId],
    );
    const versions = await rows<{ version: number; at: Date; by: string; content: FirmContent }>(
      this.dataSource, 'select v.version, v.at, p.display_name as by, v.content from firm_version v join staff p on p.id = v.by_id where v.firm_id = $1 order by v.version desc', [firmId],
    );
    return {
      referrals: referrals.map(({ ordinal, ...row }) => ({
        ...row, number: referralNumber(row.ticketNumber, ordinal),
        answeredAfterMinutes: row.answeredAt && Math.round(answeredWithin(row.sentAt, row.answeredAt, workDays) / MINUTE_MS),
      })),
      versions: versions.map(({ content, ...row }, index) => ({ ...row, changed: changedFields(versions[index + 1]?.content ?? null, content) })),
    };
  }
}
