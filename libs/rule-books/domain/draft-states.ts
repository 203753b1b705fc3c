import type { PublicationRefused } from './versions';

export type VersionStatus = 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'REPLACED' | 'DISCARDED';

/** A version's way: written, laid before a second supervisor, published, and perhaps replaced. What was published stays. */
const NEXT: Readonly<Record<VersionStatus, readonly VersionStatus[]>> = {
  DRAFT: ['SUBMITTED', 'DISCARDED'], SUBMITTED: ['DRAFT', 'PUBLISHED'], PUBLISHED: ['REPLACED'], REPLACED: [], DISCARDED: [],
};
export const mayMove = (from: VersionStatus, to: VersionStatus): boolean => NEXT[from].includes(to);

/** Approving takes somebody who neither began the draft nor wrote in it. */
export const mayApprove = ({ authorId, editedBy }: { authorId: string | null; editedBy: readonly string[] }, staffId: string): boolean =>
  authorId !== staffId && !editedBy.includes(staffId);

/** Why a draft cannot take its place among the versions in force, and what to do about it. */
export const PUBLICATION_WORDS: Readonly<Record<PublicationRefused['reason'], string>> = {
  SPLITS: '適用期間が、公開中の版の途中で終わっています。最終日を空欄（期限なし）にするか、その版の最終日に合わせてください。',
  GAP: 'どの版も適用されない日ができてしまいます。ほかの版と日付が続くように、適用開始日と最終日を直してください。',
  ORDER: '最終日が適用開始日より前になっています。日付を直してください。',
};
