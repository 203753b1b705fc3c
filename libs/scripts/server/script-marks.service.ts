import { Injectable } from '@nestjs/common';
import { newId, type TicketId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { policeOutcome, type PoliceWish } from '@saimado/scripts/domain/police-wish';
import { readingsOf } from '@saimado/scripts/domain/script';
import { SCRIPTS_BOOK } from '@saimado/scripts/domain/scripts-book';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { DataSource, type EntityManager } from 'typeorm';
import type { PoliceAdvice, ScriptBrowser, ScriptOs, ScriptProgress, ScriptStepMark } from './script.types';
import { ScriptsService } from './scripts.service';

const SAY = {
  step: 'この手順はありません。画面を読み込み直してください。',
  machine: 'このパソコンとブラウザーの組み合わせでは、この手順を読みません。',
};

/** What of the scripts was read to a caller, and what the caller wished about the police. */
@Injectable()
export class ScriptMarksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly scripts: ScriptsService,
    private readonly books: RuleBooks,
  ) {}

  /**
   * Ticks a step, or takes the tick back; both stay on record. The first step of a script on a ticket is an entry of the
   * timeline, and the steps that follow show in that entry: one line each would bury the rest of a call. The ticket's version
   * stays as it is, so that whoever ticks while recording something else is not refused because of their own tick.
   */
  async mark(actor: Actor, input: Keyed & { ticketNumber: string; scriptId: string; stepId: string; done: boolean; os?: ScriptOs | null; browser?: ScriptBrowser | null }) {
    // Before the transaction: what it reads may need a connection of its own, and a burst of ticks would hold them all.
    const found = await this.scripts.scriptOfVersion(input.scriptId, null, input.ticketNumber);
    return this.commands.run(actor, 'markScriptStep', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { ticket } = locked;
      const step = found?.script.steps.find(({ id }) => id === input.stepId);
      if (!found || !step) return refused({ reason: 'InvalidInput', field: 'stepId', message: SAY.step });
      const [os, browser] = [input.os ?? null, input.browser ?? null];
      const reading = readingsOf(found.script).find((one) => (one.os === null || os === null || one.os === os) && (one.browser === null || browser === null || one.browser === browser) && one.stepIds.includes(step.id));
      if (!reading) return refused({ reason: 'InvalidInput', field: 'os', message: SAY.machine });

      const known = await marksOf(tx.manager, ticket.id);
      const before = known.find(({ scriptId, stepId }) => scriptId === input.scriptId && stepId === step.id);
      if ((before?.done ?? false) !== input.done) {
        await tx.sql(
          `insert into script_step (id, ticket_id, version_id, script_id, step_id, os, browser, said, done, at, by_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [newId(), ticket.id, found.versionId, input.scriptId, step.id, os, browser, step.say, input.done, tx.now, actor.staffId],
        );
        await this.books.remember(tx, ticket.id, found.versionId);
        if (known.some(({ scriptId }) => scriptId === input.scriptId)) tx.emit({ topic: 'ticket', id: ticket.id });
        else await this.changes.record(tx, ticket, { kind: 'SCRIPT_STEP_DONE', text: found.script.title, to: input.scriptId });
        tx.audit({ action: 'markScriptStep', subjectKind: 'ticket', subjectId: ticket.id, after: { script: input.scriptId, step: step.id, done: input.done } });
      }
      return { kind: 'ScriptStepMarked' as const, progress: await progressOf(tx.manager, ticket.id, ticket.number) };
    });
  }

  /** Keeps whether the caller was told of the police and what they wished (domain.md §6). A later answer is a new entry. */
  recordPoliceAdvice(actor: Actor, input: Keyed & { ticketNumber: string; told: boolean; wish?: PoliceWish | null }) {
    return this.commands.run(actor, 'recordPoliceAdvice', input, async (tx) => {
      const checked = policeOutcome(input.told, input.wish ?? null);
      if (checked.kind === 'refused') return checked;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'POLICE_ADVISED', to: checked.outcome });
      tx.audit({ action: 'recordPoliceAdvice', subjectKind: 'ticket', subjectId: ticket.id, after: { outcome: checked.outcome } });
      return { kind: 'PoliceAdviceRecorded' as const, ticket, progress: await progressOf(tx.manager, locked.ticket.id, ticket.number) };
    });
  }

  /** The caller of this has checked who reads. */
  progress(ticketId: TicketId, ticketNumber: string): Promise<ScriptProgress> {
    return progressOf(this.dataSource.manager, ticketId, ticketNumber);
  }

  /** What was read on the matter itself, greetings and farewells left out. The caller of this has checked who reads. */
  async readOfMatter(ticketId: TicketId, today: JstDate): Promise<(ScriptStepMark & { moment: 'SITUATION' | 'NOTICE' })[]> {
    const [marks, { content }] = await Promise.all([marksOf(this.dataSource.manager, ticketId), this.books.judging(SCRIPTS_BOOK, today)]);
    return marks.flatMap((mark) => {
      const moment = content.scripts.find(({ id }) => id === mark.scriptId)?.moment;
      return mark.done && (moment === 'SITUATION' || moment === 'NOTICE') ? [{ ...mark, moment }] : [];
    });
  }

  /** The steps of the script that an entry of the timeline began. */
  async readingOf(entryId: string): Promise<ScriptStepMark[]> {
    const [entry] = await rows<{ ticketId: TicketId; scriptId: string }>(
      this.dataSource.manager, `select ticket_id as "ticketId", to_code as "scriptId" from ticket_event where id = $1 and kind = 'SCRIPT_STEP_DONE'`, [entryId],
    );
    return entry ? marksOf(this.dataSource.manager, entry.ticketId, entry.scriptId) : [];
  }
}

/** The newest mark of each step, in the order in which the steps were first read. */
const marksOf = (db: EntityManager, ticketId: TicketId, scriptId: string | null = null): Promise<ScriptStepMark[]> =>
  rows<ScriptStepMark>(
    db,
    `select "scriptId", "stepId", done, said, os, browser, at, by from (
       select s.script_id as "scriptId", s.step_id as "stepId", s.done, s.said, s.os, s.browser, s.at, p.display_name as by,
         min(s.seq) over step as began, row_number() over (step order by s.seq desc) as newest
       from script_step s join staff p on p.id = s.by_id
       where s.ticket_id = $1 and ($2::text is null or s.script_id = $2)
       window step as (partition by s.script_id, s.step_id)) marks
     where newest = 1 order by began`,
    [ticketId, scriptId],
  );

async function progressOf(db: EntityManager, ticketId: TicketId, ticketNumber: string): Promise<ScriptProgress> {
  const [police] = await rows<Pick<PoliceAdvice, 'at' | 'by'> & { outcome: PoliceWish | 'NOT_TOLD' }>(
    db,
    `select e.to_code as outcome, e.at, p.display_name as by from ticket_event e join staff p on p.id = e.by_id
     where e.ticket_id = $1 and e.kind = 'POLICE_ADVISED' order by e.seq desc limit 1`,
    [ticketId],
  );
  return {
    ticketNumber,
    steps: await marksOf(db, ticketId),
    policeAdvice: police ? { told: police.outcome !== 'NOT_TOLD', wish: police.outcome === 'NOT_TOLD' ? null : police.outcome, at: police.at, by: police.by } : null,
  };
}
