import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { createHmac } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor';
import type { Config } from './config';
import { RolePools } from './database/pools';
import { badInput } from './graphql/errors';
import { ANNOUNCE_SQL, announcements, type LiveEvent } from './events';
import { type Refused, refused, type Reply } from './refusal';
import { CLOCK, CONFIG } from './tokens';

/** What was done to what, for the audit: codes, ids and numbers only, never free text or a name. */
export interface AuditFact {
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** One transaction of a command: the rows, the audit row and the events stand or fall together. */
export interface BareTx<Who extends Actor | null = Actor> {
  readonly actor: Who;
  readonly now: Date;
  /** Raw SQL in this transaction. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  audit(fact: AuditFact): void;
  /** Announces a change; sent at commit. */
  emit(event: LiveEvent): void;
}

/** A command's transaction under the application's role, with its entities. */
export interface Tx<Who extends Actor | null = Actor> extends BareTx<Who> {
  readonly manager: EntityManager;
}
/** The same for what happens by itself: no person asked for it. */
export type SystemTx = Tx<null>;

export interface Keyed {
  key: string;
}

/** JSON with sorted keys, so that the same input hashes alike whatever the order its fields came in, and whether what is missing was left out or null. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).filter(([, v]) => v !== undefined && v !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Runs every mutation: once per idempotency key, in one transaction, audited, announced after commit. */
@Injectable()
export class Commands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pools: RolePools,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` once for this person's `input.key`. The same key with the same input answers the stored reply, also
   * while the first is still under way (the key's row is the lock); with another input it is refused `KeyReused`.
   * A refusal that `work` returns is stored like any reply, so `work` must decide before it writes.
   * @param operation the mutation's name: part of what the key stands for
   */
  async run<R extends Reply>(
    actor: Actor, operation: string, input: Keyed, work: (tx: Tx) => Promise<R>,
  ): Promise<R | KeyReused> {
    const hash = hashOf(operation, input, this.config.secret);
    return this.dataSource.transaction((manager) => {
      const tx = new CommandTx((text, values) => rows(manager, text, values), actor, this.clock());
      return once(tx, operation, input.key, hash, () => work(Object.assign(tx, { manager })));
    });
  }

  /** What no person asked for: a job. Its rows, audit and events stand or fall together too; that it has one effect is its own affair. */
  async runAsSystem<R>(work: (tx: SystemTx) => Promise<R>): Promise<R> {
    return this.dataSource.transaction(async (manager) => {
      const tx = new CommandTx((text, values) => rows(manager, text, values), null, this.clock());
      const done = await work(Object.assign(tx, { manager }));
      await tx.writeDown();
      return done;
    });
  }

  /**
   * The same for what concerns a person's own account, under the role of signing in: whatever somebody may see, their
   * own account needs no other rights, and a reviewer's request never runs under the application's role.
   */
  async runOnOwnAccount<R extends Reply>(actor: Actor, operation: string, input: Keyed, work: (tx: BareTx) => Promise<R>): Promise<R | KeyReused> {
    const hash = hashOf(operation, input, this.config.secret);
    const client = await this.pools.of('saimado_auth').connect();
    try {
      await client.query('begin');
      const tx = new CommandTx(async (text, values) => (await client.query(text, [...values])).rows, actor, this.clock());
      const reply = await once(tx, operation, input.key, hash, () => work(tx));
      await client.query('commit');
      return reply;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

type KeyReused = { kind: 'refused'; reason: 'KeyReused' };

/**
 * What an idempotency key stands for. Keyed with the installation's secret: inputs hold passwords and names, and from a
 * plain hash in a stolen database the short ones could be guessed.
 * @throws BAD_USER_INPUT where the key cannot be one
 */
function hashOf(operation: string, input: Keyed, secret: string): Buffer {
  if (input.key.length === 0 || input.key.length > 200 || /[\0\p{Cs}]/u.test(input.key)) throw badInput('key は1〜200文字で指定してください。');
  return createHmac('sha256', secret).update(`idempotency\n${operation}\n${canonical(input)}`).digest();
}

/** Claims the key and works, or answers what is stored for it. */
async function once<R extends Reply>(tx: CommandTx<Actor>, operation: string, key: string, hash: Buffer, work: () => Promise<R>): Promise<R | KeyReused> {
  const claimed = await tx.sql<{ key: string }>(
    `insert into idempotency_key (staff_id, key, input_hash, at) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [tx.actor.staffId, key, hash, tx.now],
  );
  if (claimed.length === 0) {
    const [stored] = await tx.sql<{ input_hash: Buffer; reply: R }>(
      `select input_hash, reply from idempotency_key where staff_id = $1 and key = $2`, [tx.actor.staffId, key],
    );
    return stored?.input_hash.equals(hash) ? stored.reply : refused({ reason: 'KeyReused' });
  }
  const reply = await work();
  await tx.finish(operation, key, reply);
  return reply;
}

/** Half a surrogate pair becomes the replacement character, as it does in every other column; jsonb would refuse it. */
const stored = (reply: Reply | Refused): string =>
  JSON.stringify(reply, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));

type Sql = (text: string, values: readonly unknown[]) => Promise<unknown[]>;

/** Where the audit expects an address and there is none. */
const NO_ADDRESS = 'system';

class CommandTx<Who extends Actor | null> implements BareTx<Who> {
  private readonly facts: AuditFact[] = [];
  private readonly events: LiveEvent[] = [];

  constructor(private readonly query: Sql, readonly actor: Who, readonly now: Date) {}

  sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.query(text, values) as Promise<Row[]>;
  }

  audit(fact: AuditFact): void {
    this.facts.push(fact);
  }

  emit(event: LiveEvent): void {
    if (!this.events.some(({ topic, id }) => topic === event.topic && id === event.id)) this.events.push(event);
  }

  /** Keeps the reply with its key, beside whatever the command wrote. */
  async finish(this: CommandTx<Actor>, operation: string, key: string, reply: Reply | Refused): Promise<void> {
    if (this.facts.length === 0) {
      const refusal = reply.kind === 'refused' ? (reply as Refused).reason : undefined;
      this.audit({ action: operation, subjectKind: 'operation', subjectId: '-', after: refusal ? { refused: refusal } : undefined });
    }
    await this.sql(`update idempotency_key set reply = $3 where staff_id = $1 and key = $2`, [this.actor.staffId, key, stored(reply)]);
    await this.writeDown();
  }

  /** The audit rows and the events of this transaction. */
  async writeDown(): Promise<void> {
    for (const fact of this.facts) {
      await this.sql(
        `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address, before, after)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [this.now, this.actor?.staffId ?? null, fact.action, fact.subjectKind, fact.subjectId, this.actor?.address ?? NO_ADDRESS, fact.before ?? null, fact.after ?? null],
      );
    }
    for (const announcement of announcements(this.events)) await this.sql(ANNOUNCE_SQL, [announcement]);
  }
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE and rows for the rest; this answers rows. */
export async function rows<Row>(on: Pick<EntityManager, 'query'>, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const answer: unknown = await on.query(text, [...values]);
  const isPair = Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isPair ? (answer as [Row[], number])[0] : answer) as Row[];
}
