import { Injectable } from '@nestjs/common';
import { factsProblem, type IncidentFacts } from '@saimado/deadlines/domain/facts';
import { dayInWords, factsInWords } from '@saimado/deadlines/domain/say';
import { newId } from '@saimado/kernel/id';
import { addDays, type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { ClocksService } from './clocks.service';
import { RemindersService } from './reminders.service';

export interface RecordIncidentFacts extends Keyed {
  ticketNumber: string;
  expectedVersion: number;
  facts: IncidentFacts;
}
export interface MarkDutyDone extends Keyed {
  ticketNumber: string;
  dutyId: string;
  doneOn: JstDate;
  toldBy?: string | null;
  reference?: string | null;
}

const LONGEST_WORDS = 200;

/** What people write down of an incident and of what was reported. Closed tickets too: the clinic's clocks run on. */
@Injectable()
export class IncidentFactsService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly clocks: ClocksService,
    private readonly reminders: RemindersService,
    private readonly rules: RuleBooks,
  ) {}

  /** Records what is known now, beside what was known before. */
  record(actor: Actor, input: RecordIncidentFacts) {
    return this.commands.run(actor, 'recordIncidentFacts', input, async (tx) => {
      const { facts } = input;
      const problem = factsProblem(facts, jstDateOf(tx.now));
      if (problem) return refused({ reason: 'InvalidInput', field: `facts.${problem.field}`, message: problem.message });
      const locked = await this.changes.lock(tx, input.ticketNumber, input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const { id: ticketId } = locked.ticket;
      const id = newId();
      await tx.sql(
        `insert into incident_facts (id, ticket_id, at, by_id, aware_on, aware_time, incident_on, cause, patient_data, property_damage, wrongful_intent,
           systems_impaired, care_impaired, medical_facility, persons, persons_about)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [id, ticketId, tx.now, actor.staffId, facts.awareOn, facts.awareTime, facts.incidentOn, facts.cause, facts.patientData, facts.propertyDamage, facts.wrongfulIntent,
          facts.systemsImpaired, facts.careImpaired, facts.medicalFacility, facts.persons, facts.persons !== null && facts.personsAbout],
      );
      const judged = (await this.clocks.of([ticketId], tx.manager)).get(ticketId);
      if (judged) await this.rules.remember(tx, ticketId, judged.version.id);
      await this.reminders.plan(tx, ticketId);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'FACTS_RECORDED', text: factsInWords(facts) });
      tx.audit({ action: 'recordIncidentFacts', subjectKind: 'ticket', subjectId: ticketId, after: { factsId: id, awareOn: facts.awareOn, clocks: judged?.clocks.length ?? 0 } });
      return { kind: 'IncidentFactsRecorded' as const, ticket };
    });
  }

  /** Notes that a duty was done; its reminders end. */
  markDone(actor: Actor, input: MarkDutyDone) {
    return this.commands.run(actor, 'markDutyDone', input, async (tx) => {
      const today = jstDateOf(tx.now);
      const { dutyId, doneOn } = input;
      if (doneOn > today || doneOn < addDays(today, -LONGEST_AGO_DAYS)) return refused({ reason: 'InvalidInput', field: 'doneOn', message: '報告した日は、今日までの日を入力してください。' });
      const [toldBy, reference] = [input.toldBy?.trim() || null, input.reference?.trim() || null];
      for (const [field, words] of [['toldBy', toldBy], ['reference', reference]] as const) {
        if (words && words.length > LONGEST_WORDS) return refused({ reason: 'InvalidInput', field, message: `${LONGEST_WORDS}文字以内にしてください。` });
      }
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const owed = await this.owed(tx, locked.ticket.id, dutyId);
      if (!owed) return refused({ reason: 'InvalidInput', field: 'dutyId', message: 'この届出は、いま記録されている事実からは必要ありません。' });
      if (owed.done) return refused({ reason: 'InvalidTransition', from: 'DONE', to: 'DONE' });
      await tx.sql('insert into duty_done (id, ticket_id, duty_id, done_on, told_by, reference, at, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8)', [newId(), locked.ticket.id, dutyId, doneOn, toldBy, reference, tx.now, actor.staffId]);
      await this.reminders.plan(tx, locked.ticket.id);
      const details = [`${dayInWords(doneOn)}に済`, toldBy && `連絡者 ${toldBy}`, reference && `受付番号など ${reference}`].filter(Boolean).join('、');
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'DEADLINE_DONE', text: `${owed.clock.duty.title}：${details}` });
      tx.audit({ action: 'markDutyDone', subjectKind: 'ticket', subjectId: ticket.id, after: { duty: dutyId, doneOn } });
      return { kind: 'DutyMarkedDone' as const, ticket };
    });
  }

  /** Takes a mark back; reminders that are still to come are planned again. */
  reopen(actor: Actor, input: Keyed & { ticketNumber: string; dutyId: string }) {
    return this.commands.run(actor, 'reopenDuty', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const owed = await this.owed(tx, locked.ticket.id, input.dutyId);
      const undone = await tx.sql<{ id: string }>('update duty_done set undone_at = $3, undone_by = $4 where ticket_id = $1 and duty_id = $2 and undone_at is null returning id', [locked.ticket.id, input.dutyId, tx.now, actor.staffId]);
      if (undone.length === 0) return refused({ reason: 'InvalidTransition', from: 'OPEN', to: 'OPEN' });
      await this.reminders.plan(tx, locked.ticket.id);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'DEADLINE_REOPENED', text: owed?.clock.duty.title ?? input.dutyId });
      tx.audit({ action: 'reopenDuty', subjectKind: 'ticket', subjectId: ticket.id, after: { duty: input.dutyId } });
      return { kind: 'DutyReopened' as const, ticket };
    });
  }

  private async owed(tx: Parameters<RemindersService['plan']>[0], ticketId: string, dutyId: string) {
    return (await this.clocks.of([ticketId], tx.manager)).get(ticketId)?.clocks.find(({ clock }) => clock.duty.id === dutyId) ?? null;
  }
}
const LONGEST_AGO_DAYS = 3_653;
