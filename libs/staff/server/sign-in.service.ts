import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { Role } from '@saimado/kernel/codes';
import type { SessionId, StaffId } from '@saimado/kernel/id';
import { RolePools } from '@saimado/platform/database/pools';
import { CLOCK } from '@saimado/platform/tokens';
import { checkThrottle, THROTTLE_WINDOW_MS } from '@saimado/staff/domain/throttle';
import type pg from 'pg';
import { passwordMatches } from './passwords';
import { SessionsService } from './sessions.service';

export interface SignedIn {
  kind: 'signed-in';
  token: string;
  staff: { id: StaffId; username: string; displayName: string; role: Role };
}
export type SignInReply = SignedIn | { kind: 'wrong' } | { kind: 'throttled'; retryAfterS: number };

interface Account {
  id: StaffId;
  username: string;
  displayName: string;
  role: Role;
  passwordHash: string;
}

/** Signing in and out, under the database role that alone may read password hashes. */
@Injectable()
export class SignInService {
  private readonly db: pg.Pool;
  /** Per account, the end of the last attempt that waits. */
  private readonly attempts = new Map<string, Promise<void>>();

  constructor(
    pools: RolePools,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.db = pools.of('saimado_auth');
  }

  /** Attempts on one account take turns: a hundred guesses sent at once would all pass before the first had failed. */
  signIn(username: string, password: string, address: string): Promise<SignInReply> {
    const name = username.normalize('NFKC').trim().toLowerCase().slice(0, 100);
    const attempt = (this.attempts.get(name) ?? Promise.resolve()).then(() => this.tryToSignIn(name, password, address));
    const done: Promise<void> = attempt.then(() => undefined, () => undefined).then(() => {
      if (this.attempts.get(name) === done) this.attempts.delete(name);
    });
    this.attempts.set(name, done);
    return attempt;
  }

  private async tryToSignIn(name: string, password: string, address: string): Promise<SignInReply> {
    const now = this.clock();
    const throttle = checkThrottle(await this.failures(name, address, now));
    if (throttle.kind === 'refused') return { kind: 'throttled', retryAfterS: throttle.retryAfterS };

    const account = await this.account(name);
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account) {
      await this.db.query('insert into sign_in_failure (username, address, at) values ($1, $2, $3)', [name, address, now]);
      await this.db.query('delete from sign_in_failure where at < $1', [new Date(now.getTime() - THROTTLE_WINDOW_MS)]);
      await this.audit(this.db, 'signInRefused', account?.id ?? null, null, address, now);
      return { kind: 'wrong' };
    }
    const token = await this.open(account, address, now);
    return { kind: 'signed-in', token, staff: { id: account.id, username: account.username, displayName: account.displayName, role: account.role } };
  }

  async signOut(sessionId: SessionId, staffId: StaffId, address: string): Promise<void> {
    await this.transaction(async (client) => {
      await this.sessions.end(sessionId, client);
      await this.audit(client, 'signOut', staffId, sessionId, address, this.clock());
    });
    this.sessions.forget();
  }

  private open(account: Account, address: string, now: Date): Promise<string> {
    return this.transaction(async (client) => {
      const { sessionId, token } = await this.sessions.open(account.id, address, client);
      await client.query('delete from sign_in_failure where username = $1 and address = $2', [account.username, address]);
      await this.audit(client, 'signIn', account.id, sessionId, address, now);
      return token;
    });
  }

  private async transaction<R>(work: (client: pg.ClientBase) => Promise<R>): Promise<R> {
    const client = await this.db.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  private async account(username: string): Promise<Account | null> {
    const { rows } = await this.db.query<Account>(
      `select p.id, p.username, p.display_name as "displayName", p.role, c.password_hash as "passwordHash"
       from staff p join staff_credential c on c.staff_id = p.id where p.username = $1 and p.active`,
      [username],
    );
    return rows[0] ?? null;
  }

  private async failures(username: string, address: string, now: Date) {
    const since = new Date(now.getTime() - THROTTLE_WINDOW_MS);
    const { rows } = await this.db.query<{ username: string; address: string; at: Date }>(
      'select username, address, at from sign_in_failure where at > $3 and (username = $1 or address = $2) order by at',
      [username, address, since],
    );
    const times = (of: typeof rows): Date[] => of.map(({ at }) => at);
    return {
      now,
      pair: times(rows.filter((row) => row.username === username && row.address === address)),
      account: times(rows.filter((row) => row.username === username)),
      address: times(rows.filter((row) => row.address === address)),
    };
  }

  private async audit(
    db: Pick<pg.ClientBase, 'query'>, action: string, actorId: StaffId | null, subject: string | null, address: string, at: Date,
  ): Promise<void> {
    await db.query(
      `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address) values ($1, $2, $3, 'session', $4, $5)`,
      [at, actorId, action, subject ?? '-', address],
    );
  }
}
