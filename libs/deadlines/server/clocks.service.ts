import { Inject, Injectable } from '@nestjs/common';
import { type Clock, clocksOf, judgedOn } from '@saimado/deadlines/domain/clocks';
import { DEADLINES_BOOK, type DeadlinesContent } from '@saimado/deadlines/domain/deadlines-book';
import type { IncidentFacts } from '@saimado/deadlines/domain/facts';
import { proposedFacts } from '@saimado/deadlines/domain/proposed-facts';
import { dayInWords } from '@saimado/deadlines/domain/say';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock as TimeSource } from '@saimado/kernel/clock';
import type { TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { DeadlineClockType, DutyDoneType, IncidentFactsType, ProposedFactsType } from './deadlines.types';
import { clockView } from './deadlines.view';

/** The clocks of one ticket, with what they were judged by. */
export interface JudgedTicket {
  number: string;
  recorded: IncidentFactsType | null;
  /** null: nothing suggests an incident */
  proposed: ProposedFactsType | null;
  version: BookVersion<DeadlinesContent>;
  clocks: { clock: Clock; done: DutyDoneType | null }[];
}

interface TicketRow {
  id: TicketId;
  number: string;
  category: string | null;
  receivedAt: Date;
  facilityKind: string | null;
  facts: (IncidentFacts & { id: string; at: string; by: string }) | null;
  done: (Omit<DutyDoneType, 'at'> & { dutyId: string; at: string })[] | null;
}

const TICKETS = /* sql */ `
  select t.id, t.number, t.category, t.received_at as "receivedAt",
    (select v.entry ->> 'facilityKind' from verification v where v.ticket_id = t.id and v.entry is not null order by v.at desc limit 1) as "facilityKind",
    (select jsonb_build_object('id', f.id, 'at', f.at, 'by', p.display_name, 'awareOn', f.aware_on, 'awareTime', f.aware_time, 'incidentOn', f.incident_on, 'cause', f.cause,
        'patientData', f.patient_data, 'propertyDamage', f.property_damage, 'wrongfulIntent', f.wrongful_intent, 'systemsImpaired', f.systems_impaired,
        'careImpaired', f.care_impaired, 'medicalFacility', f.medical_facility, 'persons', f.persons, 'personsAbout', f.persons_about)
      from incident_facts f join staff p on p.id = f.by_id where f.ticket_id = t.id order by f.seq desc limit 1) as facts,
    (select jsonb_agg(jsonb_build_object('dutyId', d.duty_id, 'doneOn', d.done_on, 'toldBy', d.told_by, 'reference', d.reference, 'at', d.at, 'by', p.display_name))
      from duty_done d join staff p on p.id = d.by_id where d.ticket_id = t.id and d.undone_at is null) as done
  from ticket t`;

/** Which clocks run beside tickets. Whoever asks has checked who may see the ticket. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RuleBooks,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly now: TimeSource,
  ) {
    rules.keep({ book: DEADLINES_BOOK, outcomes: (db, of, versions) => this.outcomes(db, of, versions) });
  }

  /** Of many tickets at once: three queries, however many. */
  async of(ticketIds: readonly TicketId[], db: EntityManager = this.dataSource.manager): Promise<Map<TicketId, JudgedTicket>> {
    const found = await rows<TicketRow>(db, `${TICKETS} where t.id = any($1)`, [ticketIds]);
    return this.judge(db, found, await this.rules.versions(DEADLINES_BOOK, db));
  }

  /** The same for screens, as it stands today. */
  async views(ticketIds: readonly TicketId[]): Promise<Map<TicketId, JudgedTicket & { views: DeadlineClockType[] }>> {
    const today = jstDateOf(this.now());
    return new Map([...(await this.of(ticketIds))].map(([id, judged]) =>
      [id, { ...judged, views: judged.clocks.map(({ clock, done }) => clockView(clock, done, judged.recorded !== null, today)) }]));
  }

  private async judge(db: EntityManager, tickets: readonly TicketRow[], versions: readonly BookVersion<DeadlinesContent>[]): Promise<Map<TicketId, JudgedTicket>> {
    const calendar = { holidayOverrides: await this.hotlines.holidayOverrides(db) };
    return new Map(tickets.map(({ id, number, category, receivedAt, facilityKind, facts, done }) => {
      const proposed = proposedFacts(category, facilityKind);
      const known = facts ?? proposed;
      const day = judgedOn(known ?? { incidentOn: null, awareOn: null }, jstDateOf(receivedAt));
      const version = inForceOn(versions, day) ?? versions[0];
      if (!version) throw new Error('the book DEADLINES has no version');
      const clocks = known ? clocksOf(version.content, known, calendar) : [];
      const doneOf = (dutyId: string): DutyDoneType | null => {
        const row = done?.find((one) => one.dutyId === dutyId);
        return row ? { ...row, at: new Date(row.at) } : null;
      };
      return [id, {
        number, proposed, version, recorded: facts && { ...facts, at: new Date(facts.at) },
        clocks: clocks.map((clock) => ({ clock, done: doneOf(clock.duty.id) })),
      }];
    }));
  }

  /** What the book says of tickets whose facts are recorded, for its editors. */
  private async outcomes(db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<DeadlinesContent>[]): Promise<Map<string, Outcome[]>> {
    const [where, values] = of === 'OPEN'
      ? [`where t.status <> 'CLOSED' and exists (select from incident_facts f where f.ticket_id = t.id)`, []]
      : ['where t.id = $1', [of.ticketId]];
    const judged = await this.judge(db, await rows<TicketRow>(db, `${TICKETS} ${where}`, values), versions);
    return new Map([...judged.values()].filter(({ recorded }) => recorded).map(({ number, clocks }) =>
      [number, clocks.map(({ clock }) => ({ label: clock.duty.title, value: inWords(clock) }))]));
  }
}

function inWords({ state, dueOn, duty }: Clock): string {
  const when = dueOn ? `${dueOn.slice(0, 4)}年${dayInWords(dueOn)}まで` : duty.withoutDelay ? '速やかに' : '期限なし';
  return state === 'PROVISIONAL' ? `${when}（未確認の事実あり）` : when;
}
