import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isId, newId, type RegisterEntryId, type TicketId } from '@saimado/kernel/id';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { rows } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { CLOCK } from '@saimado/platform/tokens';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { foldDigits, foldFacility, foldKana, foldName } from '@saimado/register/domain/fold';
import { searchKeysOf } from '@saimado/register/domain/grams';
import { DataSource, type EntityManager } from 'typeorm';
import { ENTRY_COLUMNS, type RegisterEntry, registerEntryView } from './register-entry.view';
import type { RegisterEntryType } from './register.types';
import { type Conjunction, textLevels } from './search-plan';

/** How many entries the index may yield per set of pairs, before the fields are compared. A two-letter name has thousands. */
const MOST_PER_SET = 400;
const ENOUGH_OF_A_WORD = 5_000;
const LONGEST_REASON = 500;

type Db = Pick<EntityManager, 'query'>;
type Opened = ({ kind: 'RegisterEntry' } & RegisterEntryType) | RefusedFor<'ReasonRequired'> | RefusedFor<'NotFound'>;

/** Reads the register: by what a caller says, or one entry. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The entries a claim may mean, at most `most`, likeliest first as far as equality of whole fields tells. Not audited: the caller does. */
  async candidates(claim: CallerClaim, most: number): Promise<RegisterEntry[]> {
    const { any, and } = searchKeysOf(claim);
    if (any.length + and.length === 0) return [];
    return this.dataSource.transaction(async (db) => {
      // The planner thinks little of reading the whole table for a few rows; the index always answers in milliseconds.
      // Of a word that every other facility has in its name, some are enough.
      await db.query(`select set_config('enable_seqscan', 'off', true), set_config('gin_fuzzy_search_limit', '${ENOUGH_OF_A_WORD}', true)`);
      const byNumber = any.length > 0 ? await look(db, '&&', [any], claim, most) : [];
      let byText: RegisterEntry[] = [];
      for (const conjunctions of textLevels(and)) {
        byText = await look(db, '@>', conjunctions, claim, most);
        if (byText.length > 0) break;
      }
      const known = new Set(byNumber.map(({ id }) => id));
      return [...byNumber, ...byText.filter(({ id }) => !known.has(id))];
    });
  }

  /** An entry inside a transaction; null where there is none. */
  async byId(db: Db, entryId: string): Promise<RegisterEntry | null> {
    if (!isId(entryId)) return null;
    const [entry] = await rows<RegisterEntry>(db, `select ${ENTRY_COLUMNS} from register_entry e where e.id = $1`, [entryId]);
    return entry ?? null;
  }

  /** Opens an entry: during a live call of one's own on the ticket, or for a reason that is kept. Each opening is audited. */
  async open(actor: Actor, entryId: string, ticketNumber: string | null, givenReason: string | null): Promise<Opened> {
    const reason = givenReason?.trim() || null;
    if (reason && (reason.length > LONGEST_REASON || reason.includes('\0'))) throw badInput(`reason は${LONGEST_REASON}文字以内で指定してください。`);
    const call = ticketNumber ? await this.liveCall(actor, ticketNumber) : null;
    const opened = call || reason ? await this.read(entryId, jstDateOf(call?.receivedAt ?? this.clock())) : refused({ reason: 'ReasonRequired' });
    if (opened.kind === 'RegisterEntry') {
      await this.dataSource.query(
        'insert into register_access (id, at, staff_id, entry_id, ticket_id, reason) values ($1, $2, $3, $4, $5, $6)',
        [newId(), this.clock(), actor.staffId, opened.entryId, call?.ticketId ?? null, reason],
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
    return entry ? { kind: 'RegisterEntry', ...registerEntryView(entry, day) } : refused({ reason: 'NotFound' });
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

/**
 * Entries whose grams contain (`@>`) or overlap (`&&`) any of the given sets. Where there are too many to compare, those
 * come first whose numbers are equal, then those that have more of what was said, then those whose whole fields are equal.
 */
function look(db: Db, operator: '@>' | '&&', sets: readonly Conjunction[], claim: CallerClaim, most: number): Promise<RegisterEntry[]> {
  const values: unknown[] = [
    foldName(claim.memberName ?? '').loose, foldKana(claim.memberKana || claim.memberName || '').loose, foldFacility(claim.facilityName ?? '').loose,
    foldDigits(claim.registryNumber ?? '').strict, foldDigits(claim.memberNumber ?? '').strict, most,
  ];
  const parts = sets.map((grams) => {
    values.push(grams);
    return `(select e.id, ${grams.length} as weight, (e.registry_number = $4 or e.member_number = $5) as number_equal,
      (e.name_loose = $1)::int + (e.kana_loose = $2)::int + (e.facility_loose = $3)::int as fields_equal,
      (e.listed_until is null)::int + (e.category = 'A①')::int as standing
      from register_entry e where e.grams ${operator} $${values.length}::text[] limit ${MOST_PER_SET})`;
  });
  return rows<RegisterEntry>(db, `
    with found as (select distinct on (id) * from (${parts.join(' union all ')}) every order by id, weight desc),
      first as (select * from found order by number_equal desc, weight desc, fields_equal desc, standing desc, id limit $6)
    select ${ENTRY_COLUMNS} from first join register_entry e using (id)
    order by number_equal desc, weight desc, fields_equal desc, standing desc, e.kana_loose, e.id`, values);
}
