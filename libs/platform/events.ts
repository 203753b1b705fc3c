import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Config } from './config';
import { roleUrl } from './database/roles';
import { CONFIG } from './tokens';

const TOPICS = ['ticket', 'escalation', 'call', 'report', 'report-story', 'report-question', 'register-import', 'staff', 'session', 'rule-book', 'campaign', 'notice', 'callback', 'referral', 'firm', 'presence', 'agent-state', 'case-sheet', 'review'] as const;
/** What may change. An event is a hint that one thing of a topic did; whoever cares reads it again, with their own rights. */
export type Topic = (typeof TOPICS)[number];
export interface LiveEvent {
  topic: Topic;
  id: string;
}

const CHANNEL = 'saimado_events';
/** The SQL with which a transaction announces its events: PostgreSQL delivers them at commit, or never. */
export const ANNOUNCE_SQL = `select pg_notify('${CHANNEL}', $1)`;

/** One announcement holds fewer than 8,000 bytes; an event takes about 80. */
const EVENTS_PER_ANNOUNCEMENT = 80;

/** The payloads of {@link ANNOUNCE_SQL} for any number of events. */
export const announcements = (events: readonly LiveEvent[]): string[] =>
  Array.from({ length: Math.ceil(events.length / EVENTS_PER_ANNOUNCEMENT) }, (_, page) =>
    JSON.stringify(events.slice(page * EVENTS_PER_ANNOUNCEMENT, (page + 1) * EVENTS_PER_ANNOUNCEMENT)));

/**
 * Events between transactions and open sockets, through PostgreSQL's LISTEN/NOTIFY: they are delivered if and only if
 * the transaction commits, in commit order, to every server process, without another service to run.
 */
@Injectable()
export class EventBus implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(EventBus.name);
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  /** Whether events arrive at the moment. While they do not, nothing may be answered from a cache. */
  get connected(): boolean {
    return this.client !== null;
  }

  /** Calls `handler` at each event of `topic` until the returned function is called. */
  on(topic: Topic, handler: (event: LiveEvent) => void): () => void {
    this.emitter.on(topic, handler);
    return () => this.emitter.off(topic, handler);
  }

  /** Calls `handler` whenever events may have been missed. */
  onGap(handler: () => void): () => void {
    this.emitter.on('gap', handler);
    return () => this.emitter.off('gap', handler);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: roleUrl(this.config.databaseUrl, this.config.secret, 'saimado_app'),
      application_name: 'saimado events', keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      for (const event of eventsIn(payload)) this.emitter.emit(event.topic, event);
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    client.once('end', () => {
      this.client = null;
      if (!this.closed) void this.reconnect();
    });
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    this.logger.warn('event connection lost; reconnecting');
    this.emitter.emit('gap');
    for (let waitMs = 100; !this.closed; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        await this.connect();
        this.emitter.emit('gap');
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
  }
}

/** Whoever may connect to the database may notify too; what is no announcement of ours must not end the process. */
function eventsIn(payload: string | undefined): LiveEvent[] {
  try {
    const events = JSON.parse(payload ?? '[]') as LiveEvent[];
    return events.filter(({ topic }) => TOPICS.includes(topic));
  } catch {
    return [];
  }
}
