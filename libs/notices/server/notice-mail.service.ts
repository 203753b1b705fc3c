import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { kindsFor, type NoticeKind } from '@saimado/notices/domain/notice-kinds';
import { mailedUnlessChosen } from '@saimado/notices/domain/notice-mail';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { Mailer } from '@saimado/platform/mail';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource, type EntityManager } from 'typeorm';
import type { MailDeliveryType, NoticeSettingsType } from './notice-mail.types';

/** For how long somebody is told that mail did not arrive. */
const FAILED_SHOWN_MS = 7 * 86_400_000;
/** A mail takes seconds; one that waits this long waits for the mail server. */
const LATE_MS = 5 * 60_000;

/** What people choose to get by mail, and whether mail gets through. */
@Injectable()
export class NoticeMailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async settingsOf(actor: Actor, db: EntityManager = this.dataSource.manager): Promise<NoticeSettingsType> {
    const [found] = await rows<{ email: string | null; kinds: NoticeKind[] | null }>(db, 'select s.email, c.kinds from staff s left join mail_choice c on c.staff_id = s.id where s.id = $1', [actor.staffId]);
    const kinds = kindsFor(actor.role);
    const wanted = found?.kinds ?? mailedUnlessChosen(actor.role);
    return { mailConfigured: this.mailer.publicUrl !== null, mailAddress: found?.email ?? null, kinds, mailKinds: kinds.filter((kind) => wanted.includes(kind)) };
  }

  choose(actor: Actor, input: Keyed & { kinds: NoticeKind[] }) {
    return this.commands.run(actor, 'chooseMailKinds', input, async (tx) => {
      const kinds = kindsFor(actor.role).filter((kind) => input.kinds.includes(kind));
      await tx.sql('insert into mail_choice (staff_id, kinds, at) values ($1, $2, $3) on conflict (staff_id) do update set kinds = excluded.kinds, at = excluded.at', [actor.staffId, kinds, tx.now]);
      tx.audit({ action: 'chooseMailKinds', subjectKind: 'staff', subjectId: actor.staffId, after: { kinds } });
      return { kind: 'MailKindsChosen' as const, settings: await this.settingsOf(actor, tx.manager) };
    });
  }

  /** A person whose later mail arrived has been reached; what did not arrive a week ago is no longer said. */
  async delivery(): Promise<MailDeliveryType> {
    const undelivered = await rows<{ displayName: string; count: number; lastAt: Date }>(this.dataSource, `
      select s.display_name as "displayName", count(*)::int as count, max(m.settled_at) as "lastAt"
      from notice_mail m join notice n on n.id = m.notice_id join staff s on s.id = n.staff_id
      where m.outcome = 'FAILED' and m.settled_at > $1 and s.active
        and not exists (select from notice_mail later join notice o on o.id = later.notice_id where o.staff_id = n.staff_id and later.outcome = 'SENT' and later.settled_at > m.settled_at)
      group by s.id, s.display_name order by max(m.settled_at) desc`, [new Date(this.clock().getTime() - FAILED_SHOWN_MS)]);
    const [waiting] = await rows<{ count: number; since: Date | null }>(this.dataSource, `select count(*)::int as count, min(n.at) as since from notice_mail m join notice n on n.id = m.notice_id where m.outcome is null and n.at < $1`, [new Date(this.clock().getTime() - LATE_MS)]);
    return { configured: this.mailer.publicUrl !== null, undelivered, delayed: waiting?.count ?? 0, delayedSince: waiting?.since ?? null };
  }
}
