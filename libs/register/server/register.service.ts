import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isId, newId, type RegisterEntryId, type TicketId } from '@saimado/kernel/id';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { rows, type Tx } from '@saimado/platform/commands';
import { RolePools } from '@saimado/platform/database/pools';
import { badInput } from '@saimado/platform/graphql/errors';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { CLOCK } from '@saimado/platform/tokens';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { confirmationDaysOn, type EntitlementQuestion } from '@saimado/register/domain/entitlement';
import { ENTITLEMENT_BOOK } from '@saimado/register/domain/entitlement-book';
import { foldDigits } from '@saimado/register/domain/fold';
import { searchKeysOf } from '@saimado/register/domain/grams';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { DataSource, type EntityManager } from 'typeorm';
import { type CandidatesQuery, candidatesQuery, type FoundEntry, SEARCH_SETTINGS } from './candidates-query';
import { ENTRY_COLUMNS, type RegisterEntry, registerEntryView } from './register-entry.view';
import { entitlementsOn, type ExplainedEntitlement, type RegisterVersion, versionsOf } from './register-versions';
import type { RegisterEntryType } from './register.types';
import { textPlan } from './search-plan';

const LONGEST_REASON = 500;

type Db = Pick<EntityManager, 'query'>;
type Opened = ({ kind: 'RegisterEntry' } & RegisterEntryType) | RefusedFor<'ReasonRequired'> | RefusedFor<'NotFound'>;

/** Reads the register: by what a caller says, or one entry. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pools: RolePools,
    private readonly audit: AuditLog,
    private readonly books: RuleBooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The entries a claim may mean, at most `most` by its numbers and as many by its words, likeliest first as far as
   * equality of whole fields tells. Not audited: the caller does.
   */
  async candidates(claim: CallerClaim, most: number): Promise<RegisterEntry[]> {
    const keys = searchKeysOf(claim);
    const { together, apart } = textPlan(keys);
    if (keys.any.length + together.length === 0) return [];
    const found = await this.look(candidatesQuery(claim, { numbers: keys.any, texts: together }, most));
    if (together.length === 0 || apart.length === 0 || found.some(({ byWords }) => byWords)) return found;
    const known = new Set(found.map(({ id }) => id));
    return [...found, ...(await this.look(candidatesQuery(claim, { numbers: [], texts: apart }, most))).filter(({ id }) => !known.has(id))];
  }

  private async look(query: CandidatesQuery): Promise<FoundEntry[]> {
    return (await this.pools.with('register_search', SEARCH_SETTINGS).query<FoundEntry>(query)).rows;
  }

  /** An entry inside a transaction; null where there is none. */
  async byId(db: Db, entryId: string): Promise<RegisterEntry | null> {
    if (!isId(entryId)) return null;
    const [entry] = await rows<RegisterEntry>(db, `select ${ENTRY_COLUMNS} from register_entry e where e.id = $1`, [entryId]);
    return entry ?? null;
  }

  /** What entries said before imports changed them, oldest first, by entry id. */
  versionsOf(entryIds: readonly string[], db: Db = this.dataSource): Promise<Map<string, RegisterVersion[]>> {
    return versionsOf(db, entryIds);
  }

  /** Entitlement of entries on a day, also one before they were changed. Costs a query only on such a day. */
  async entitlementsOn(entries: readonly RegisterEntry[], asked: EntitlementQuestion, db: EntityManager = this.dataSource.manager): Promise<(entry: RegisterEntry) => ExplainedEntitlement> {
    return entitlementsOn(db, await this.books.versions(ENTITLEMENT_BOOK, db), entries, asked);
  }

  /** Keeps with a ticket which version judged its caller. @returns in how many days an enrolment is to be confirmed by it */
  async rememberEntitlement(tx: Tx, ticketId: TicketId, day: JstDate): Promise<{ confirmationDays: number }> {
    const version = await this.books.judging(ENTITLEMENT_BOOK, day, tx.manager);
    await this.books.remember(tx, ticketId, version.id);
    return { confirmationDays: confirmationDaysOn([version], day) };
  }

  /** Opens an entry: during a live call of one's own on the ticket, or for a reason that is kept. Each opening is audited. */
  async open(actor: Actor, entryId: string, { ticketNumber, reason: givenReason, on }: { ticketNumber: string | null; reason: string | null; on: JstDate | null }): Promise<Opened> {
    const reason = givenReason?.trim() || null;
    if (reason && (reason.length > LONGEST_REASON || reason.includes('\0'))) throw badInput(`reason は${LONGEST_REASON}文字以内で指定してください。`);
    const call = ticketNumber ? await this.liveCall(actor, ticketNumber) : null;
    const opened = call || reason ? await this.read(entryId, on ?? jstDateOf(call?.receivedAt ?? this.clock())) : refused({ reason: 'ReasonRequired' });
    if (opened.kind === 'RegisterEntry') {
      await this.dataSource.query(
        'insert into register_access (id, at, staff_id, entry_id, ticket_id, reason, outside_call) values ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), this.clock(), actor.staffId, opened.entryId, call?.ticketId ?? null, reason, call === null],
      );
    }
    await this.audit.write(actor, {
      action: 'registerEntry', subjectKind: 'register-entry', subjectId: isId(entryId) ? entryId : '-',
      after: { ticketId: call?.ticketId ?? null, reasonGiven: reason !== null, ...(opened.kind === 'refused' && { refused: opened.reason }) },
    });
    return opened;
  }

  private async read(entryId: RegisterEntryId, day: JstDate): Promise<Opened> {
    const entry = await this.byId(this.dataSource, entryId);
    if (!entry) return refused({ reason: 'NotFound' });
    const [entitled, versions] = await Promise.all([this.entitlementsOn([entry], { day, relation: null }), this.versionsOf([entry.id])]);
    return { kind: 'RegisterEntry', ...registerEntryView(entry, entitled(entry), versions.get(entry.id) ?? []) };
  }

  private async liveCall(actor: Actor, ticketNumber: string): Promise<{ ticketId: TicketId; receivedAt: Date } | null> {
    const [call] = await rows<{ ticketId: TicketId; receivedAt: Date }>(
      this.dataSource,
      `select t.id as "ticketId", c.received_at as "receivedAt" from call c join ticket t on t.id = c.ticket_id
       where c.operator_id = $1 and c.state in ('IN_PROGRESS','AFTER_CALL_WORK') and replace(t.number, '-', '') = $2`,
      [actor.staffId, foldDigits(ticketNumber).strict],
    );
    return call ?? null;
  }
}
