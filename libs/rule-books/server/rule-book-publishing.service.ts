import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { mayApprove } from '@saimado/rule-books/domain/draft-states';
import { RuleBookReadingService } from './rule-book-reading.service';
import { basisOf, type Judged, judgeDraft, readPublished } from './rule-book-check';
import { asSeen, lockBook, lockVersion, logged } from './rule-book-transaction';
import { RuleBooks } from './rule-books.service';
import type { VersionRow } from './rule-books.view';

type Seen = Keyed & { versionId: string; expectedVersion: number };
const LONGEST_REASON = 400;

/** From a draft to what judges calls: submitted by one supervisor, approved or returned by another. */
@Injectable()
export class RuleBookPublishingService {
  constructor(
    private readonly commands: Commands,
    private readonly books: RuleBooks,
    private readonly reading: RuleBookReadingService,
  ) {}

  /**
   * Lays a draft before another supervisor. Whoever does so vouches for it like its writers, and cannot approve it: somebody
   * else's unfinished draft is not published by one person. What came with the program becomes the submitter's proposal.
   */
  submit(actor: Actor, input: Seen) {
    return this.commands.run(actor, 'submitRuleBookDraft', input, async (tx) => {
      const draft = asSeen(await lockVersion(tx, input.versionId), input.expectedVersion, 'SUBMITTED');
      if (draft.kind === 'refused') return draft;
      const { problems, content } = await this.judge(tx, draft.row);
      if (problems.length > 0) return refused({ reason: 'RulesIncomplete', problems });
      await tx.sql(
        `update rule_book_version set status = 'SUBMITTED', submitted_at = $2, author_id = coalesce(author_id, $3), return_reason = null, updated_at = $2, row_version = row_version + 1,
           edited_by = case when origin = 'SHIPPED' or $3::uuid = any(edited_by) then edited_by else edited_by || $3::uuid end, content = $4 where id = $1`,
        // As the book reads it: without the blanks somebody typed around a word.
        [input.versionId, tx.now, actor.staffId, JSON.stringify(content)],
      );
      return { kind: 'RuleBookDraftSubmitted' as const, version: await logged(tx, 'submitRuleBookDraft', input.versionId, { from: draft.row.status }) };
    });
  }

  /**
   * Publishes: judged again inside the transaction and under the book's lock, as another publication may have come first.
   * @param input.basis of the preview that was looked at; where other versions are in force now, its effects are not these
   */
  async approve(actor: Actor, input: Seen & { basis: string }) {
    const reply = await this.commands.run(actor, 'approveRuleBookVersion', input, async (tx) => {
      const found = await lockVersion(tx, input.versionId);
      if (found) await lockBook(tx, found.book);
      const draft = asSeen(found, input.expectedVersion, 'PUBLISHED');
      if (draft.kind === 'refused') return draft;
      if (!mayApprove(draft.row, actor.staffId)) return refused({ reason: 'ApproveByAnother' });
      const judged = await this.judge(tx, draft.row);
      if (judged.basis !== input.basis) return refused({ reason: 'RulesMoved' });
      if (judged.problems.length > 0 || !judged.publication) return refused({ reason: 'RulesIncomplete', problems: judged.problems });
      for (const { version, validUntil } of judged.publication.ended) {
        await tx.sql('update rule_book_version set valid_until = $2, updated_at = $3, row_version = row_version + 1 where id = $1', [version.id, validUntil, tx.now]);
      }
      await tx.sql(
        `update rule_book_version set status = 'REPLACED', updated_at = $2, row_version = row_version + 1 where id = any($1)`, [judged.publication.replaced.map(({ id }) => id), tx.now],
      );
      await tx.sql(
        `update rule_book_version set status = 'PUBLISHED', approver_id = $2, published_at = $3, updated_at = $3, row_version = row_version + 1 where id = $1`,
        [input.versionId, actor.staffId, tx.now],
      );
      return { kind: 'RuleBookVersionPublished' as const, version: await logged(tx, 'approveRuleBookVersion', input.versionId, { from: draft.row.status }) };
    });
    // The event follows the commit by a moment; whoever asks this process in between is answered by the new rules.
    if (reply.kind !== 'refused') this.books.forget();
    return reply;
  }

  /** Back to its writers, with the reason; one's own is taken back without one. */
  giveBack(actor: Actor, input: Seen & { reason?: string | null }) {
    return this.commands.run(actor, 'returnRuleBookVersion', input, async (tx) => {
      const draft = asSeen(await lockVersion(tx, input.versionId), input.expectedVersion, 'DRAFT');
      if (draft.kind === 'refused') return draft;
      const reason = input.reason?.trim() ?? '';
      if (reason === '' && draft.row.authorId !== actor.staffId) return refused({ reason: 'ReasonRequired' });
      if (reason.length > LONGEST_REASON) return refused({ reason: 'InvalidInput', field: 'reason', message: `理由は${LONGEST_REASON}文字以内で入力してください。` });
      await tx.sql(
        `update rule_book_version set status = 'DRAFT', return_reason = $2, submitted_at = null, author_id = case when origin = 'SHIPPED' then null else author_id end,
           updated_at = $3, row_version = row_version + 1 where id = $1`,
        [input.versionId, reason || null, tx.now],
      );
      return { kind: 'RuleBookDraftReturned' as const, version: await logged(tx, 'returnRuleBookVersion', input.versionId, { from: draft.row.status }) };
    });
  }

  private async judge(tx: Tx, draft: VersionRow): Promise<Judged & { basis: string }> {
    const published = await readPublished(tx.manager, draft.book);
    const [stored] = await tx.sql<{ content: unknown }>('select content from rule_book_version where id = $1', [draft.id]);
    const { book } = this.books.keeperOf(draft.book);
    return { ...judgeDraft({ book, form: this.reading.form(draft.book), draft, content: stored?.content, published }), basis: basisOf(published) };
  }
}
