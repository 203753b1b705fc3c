import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import { daysBetween, type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { may } from '@saimado/platform/permissions';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import type { EnrolmentConfirmationType } from './enrolment.types';
import { ENROLMENT_SQL, type EnrolmentRow, enrolmentView } from './enrolment.view';
import type { VerificationDebtType, VerificationWorkType } from './owed.types';

/** More than anybody works off in a day; the oldest, or those due first, come first. */
const LONGEST_LIST = 500;

/** An operator's own line, a supervisor's both (null). */
const lineOf = (actor: Actor): HotlineCode | null => (actor.role === 'SUPERVISOR' ? null : actor.hotline);

/** Readings of what is still owed. Every one is narrowed to the lines of the reader. */
@Injectable()
export class OwedService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Debts to verify, the oldest first. */
  async debts(actor: Actor, mine: boolean): Promise<VerificationDebtType[]> {
    const found = await rows<Omit<VerificationDebtType, 'ageDays'>>(this.dataSource, `
      select t.number as "ticketNumber", t.hotline, t.verification_debt_since as since, o.display_name as operator, t.operator_id = $2 as mine,
        t.caller_number as "callerNumber", t.member_name as "memberName", t.facility_name as "facilityName", c.state as "callState"
      from ticket t join staff o on o.id = t.operator_id
      left join lateral (select state from call where ticket_id = t.id order by received_at desc, id limit 1) c on true
      where t.verification_debt_since is not null and ($1::text is null or t.hotline = $1) and (not $3::boolean or t.operator_id = $2)
      order by t.verification_debt_since, t.id limit ${LONGEST_LIST}`, [lineOf(actor), actor.staffId, mine]);
    const today = this.today();
    return found.map((debt) => ({ ...debt, ageDays: Math.max(0, daysBetween(jstDateOf(debt.since), today)) }));
  }

  /** Owed confirmations: the open ones, due first first, or the settled ones, newest first. */
  async confirmations(actor: Actor, settled: boolean): Promise<EnrolmentConfirmationType[]> {
    const found = await rows<EnrolmentRow>(this.dataSource, `
      ${ENROLMENT_SQL} where ${settled ? `c.status <> 'OPEN'` : `c.status = 'OPEN'`} and ($1::text is null or t.hotline = $1)
      order by ${settled ? 'c.settled_at desc, c.id desc' : 'c.due_on, c.id'} limit ${LONGEST_LIST}`, [lineOf(actor)]);
    return found.map((row) => enrolmentView(row, this.today()));
  }

  /** The newest owed confirmation of a ticket. Whoever calls has checked who reads. */
  async confirmationOf(ticketId: string): Promise<EnrolmentConfirmationType | null> {
    const [row] = await rows<EnrolmentRow>(this.dataSource, `${ENROLMENT_SQL} where c.ticket_id = $1 order by c.created_at desc, c.status = 'OPEN' desc, c.id limit 1`, [ticketId]);
    return row ? enrolmentView(row, this.today()) : null;
  }

  /** How much waits in each list, for its tab. */
  async work(actor: Actor): Promise<VerificationWorkType> {
    const [owed] = await rows<Pick<VerificationWorkType, 'debts' | 'myDebts' | 'confirmations' | 'overdueConfirmations'>>(this.dataSource, `
      select count(*)::int as debts, count(*) filter (where operator_id = $2)::int as "myDebts",
        (select count(*)::int from enrolment_confirmation c join ticket o on o.id = c.ticket_id where c.status = 'OPEN' and ($1::text is null or o.hotline = $1)) as confirmations,
        (select count(*)::int from enrolment_confirmation c join ticket o on o.id = c.ticket_id
          where c.status = 'OPEN' and c.due_on < $3::date and ($1::text is null or o.hotline = $1)) as "overdueConfirmations"
      from ticket where verification_debt_since is not null and ($1::text is null or hotline = $1)`, [lineOf(actor), actor.staffId, this.today()]);
    const [unseen] = may(actor.role, 'verification.review')
      ? await rows<Pick<VerificationWorkType, 'overrides' | 'warnings' | 'accesses'>>(this.dataSource, `
        select (select count(*)::int from verification where overridden and reviewed_at is null) as overrides,
          (select count(*)::int from caller_warning where reviewed_at is null) as warnings,
          (select count(*)::int from register_access where outside_call and reviewed_at is null) as accesses`)
      : [{ overrides: null, warnings: null, accesses: null }];
    if (!owed || !unseen) throw new Error('a count answers one row');
    return { ...owed, ...unseen };
  }

  private today(): JstDate {
    return jstDateOf(this.clock());
  }
}
