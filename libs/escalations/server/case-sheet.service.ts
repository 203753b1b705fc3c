import { Injectable } from '@nestjs/common';
import { beginsSitting, CASE_SHEET_FIELDS, type CaseSheetFieldCode, checkCaseSheetText, judgeEdit, mayReadCaseSheet, mayWriteCaseSheet } from '@saimado/escalations/domain/case-sheet';
import { markDifferences, mergeTexts } from '@saimado/escalations/domain/merge-texts';
import { invalidInput } from '@saimado/kernel/invalid-input';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { DataSource, type EntityManager } from 'typeorm';
import type { CaseSheetFieldType, CaseSheetTextType, CaseSheetType } from './case-sheet.types';
import { EscalationReadings } from './escalation-readings';
import type { EscalationEntity } from './escalation.entity';
import type { EscalationRow } from './escalation.view';
import { lockEscalation } from './locked-escalation';

interface Edit { escalationId: string; field: CaseSheetFieldCode; baseVersion: number; text: string }
interface TextRow { field: CaseSheetFieldCode; version: number; text: string; at: Date; by: string }

const TEXT = /* sql */ `select s.field, s.version, s.text, s.at, p.display_name as by from case_sheet_text s join staff p on p.id = s.by_id`;

/** Tier 2's sheet of a case: one text a field, each with its own version, and every version of it kept. */
@Injectable()
export class CaseSheetService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly escalations: EscalationReadings,
  ) {}

  /** The sheet as this person may see it; null where there is none for them. */
  async read(actor: Actor, escalationId: string): Promise<CaseSheetType | null> {
    const escalation = await this.readable(actor, escalationId);
    if (!escalation) return null;
    const texts = await rows<TextRow>(this.dataSource, `select distinct on (field) * from (${TEXT} where s.escalation_id = $1) t order by field, version desc`, [escalationId]);
    return {
      escalationId, writable: mayWriteCaseSheet(actor, escalation),
      fields: CASE_SHEET_FIELDS[escalation.discipline].map((field) => fieldView(escalationId, field, texts.find((text) => text.field === field))),
    };
  }

  /** Every text that a field ever had, newest first. */
  async history(actor: Actor, escalationId: string, field: CaseSheetFieldCode): Promise<CaseSheetTextType[]> {
    if (!(await this.readable(actor, escalationId))) return [];
    return rows(this.dataSource, `${TEXT} where s.escalation_id = $1 and s.field = $2 order by s.version desc`, [escalationId, field]);
  }

  /** Shares what somebody wrote in one field. Where another changed that field since, both texts are answered and nothing is written. */
  edit(actor: Actor, input: Keyed & Edit) {
    return this.commands.run(actor, 'editCaseSheetField', input, async (tx) => {
      const locked = await lockEscalation(tx, input.escalationId);
      if (!locked || !mayReadCaseSheet(actor, locked.escalation)) return refused({ reason: 'NotFound' });
      const { escalation } = locked;
      if (!mayWriteCaseSheet(actor, escalation)) return refused({ reason: 'InvalidTransition', from: escalation.status, to: escalation.status });
      if (!CASE_SHEET_FIELDS[escalation.discipline].includes(input.field)) return invalidInput('field', 'この分野の対応シートにない項目です。画面を読み込み直してください。');
      const checked = checkCaseSheetText(input.text);
      if (checked.kind === 'refused') return checked;

      const versions = await textsOf(tx.manager, escalation, input.field, input.baseVersion);
      const current = versions.find(({ version }) => version !== input.baseVersion) ?? versions[0];
      const base = versions.find(({ version }) => version === input.baseVersion)?.text ?? '';
      if (input.baseVersion < 0 || input.baseVersion > (current?.version ?? 0)) return invalidInput('baseVersion', '項目の版が確認できません。画面を読み込み直してください。');
      const { text } = checked;
      const verdict = judgeEdit({ baseVersion: input.baseVersion, base, text }, { version: current?.version ?? 0, text: current?.text ?? '' });
      if (verdict === 'nothing new') return { kind: 'CaseSheetFieldEdited' as const, sheetField: fieldView(escalation.id, input.field, current) };
      if (verdict === 'conflict' && current) {
        const { text: merged, disjoint } = mergeTexts(base, text, current.text);
        const marked = markDifferences(text, current.text);
        return refused({
          reason: 'FieldConflict', field: input.field, base, mine: text, theirs: current.text, by: current.by, at: current.at, currentVersion: current.version,
          merged, disjoint, mineMarked: marked.mine, theirsMarked: marked.theirs,
        });
      }
      const written: TextRow = { field: input.field, version: (current?.version ?? 0) + 1, text, at: tx.now, by: actor.displayName };
      await this.write(tx, escalation, locked.ticket.number, written);
      return { kind: 'CaseSheetFieldEdited' as const, sheetField: fieldView(escalation.id, input.field, written) };
    });
  }

  private async write(tx: Tx, escalation: EscalationEntity, ticketNumber: string, { field, version, text }: TextRow): Promise<void> {
    const [last] = await tx.sql<{ at: Date | null }>('select max(at) as at from case_sheet_text where escalation_id = $1 and by_id = $2', [escalation.id, tx.actor.staffId]);
    await tx.sql('insert into case_sheet_text (escalation_id, field, version, text, at, by_id) values ($1, $2, $3, $4, $5, $6)', [escalation.id, field, version, text, tx.now, tx.actor.staffId]);
    if (beginsSitting(last?.at ?? null, tx.now)) {
      const ticket = await this.changes.lock(tx, ticketNumber, null);
      // Not a new version of the ticket: whoever changes the ticket meanwhile conflicts with nobody's sheet.
      if (ticket.kind === 'ticket') await this.changes.record(tx, ticket.ticket, { kind: 'CASE_SHEET_CHANGED', from: escalation.discipline });
    }
    tx.audit({ action: 'editCaseSheetField', subjectKind: 'escalation', subjectId: escalation.id, after: { field, version } });
    tx.emit({ topic: 'case-sheet', id: escalation.id });
  }

  private async readable(actor: Actor, escalationId: string): Promise<EscalationRow | null> {
    const row = await this.escalations.rowById(escalationId);
    return row && mayReadCaseSheet(actor, row) ? row : null;
  }
}

/** A field's latest text, and the one of a given version. */
const textsOf = (db: EntityManager, { id }: EscalationEntity, field: CaseSheetFieldCode, version: number): Promise<TextRow[]> =>
  rows(db, `(${TEXT} where s.escalation_id = $1 and s.field = $2 order by s.version desc limit 1) union (${TEXT} where s.escalation_id = $1 and s.field = $2 and s.version = $3) order by version desc`, [id, field, version]);

const fieldView = (escalationId: string, code: CaseSheetFieldCode, row: TextRow | undefined): CaseSheetFieldType => ({
  id: `${escalationId}:${code}`, code, version: row?.version ?? 0, text: row?.text ?? '', at: row?.at ?? null, by: row?.by ?? null,
});
