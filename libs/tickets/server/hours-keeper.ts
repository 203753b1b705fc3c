import { Injectable } from '@nestjs/common';
import { calendarOf } from '@saimado/hotlines/domain/calendar';
import { outsideHours } from '@saimado/hotlines/domain/hours';
import { HOURS_BOOK, type HoursContent } from '@saimado/hotlines/domain/hours-book';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';

const WORDS = { label: '受電の時間', within: '受付時間内', outside: '受付時間外' };

/** What the hours decide of tickets: the hotlines know no ticket, so it is told here. */
@Injectable()
export class HoursKeeper {
  constructor(books: RuleBooks) {
    books.keep({ book: HOURS_BOOK, outcomes });
  }
}

async function outcomes(db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<HoursContent>[]): Promise<Map<string, Outcome[]>> {
  const tickets = await rows<{ number: string; hotline: HotlineCode; receivedAt: Date }>(
    db, `select number, hotline, received_at as "receivedAt" from ticket where ${of === 'OPEN' ? `status <> 'CLOSED'` : 'id = $1'}`, of === 'OPEN' ? [] : [of.ticketId],
  );
  const calendar = calendarOf(versions);
  return new Map(tickets.map(({ number, hotline, receivedAt }) =>
    [number, [{ label: WORDS.label, value: outsideHours(calendar, hotline, receivedAt) ? WORDS.outside : WORDS.within }]]));
}
