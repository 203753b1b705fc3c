import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId, type StaffId } from '@saimado/kernel/id';
import { Commands } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { BEAT_EVERY_MS, PRESENT_FOR_MS, type PresenceField } from '@saimado/presence/domain/presence';

/** One tab of somebody with a ticket open in it. */
export interface Place { ticketId: string; tab: string; staffId: StaffId; writing: PresenceField | null }

/** A tab that comes back at once, from another field or after its line was cut, was never away. */
const LINGER_MS = 800;

/**
 * Who is present with this server, kept in the table that all servers share. A subscription holds a lease; this server says
 * so again at every beat, and any server ends the leases for which none has spoken: those of one that was killed.
 */
@Injectable()
export class PresenceLeases implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PresenceLeases.name);
  private readonly held = new Map<string, Place>();
  private readonly leaving = new Set<NodeJS.Timeout>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), BEAT_EVERY_MS);
    this.clock.onSet?.(() => void this.beat());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    for (const timer of this.leaving) clearTimeout(timer);
    const leases = [...this.held.keys()];
    this.held.clear();
    await this.end(leases);
  }

  /** Takes the place until the returned function is called. */
  async take(place: Place): Promise<() => void> {
    const lease = newId();
    this.held.set(lease, place);
    try {
      await this.write([[lease, place]], true);
    } catch (error) {
      this.held.delete(lease);
      throw error;
    }
    return () => {
      if (!this.held.has(lease)) return;
      const timer = setTimeout(() => {
        this.leaving.delete(timer);
        // Held until then, so that a beat meanwhile does not make it look alive for longer than it was.
        if (this.held.delete(lease)) void this.end([lease]);
      }, LINGER_MS);
      this.leaving.add(timer);
    };
  }

  /** When somebody must have been heard of to count as present. */
  presentSince(): Date {
    return new Date(this.clock().getTime() - PRESENT_FOR_MS);
  }

  private async beat(): Promise<void> {
    // Of two leases of one tab the later counts; the former is about to end.
    const latest = new Map([...this.held].map(([lease, place]) => [`${place.ticketId} ${place.tab} ${place.staffId}`, [lease, place] as const]));
    await this.write([...latest.values()], false).catch(() => this.logger.warn('could not say who is present'));
    await this.commands.runAsSystem(async (tx) => {
      const gone = await tx.sql<{ ticketId: string }>('delete from presence where seen_at < $1 returning ticket_id as "ticketId"', [this.presentSince()]);
      for (const { ticketId } of gone) tx.emit({ topic: 'presence', id: ticketId });
    }).catch(() => this.logger.warn('could not look for who is gone'));
  }

  /** A lease takes the place of the tab's former one. At a beat it does not: a newer one may be held by another server. */
  private async write(leases: readonly (readonly [string, Place])[], fresh: boolean): Promise<void> {
    if (leases.length === 0) return;
    const places = leases.map(([, place]) => place);
    await this.commands.runAsSystem(async (tx) => {
      const now = this.clock();
      const written = await tx.sql<{ ticketId: string; fresh: boolean }>(
        `insert into presence (ticket_id, tab, lease, staff_id, writing, since, seen_at)
         select p.ticket_id, p.tab, p.lease, p.staff_id, p.writing, $6, $6 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) p (ticket_id, tab, lease, staff_id, writing)
         on conflict (ticket_id, tab, staff_id) do update set lease = excluded.lease, writing = excluded.writing, seen_at = greatest(presence.seen_at, excluded.seen_at)
           where $7 or presence.lease = excluded.lease
         returning ticket_id as "ticketId", xmax = 0 as fresh`,
        [places.map(({ ticketId }) => ticketId), places.map(({ tab }) => tab), leases.map(([lease]) => lease), places.map(({ staffId }) => staffId), places.map(({ writing }) => writing), now, fresh],
      );
      // Also at a beat: somebody who was taken for gone, while no server could reach the database, is there again.
      for (const one of written) if (fresh || one.fresh) tx.emit({ topic: 'presence', id: one.ticketId });
    });
  }

  private async end(leases: readonly string[]): Promise<void> {
    if (leases.length === 0) return;
    await this.commands.runAsSystem(async (tx) => {
      const gone = await tx.sql<{ ticketId: string }>('delete from presence where lease = any($1::uuid[]) returning ticket_id as "ticketId"', [leases]);
      for (const { ticketId } of gone) tx.emit({ topic: 'presence', id: ticketId });
      // Where the database does not answer, the lease ends by itself.
    }).catch(() => undefined);
  }
}
