import { Injectable } from '@nestjs/common';
import { isId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { besideEachOther } from '@saimado/rule-books/domain/outcome-changes';
import { DataSource } from 'typeorm';
import { RuleBookReadingService } from './rule-book-reading.service';
import { RuleBooks } from './rule-books.service';
import type { RuleBookVersionType, TicketRuleVersionType, TicketUnderVersionType } from './rule-books.types';
import { readVersions, versionView } from './rule-books.view';

/** Which versions judged a ticket, and what others would say of it. Whoever asks has checked who may see the ticket. */
@Injectable()
export class RuleBookJudgements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    private readonly reading: RuleBookReadingService,
  ) {}

  /** In the order in which they first judged it. */
  async ofTicket(actor: Actor, ticketId: TicketId): Promise<TicketRuleVersionType[]> {
    const db = this.dataSource.manager;
    const judged = await rows<{ versionId: string; at: Date }>(db, 'select version_id as "versionId", at from ticket_rule_version where ticket_id = $1 order by at, version_id', [ticketId]);
    const versions = new Map((await readVersions(db, 'v.id = any($1)', [judged.map(({ versionId }) => versionId)])).map((row) => [row.id, versionView(row, actor)]));
    return judged.flatMap(({ versionId, at }) => {
      const version = versions.get(versionId);
      return version ? [{ version, at }] : [];
    });
  }

  /**
   * What a book decides of a ticket under the version that judged it last and under another, line beside line. Each is
   * asked as if it covered every day: the question is what it says, not whether its days fit. Null where there is no such version.
   */
  async underVersion(actor: Actor, ticketId: TicketId, versionId: string): Promise<TicketUnderVersionType | null> {
    const asked = isId(versionId) ? await this.reading.version(actor, versionId) : null;
    if (!asked) return null;
    const judgedBy = (await this.ofTicket(actor, ticketId)).findLast(({ version }) => version.book === asked.book)?.version ?? null;
    const [before, after] = [judgedBy && (await this.outcomes(ticketId, judgedBy)), await this.outcomes(ticketId, asked)];
    return {
      judgedBy: judgedBy && { id: judgedBy.id, version: judgedBy.version }, asked: { id: asked.id, version: asked.version },
      decides: after !== null, lines: besideEachOther(before ?? [], after ?? []),
    };
  }

  private async outcomes(ticketId: TicketId, { id, book, version, source }: RuleBookVersionType) {
    const keeper = this.books.keeperOf(book);
    const parsed = keeper.book.schema.safeParse(await this.reading.content(id));
    if (!keeper.outcomes || !parsed.success) return null;
    const everyDay = { id, version, source, validFrom: '0001-01-01', validUntil: null, content: parsed.data };
    const [lines] = (await keeper.outcomes(this.dataSource.manager, { ticketId }, [everyDay])).values();
    return lines ?? [];
  }
}
