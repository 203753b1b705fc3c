import { Injectable } from '@nestjs/common';
import { DESK_BOOK, type DeskContent } from '@saimado/escalations/domain/desk-book';
import { countedDays, deskDays } from '@saimado/escalations/domain/desk-calendar';
import { addWorkTime, type WorkDays } from '@saimado/hotlines/domain/work-time';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Discipline } from '@saimado/kernel/codes';
import { jstDateOf, type JstDate } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';

const MINUTE_MS = 60_000;

/** Tier 2's hours and targets, by the published book. */
@Injectable()
export class DeskRules {
  constructor(
    private readonly books: RuleBooks,
    private readonly hotlines: HotlinesService,
  ) {
    books.keep({ book: DESK_BOOK });
  }

  /** When a discipline's desk works; single days that the hours' book adds to the holidays or takes out count here, too. */
  async deskDays(discipline: Discipline, db?: EntityManager): Promise<WorkDays> {
    const [versions, overrides] = [await this.books.versions(DESK_BOOK, db), await this.hotlines.holidayOverrides(db)];
    return deskDays(versions, discipline, overrides);
  }

  /** The version that judges what began on a day. */
  judging(day: JstDate, db?: EntityManager): Promise<BookVersion<DeskContent>> {
    return this.books.judging(DESK_BOOK, day, db);
  }

  /**
   * By when a firm that was asked at `sentAt` has to acknowledge a referral; null where the desk never opens. `versionId` is
   * to be remembered with the ticket.
   */
  async acknowledgeWithin(discipline: Discipline, sentAt: Date, db?: EntityManager): Promise<{ dueAt: Date | null; minutes: number; needsConfirmation: boolean; versionId: string }> {
    const { id, content } = await this.judging(jstDateOf(sentAt), db);
    const row = content.acknowledgement.find((one) => one.discipline === discipline);
    if (!row) throw new Error(`TIER2_DESK has no acknowledgement for ${discipline}`);
    const days = countedDays(row.counted, await this.deskDays(discipline, db));
    return { dueAt: addWorkTime(days, sentAt, row.minutes * MINUTE_MS), minutes: row.minutes, needsConfirmation: row.needsConfirmation, versionId: id };
  }
}
