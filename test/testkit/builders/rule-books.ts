import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

const VERSION = `id book bookName version origin status validFrom validUntil source changeNote reviewOn basedOn { id version } author submittedAt approver publishedAt returnReason rowVersion mayIEdit mayIApprove`;
const PREVIEW = `versionId basis outdated ticketsJudged ticketCount problems { path place message } comparedWith { id version }
  publication { refusal retroactive judgedTickets ended { version { id version } validUntil } replaced { id version } }
  changes { kind path place before after wording } tickets { ticketNumber lines { label before after } }`;

export const ruleBooks = async (client: Client): Promise<S.RuleBook[]> =>
  (await client.request<{ ruleBooks: S.RuleBook[] }>(`{ ruleBooks { code name needsConfirmation reviewsDue { what on } inForce { ${VERSION} } awaiting { id } versions { ${VERSION} } } }`)).ruleBooks;

export async function ruleBook(client: Client, code: S.RuleBookCode): Promise<S.RuleBook> {
  const found = (await ruleBooks(client)).find((book) => book.code === code);
  if (!found) throw new Error(`nobody keeps ${code}`);
  return found;
}

export const ruleBookVersion = async (client: Client, id: string): Promise<S.RuleBookVersion | null> =>
  (await client.request<{ ruleBookVersion: S.RuleBookVersion | null }>(`query ($id: ID!) { ruleBookVersion(id: $id) { ${VERSION} content form } }`, { id })).ruleBookVersion;

export async function rulePreview(client: Client, { id }: Pick<S.RuleBookVersion, 'id'>): Promise<S.RuleBookPreview> {
  const { ruleBookPreview } = await client.request<{ ruleBookPreview: S.RuleBookPreview | null }>(`query ($id: ID!) { ruleBookPreview(id: $id) { ${PREVIEW} } }`, { id });
  if (!ruleBookPreview) throw new Error(`no draft ${id}`);
  return ruleBookPreview;
}

/** The content of a book, as a spec changes it: by path, without knowing its type. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a book's content is JSON of any shape
export type Content = any;
export type DraftChange = Partial<Pick<S.SaveRuleBookDraftInput, 'validFrom' | 'validUntil' | 'source' | 'changeNote' | 'reviewOn'>> & { content?: (content: Content) => void };

/** Writes over a draft what a change says and leaves the rest as it is. */
export async function saveRuleDraft(client: Client, { id }: Pick<S.RuleBookVersion, 'id'>, { content: change, ...head }: DraftChange): Promise<S.RuleBookVersion> {
  const draft = await ruleBookVersion(client, id);
  if (!draft) throw new Error(`no draft ${id}`);
  const { rowVersion, validFrom, validUntil, source, changeNote, reviewOn } = draft;
  const content: Content = structuredClone(draft.content);
  change?.(content);
  return (await succeed(client, 'saveRuleBookDraft', 'RuleBookDraftSaved', { versionId: id, expectedVersion: rowVersion, validFrom, validUntil, source, changeNote, reviewOn, content, ...head })).version;
}

/** A draft that begins with the latest version and holds a change. */
export async function draftedRules(client: Client, code: S.RuleBookCode, change: DraftChange): Promise<S.RuleBookVersion> {
  const latest = (await ruleBook(client, code)).versions.find(({ status }) => status === 'PUBLISHED');
  if (!latest) throw new Error(`${code} has no version in force`);
  const { version } = await succeed(client, 'draftRuleBook', 'RuleBookDrafted', { basedOnId: latest.id });
  return saveRuleDraft(client, version, { changeNote: '試験のための変更', ...(change.validFrom && { reviewOn: '2099-03-31' }), ...change });
}

export const submitRules = async (client: Client, { id, rowVersion }: Pick<S.RuleBookVersion, 'id' | 'rowVersion'>): Promise<S.RuleBookVersion> =>
  (await succeed(client, 'submitRuleBookDraft', 'RuleBookDraftSubmitted', { versionId: id, expectedVersion: rowVersion })).version;

export async function approveRules(client: Client, submitted: Pick<S.RuleBookVersion, 'id' | 'rowVersion'>): Promise<S.RuleBookVersion> {
  const { basis } = await rulePreview(client, submitted);
  return (await succeed(client, 'approveRuleBookVersion', 'RuleBookVersionPublished', { versionId: submitted.id, expectedVersion: submitted.rowVersion, basis })).version;
}

/** A change of a book as two supervisors make it. */
export async function publishedRules(author: Client, approver: Client, code: S.RuleBookCode, change: DraftChange): Promise<S.RuleBookVersion> {
  return approveRules(approver, await submitRules(author, await draftedRules(author, code, change)));
}
