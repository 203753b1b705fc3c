import { Inject, Injectable } from '@nestjs/common';
import { CONTACTS_BOOK } from '@saimado/contacts/domain/contacts-book';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import type { TicketId } from '@saimado/kernel/id';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { findScripts } from '@saimado/scripts/domain/find-scripts';
import { fillPlaceholders, LINE_NUMBERS, type PlaceholderValues } from '@saimado/scripts/domain/placeholders';
import { receptionWords } from '@saimado/scripts/domain/reception';
import { firstWordsOf, type Script, scriptOf, scriptsOf } from '@saimado/scripts/domain/script';
import { SCRIPTS_BOOK, type ScriptsContent } from '@saimado/scripts/domain/scripts-book';
import { parseTicketNumber } from '@saimado/tickets/domain/ticket-number';
import type { EntityManager } from 'typeorm';

/** What to say: scripts of the version in force, with today's numbers and hours in the words. */
@Injectable()
export class ScriptsService {
  constructor(
    private readonly books: RuleBooks,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    books.keep({ book: SCRIPTS_BOOK, outcomes });
  }

  /** @param on the day whose version is read; today where it is left out */
  async script(id: string, on: JstDate | null, ticketNumber: string | null): Promise<Script | null> {
    return (await this.scriptOfVersion(id, on, ticketNumber))?.script ?? null;
  }

  /** The same with the version it is of, for whoever keeps what was said. */
  async scriptOfVersion(id: string, on: JstDate | null, ticketNumber: string | null): Promise<{ script: Script; versionId: string } | null> {
    const now = this.clock();
    const version = await this.books.judging(SCRIPTS_BOOK, on ?? jstDateOf(now));
    const script = scriptOf(version.content, id);
    return script && { script: filled(script, await this.values(now, ticketNumber)), versionId: version.id };
  }

  /** All scripts of today, or those which words find. */
  async scripts(search: string | null): Promise<Script[]> {
    const now = this.clock();
    const { content } = await this.books.judging(SCRIPTS_BOOK, jstDateOf(now));
    const values = await this.values(now, null);
    return findScripts(scriptsOf(content), search ?? '').map((script) => filled(script, values));
  }

  private async values(now: Date, ticketNumber: string | null): Promise<PlaceholderValues> {
    const [lines, contacts] = await Promise.all([this.hotlines.at(now), this.books.judging(CONTACTS_BOOK, jstDateOf(now))]);
    const reception = (code: 'EMERGENCY' | 'GUIDELINE'): string | undefined => {
      const line = lines.find((one) => one.code === code);
      return line && receptionWords(line, now);
    };
    const number = ticketNumber && parseTicketNumber(ticketNumber);
    const values = {
      ...LINE_NUMBERS,
      緊急相談窓口の受付: reception('EMERGENCY'),
      ガイドライン相談窓口の受付: reception('GUIDELINE'),
      支援金事務局の番号: contacts.content.contacts.find(({ id }) => id === 'RELIEF_FUND_OFFICE')?.phoneNumber ?? undefined,
      受付番号: number ?? undefined,
    };
    return values as PlaceholderValues;
  }
}

const filled = (script: Script, values: PlaceholderValues): Script => ({
  ...script, steps: script.steps.map((step) => ({ ...step, say: fillPlaceholders(step.say, values) })),
});

/** What other versions would have said to callers to whom something was read. */
async function outcomes(db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<ScriptsContent>[]): Promise<Map<string, Outcome[]>> {
  const read = await rows<{ number: string; scriptId: string; readAt: Date }>(
    db,
    `select t.number, s.script_id as "scriptId", s.at as "readAt" from ticket t
     join (select ticket_id, script_id, min(seq) as seq, min(at) as at from script_step group by 1, 2) s on s.ticket_id = t.id
     where ${of === 'OPEN' ? `t.status <> 'CLOSED'` : 't.id = $1'} order by t.number, s.seq`,
    of === 'OPEN' ? [] : [of.ticketId],
  );
  const found = new Map<string, Outcome[]>();
  for (const { number, scriptId, readAt } of read) {
    // The day it was begun, as when it is read: a call that rang before midnight may be read the words of the day after.
    const version = inForceOn(versions, jstDateOf(readAt)) ?? versions[0];
    const script = version && scriptOf(version.content, scriptId);
    const value = script ? `${script.steps.length}手順。はじめに「${firstWordsOf(script).join('')}」` : 'なし';
    found.set(number, [...(found.get(number) ?? []), { label: script?.title ?? scriptId, value }]);
  }
  return found;
}
