import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor';
import { badInput } from './graphql/errors';
import { ANNOUNCE_SQL, type LiveEvent } from './events';
import { type Refused, refused, type Reply } from './refusal';
import { CLOCK } from './tokens';

/** What was done to what, for the audit: codes, ids and numbers only, never free text or a name. */
export interface AuditFact {
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** One transaction of a command: the rows, the audit row and the events stand or fall together. */
export interface Tx {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  /** Raw SQL in this transaction. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  audit(fact: AuditFact): void;
  /** Announces a change; sent at commit. */
  emit(event: LiveEvent): void;
}

export interface Keyed {
  key: string;
}

/** JSON with sorted keys, so that the same input hashes alike whatever the order its fields came in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Runs every mutation: once per idempotency key, in one transaction, audited, announced after commit. */
@Injectable()
export class Commands {
  constructor(
    private readonly dataSource: DataSource,
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
  ): Promise<R | ({ kind: 'refused'; reason: 'KeyReused' })> {
    if (input.key.length === 0 || input.key.length > 200) throw badInput('key は1〜200文字で指定してください。');
    const hash = createHash('sha256').update(`${operation}\n${canonical(input)}`).digest();
    return this.dataSource.transaction(async (manager) => {
      const tx = new CommandTx(manager, actor, this.clock());
      const claimed = await tx.sql<{ key: string }>(
        `insert into idempotency_key (staff_id, key, input_hash, at) values ($1, $2, $3, $4)
         on conflict do nothing returning key`,
        [actor.staffId, input.key, hash, tx.now],
      );
      if (claimed.length === 0) {
        const [stored] = await tx.sql<{ input_hash: Buffer; reply: R }>(
          `select input_hash, reply from idempotency_key where staff_id = $1 and key = $2`, [actor.staffId, input.key],
        );
        return stored?.input_hash.equals(hash) ? stored.reply : refused({ reason: 'KeyReused' });
      }
      const reply = await work(tx);
      await tx.finish(operation, input.key, reply);
      return reply;
    });
  }
}

class CommandTx implements Tx {
  private readonly facts: AuditFact[] = [];
  private readonly events: LiveEvent[] = [];

  constructor(readonly manager: EntityManager, readonly actor: Actor, readonly now: Date) {}

  sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return rows<Row>(this.manager, text, values);
  }

  audit(fact: AuditFact): void {
    this.facts.push(fact);
  }

  emit(event: LiveEvent): void {
    if (!this.events.some(({ topic, id }) => topic === event.topic && id === event.id)) this.events.push(event);
  }

  async finish(operation: string, key: string, reply: Reply | Refused): Promise<void> {
    if (this.facts.length === 0) {
      const refusal = reply.kind === 'refused' ? (reply as Refused).reason : undefined;
      this.audit({ action: operation, subjectKind: 'operation', subjectId: '-', after: refusal ? { refused: refusal } : undefined });
    }
    for (const fact of this.facts) {
      await this.sql(
        `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address, before, after)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [this.now, this.actor.staffId, fact.action, fact.subjectKind, fact.subjectId, this.actor.address, fact.before ?? null, fact.after ?? null],
      );
    }
    await this.sql(`update idempotency_key set reply = $3 where staff_id = $1 and key = $2`, [this.actor.staffId, key, JSON.stringify(reply)]);
    if (this.events.length > 0) await this.sql(ANNOUNCE_SQL, [JSON.stringify(this.events)]);
  }
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE and rows for the rest; this answers rows. */
export async function rows<Row>(on: Pick<EntityManager, 'query'>, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const answer: unknown = await on.query(text, [...values]);
  const isPair = Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isPair ? (answer as [Row[], number])[0] : answer) as Row[];
}
