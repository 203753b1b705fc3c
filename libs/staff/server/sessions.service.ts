import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId, type SessionId, type StaffId } from '@saimado/kernel/id';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { RolePools } from '@saimado/platform/database/pools';
import { ANNOUNCE_SQL, EventBus } from '@saimado/platform/events';
import { CLOCK } from '@saimado/platform/tokens';
import { isAlive } from '@saimado/staff/domain/session-rules';
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** How long a session read from the database is believed while events arrive; any change to it is announced at once. */
const BELIEVED_MS = 5_000;
/** How often activity is written down: often enough for a limit of 30 minutes. */
const SEEN_EVERY_MS = 60_000;

type Row = Omit<Actor, 'address'> & { createdAt: Date; lastSeenAt: Date; callInProgress: boolean };

const SELECT = /* sql */ `
  select s.id as "sessionId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
         p.id as "staffId", p.username, p.display_name as "displayName", p.role, p.hotline, p.discipline, p.locale,
         exists (select 1 from call c where c.operator_id = p.id and c.state = 'IN_PROGRESS') as "callInProgress"
  from session s join staff p on p.id = s.staff_id
  where s.ended_at is null and p.active`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions in PostgreSQL, under a database role of their own. The token itself is stored nowhere. */
@Injectable()
export class SessionsService extends Sessions implements OnModuleInit {
  private readonly believed = new Map<string, { row: Row; until: number }>();
  private readonly readings = new Map<string, Promise<Row | null>>();
  private readonly db: pg.Pool;

  constructor(
    pools: RolePools,
    private readonly events: EventBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
    this.db = pools.of('saimado_auth');
  }

  onModuleInit(): void {
    const forget = (): void => this.forget();
    this.events.on('session', forget);
    this.events.on('staff', forget);
    // A call that begins or ends decides whether its operator's sessions are idle.
    this.events.on('call', forget);
    this.events.onGap(forget);
  }

  async actorOfToken(token: string, address: string): Promise<Actor | null> {
    const hash = hashOf(token);
    const row = await this.alive(`token ${hash.toString('hex')}`, 's.token_hash = $1', hash);
    if (!row) return null;
    const now = this.clock();
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      row.lastSeenAt = now;
      await this.db.query('update session set last_seen_at = greatest(last_seen_at, $2) where id = $1', [row.sessionId, now]);
    }
    return actorOf(row, address);
  }

  async actorOfSession(sessionId: SessionId, address: string): Promise<Actor | null> {
    const row = await this.alive(`id ${sessionId}`, 's.id = $1', sessionId);
    return row && actorOf(row, address);
  }

  async endedAmong(sessionIds: readonly SessionId[]): Promise<SessionId[]> {
    const { rows } = await this.db.query<Row>(`${SELECT} and s.id = any($1)`, [sessionIds]);
    const now = this.clock();
    const alive = new Set(rows.filter((row) => isAlive(row, now)).map((row) => row.sessionId));
    return sessionIds.filter((id) => !alive.has(id));
  }

  /** Opens a session. @returns the token, which only the cookie will hold */
  async open(staffId: StaffId, address: string, db: pg.ClientBase): Promise<{ sessionId: SessionId; token: string }> {
    const token = randomBytes(32).toString('base64url');
    const sessionId = newId<'session'>();
    const now = this.clock();
    await db.query(
      `insert into session (id, token_hash, staff_id, created_at, last_seen_at, address) values ($1, $2, $3, $4, $4, $5)`,
      [sessionId, hashOf(token), staffId, now, address],
    );
    return { sessionId, token };
  }

  /** Ends a session everywhere; its sockets close as the announcement arrives. */
  async end(sessionId: SessionId, db: Pick<pg.ClientBase, 'query'> = this.db): Promise<void> {
    await db.query('update session set ended_at = $2 where id = $1 and ended_at is null', [sessionId, this.clock()]);
    await db.query(ANNOUNCE_SQL, [JSON.stringify([{ topic: 'session', id: sessionId }])]);
  }

  /** Reads every session anew at the next request. */
  forget(): void {
    this.believed.clear();
    this.readings.clear();
  }

  /**
   * What arrives together waits for one reading and goes on in the order of arrival, so that on a socket a subscription
   * stands before the answer to what was asked after it. A reading that {@link forget} overtook is not kept.
   */
  private async alive(key: string, where: string, value: unknown): Promise<Row | null> {
    const known = this.believed.get(key);
    if (known && known.until > Date.now() && this.events.connected && isAlive(known.row, this.clock())) return known.row;
    const begun = this.readings.get(key);
    if (begun) return begun;
    const reading: Promise<Row | null> = this.read(where, value).then((row) => {
      if (this.readings.get(key) !== reading) return row;
      if (this.believed.size > 5_000) this.believed.clear();
      if (row) this.believed.set(key, { row, until: Date.now() + BELIEVED_MS });
      return row;
    }).finally(() => {
      if (this.readings.get(key) === reading) this.readings.delete(key);
    });
    this.readings.set(key, reading);
    return reading;
  }

  private async read(where: string, value: unknown): Promise<Row | null> {
    const { rows: [row] } = await this.db.query<Row>(`${SELECT} and ${where}`, [value]);
    if (!row || isAlive(row, this.clock())) return row ?? null;
    await this.end(row.sessionId);
    return null;
  }
}

const actorOf = (row: Row, address: string): Actor => ({
  staffId: row.staffId,
  sessionId: row.sessionId,
  username: row.username,
  displayName: row.displayName,
  role: row.role,
  hotline: row.hotline,
  discipline: row.discipline,
  locale: row.locale,
  address,
});
