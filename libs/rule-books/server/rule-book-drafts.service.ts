import { Injectable } from '@nestjs/common';
import { newId } from '@saimado/kernel/id';
import { addDays, isJstDate, jstDateOf, type JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { covers } from '@saimado/rule-books/domain/versions';
import { asSeen, lockBook, lockVersion, logged } from './rule-book-transaction';
import { isVisible } from './rule-books.view';
import { RuleBooks } from './rule-books.service';

const LONGEST_CONTENT = 400_000;
const LONGEST_TEXT = 400;

type SaveDraft = Keyed & {
  versionId: string; expectedVersion: number; validFrom: JstDate; validUntil?: JstDate | null; source: string; changeNote: string; reviewOn: JstDate; content: unknown;
};

/** Drafts of rule books, saved while they are written: half a sentence is kept, and checked before it is submitted. */
@Injectable()
export class RuleBookDraftsService {
  constructor(
    private readonly commands: Commands,
    private readonly books: RuleBooks,
  ) {}

  /** A new draft that begins with the content of a version, and from tomorrow on unless that judges other days. */
  begin(actor: Actor, input: Keyed & { basedOnId: string }) {
    return this.commands.run(actor, 'draftRuleBook', input, async (tx) => {
      const base = await lockVersion(tx, input.basedOnId);
      if (!base || !isVisible(base, actor) || !this.books.isKept(base.book)) return refused({ reason: 'NotFound' });
      await lockBook(tx, base.book);
      const today = jstDateOf(tx.now);
      const validFrom = covers(base, today) ? addDays(today, 1) : base.validFrom;
      const [named] = await tx.sql<{ count: number }>('select count(*)::int as count from rule_book_version where book = $1 and starts_with(version, $2)', [base.book, `${today}-`]);
      const id = newId();
      await tx.sql(
        `insert into rule_book_version (id, book, version, origin, status, valid_from, valid_until, content, source, change_note, review_on, based_on, author_id, edited_by, created_at, updated_at)
         select $1, book, $2, 'CONSOLE', 'DRAFT', $3, valid_until, content, source, '', $4, id, $5, array[$5::uuid], $6, $6 from rule_book_version where id = $7`,
        [id, `${today}-${(named?.count ?? 0) + 1}`, validFrom, addDays(validFrom > today ? validFrom : today, 365), actor.staffId, tx.now, base.id],
      );
      return { kind: 'RuleBookDrafted' as const, version: await logged(tx, 'draftRuleBook', id) };
    });
  }

  /** Stores a draft over the version its writer last saw. Whoever writes in it cannot approve it any more. */
  save(actor: Actor, input: SaveDraft) {
    return this.commands.run(actor, 'saveRuleBookDraft', input, async (tx) => {
      const draft = asSeen(await lockVersion(tx, input.versionId), input.expectedVersion);
      if (draft.kind === 'refused') return draft;
      if (draft.row.status !== 'DRAFT' || draft.row.origin !== 'CONSOLE') return refused({ reason: 'InvalidTransition', from: draft.row.status, to: 'DRAFT' });
      const problem = checkInput(input);
      if (problem) return problem;
      await tx.sql(
        `update rule_book_version set valid_from = $2, valid_until = $3, source = $4, change_note = $5, review_on = $6, content = $7, updated_at = $8, row_version = row_version + 1,
           edited_by = case when $9::uuid = any(edited_by) then edited_by else edited_by || $9::uuid end
         where id = $1`,
        [input.versionId, input.validFrom, input.validUntil ?? null, input.source, input.changeNote, input.reviewOn, JSON.stringify(input.content), tx.now, actor.staffId],
      );
      return { kind: 'RuleBookDraftSaved' as const, version: await logged(tx, 'saveRuleBookDraft', input.versionId, { quiet: true }) };
    });
  }

  discard(actor: Actor, input: Keyed & { versionId: string; expectedVersion: number }) {
    return this.commands.run(actor, 'discardRuleBookDraft', input, async (tx) => {
      const draft = asSeen(await lockVersion(tx, input.versionId), input.expectedVersion, 'DISCARDED');
      if (draft.kind === 'refused') return draft;
      await tx.sql(`update rule_book_version set status = 'DISCARDED', updated_at = $2, row_version = row_version + 1 where id = $1`, [input.versionId, tx.now]);
      return { kind: 'RuleBookDraftDiscarded' as const, version: await logged(tx, 'discardRuleBookDraft', input.versionId, { from: draft.row.status }) };
    });
  }
}

function checkInput({ source, changeNote, validFrom, validUntil, reviewOn, content }: SaveDraft): RefusedFor<'InvalidInput'> | null {
  const invalid = (field: string, message: string) => refused({ reason: 'InvalidInput', field, message });
  if (source.length > LONGEST_TEXT) return invalid('source', `出典は${LONGEST_TEXT}文字以内で入力してください。`);
  if (changeNote.length > LONGEST_TEXT) return invalid('changeNote', `変更の説明は${LONGEST_TEXT}文字以内で入力してください。`);
  const odd = ([['validFrom', validFrom], ['validUntil', validUntil], ['reviewOn', reviewOn]] as const).find(([, day]) => typeof day === 'string' && (!isJstDate(day) || day < '2000-01-01' || day > '2999-12-31'));
  if (odd) return invalid(odd[0], '2000年以降の実在する日を入力してください。');
  if (typeof content !== 'object' || content === null) return invalid('content', '内容がありません。');
  const text = JSON.stringify(content);
  if (text.length > LONGEST_CONTENT || text.includes('\\u0000')) return invalid('content', `内容は${LONGEST_CONTENT.toLocaleString('ja')}文字以内にしてください。`);
  return null;
}
