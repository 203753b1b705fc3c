import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { may } from '@saimado/platform/permissions';
import { RULE_BOOK_NAMES } from '@saimado/rule-books/domain/book-names';
import { mayApprove } from '@saimado/rule-books/domain/draft-states';
import type { EntityManager } from 'typeorm';
import type { RuleBookVersionType } from './rule-books.types';

/** A version as it is stored, without its content. */
export interface VersionRow extends Omit<RuleBookVersionType, 'bookName' | 'mayIEdit' | 'mayIApprove'> {
  authorId: string | null;
  editedBy: string[];
}

const VERSIONS = /* sql */ `
  select v.id, v.book, v.version, v.origin, v.status, v.valid_from::text as "validFrom", v.valid_until::text as "validUntil", v.source,
    v.change_note as "changeNote", v.review_on::text as "reviewOn", v.author_id as "authorId", a.display_name as author, v.submitted_at as "submittedAt",
    p.display_name as approver, v.published_at as "publishedAt", v.return_reason as "returnReason", v.edited_by as "editedBy",
    v.updated_at as "updatedAt", v.row_version as "rowVersion",
    case when b.id is not null then json_build_object('id', b.id, 'version', b.version) end as "basedOn"
  from rule_book_version v left join staff a on a.id = v.author_id left join staff p on p.id = v.approver_id left join rule_book_version b on b.id = v.based_on`;

/** @param where a condition on `v` */
export const readVersions = (db: Pick<EntityManager, 'query'>, where: string, values: readonly unknown[]): Promise<VersionRow[]> =>
  rows<VersionRow>(db, `${VERSIONS} where ${where} order by v.valid_from desc, v.created_at desc`, values);

/** What is not published is for those who write rules. */
export const isVisible = ({ status }: Pick<VersionRow, 'status'>, actor: Pick<Actor, 'role'>): boolean =>
  status === 'PUBLISHED' || status === 'REPLACED' || may(actor.role, 'rules.write');

/** A version as this person sees it. */
export const versionView = ({ authorId, editedBy, ...row }: VersionRow, actor: Pick<Actor, 'staffId' | 'role'>): RuleBookVersionType => ({
  ...row,
  bookName: RULE_BOOK_NAMES[row.book],
  // What came with the program stays what the repository says; a draft of one's own begins with it.
  mayIEdit: row.status === 'DRAFT' && row.origin === 'CONSOLE' && may(actor.role, 'rules.write'),
  mayIApprove: row.status === 'SUBMITTED' && may(actor.role, 'rules.write') && mayApprove({ authorId, editedBy }, actor.staffId),
});
