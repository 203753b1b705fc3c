import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TicketId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import { rows, type Tx } from '@saimado/platform/commands';
import { EventBus } from '@saimado/platform/events';
import type { BookVersion, RuleBook, RuleBookCode } from '@saimado/rule-books/domain/book';
import type { Outcome } from '@saimado/rule-books/domain/outcome-changes';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { DataSource, type EntityManager } from 'typeorm';

export type { Outcome };

/** What a capability tells the books of its rule table. */
export interface BookKeeper<Content> {
  book: RuleBook<Content>;
  /**
   * What the book decides of tickets if `versions` were in force: of one ticket, or of all that are not closed. A ticket on
   * which the book decides nothing is left out. Judged by the same code that judges calls.
   * @returns by ticket number
   */
  outcomes?: (db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<Content>[]) => Promise<Map<string, Outcome[]>>;
}

/**
 * The published rules. Every call asks them and they change a few times a year, so they are kept in memory until a
 * `rule-book` event says that one changed; while events do not arrive, nothing is kept.
 */
@Injectable()
export class RuleBooks implements OnModuleInit {
  private readonly keepers = new Map<RuleBookCode, BookKeeper<unknown>>();
  private kept: Promise<ReadonlyMap<RuleBookCode, BookVersion<unknown>[]>> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('rule-book', () => this.forget());
    this.events.onGap(() => this.forget());
  }

  /** A capability announces its book, in its constructor. */
  keep<Content>(keeper: BookKeeper<Content>): void {
    this.keepers.set(keeper.book.code, keeper as BookKeeper<unknown>);
  }

  isKept(code: RuleBookCode): boolean {
    return this.keepers.has(code);
  }

  /** @throws where no capability keeps the book: a fault of composition */
  keeperOf(code: RuleBookCode): BookKeeper<unknown> {
    const keeper = this.keepers.get(code);
    if (!keeper) throw new Error(`nobody keeps the book ${code}`);
    return keeper;
  }

  /**
   * The versions in force, oldest first, covering every day from the first on.
   * @param db the connection of the transaction that asks: were another taken from the pool, a burst of calls would hold
   * them all, each waiting for one more
   */
  async versions<Content>({ code }: RuleBook<Content>, db: EntityManager = this.dataSource.manager): Promise<BookVersion<Content>[]> {
    return ((await this.published(db)).get(code) ?? []) as BookVersion<Content>[];
  }

  /** The version that judges what happened on a day; null before the book's first. */
  async inForce<Content>(book: RuleBook<Content>, day: JstDate, db?: EntityManager): Promise<BookVersion<Content> | null> {
    return inForceOn(await this.versions(book, db), day);
  }

  /**
   * The same, with the first version for days before it: for tables that must always answer.
   * @throws where the book has no version at all: the database was not migrated
   */
  async judging<Content>(book: RuleBook<Content>, day: JstDate, db?: EntityManager): Promise<BookVersion<Content>> {
    const versions = await this.versions(book, db);
    const version = inForceOn(versions, day) ?? versions[0];
    if (!version) throw new Error(`the book ${book.code} has no version`);
    return version;
  }

  /** Keeps with a ticket that a version judged it. */
  async remember(tx: Pick<Tx, 'sql' | 'now'>, ticketId: TicketId, versionId: string): Promise<void> {
    await tx.sql('insert into ticket_rule_version (ticket_id, version_id, at) values ($1, $2, $3) on conflict do nothing', [ticketId, versionId, tx.now]);
  }

  /** Reads the books anew at the next question. */
  forget(): void {
    this.kept = null;
  }

  private published(db: EntityManager): Promise<ReadonlyMap<RuleBookCode, BookVersion<unknown>[]>> {
    if (this.kept && this.events.connected) return this.kept;
    const reading = read(db);
    this.kept = reading;
    reading.catch(() => {
      if (this.kept === reading) this.kept = null;
    });
    return reading;
  }
}

async function read(db: EntityManager): Promise<Map<RuleBookCode, BookVersion<unknown>[]>> {
  const found = await rows<BookVersion<unknown> & { book: RuleBookCode }>(
    db,
    `select book, id, version, valid_from::text as "validFrom", valid_until::text as "validUntil", source, content
     from rule_book_version where status = 'PUBLISHED' order by book, valid_from`,
  );
  const books = new Map<RuleBookCode, BookVersion<unknown>[]>();
  for (const { book, ...version } of found) books.set(book, [...(books.get(book) ?? []), version]);
  return books;
}
