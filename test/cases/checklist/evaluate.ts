import type { ChecklistContent, GuidelineDocument } from '@saimado/guideline/domain/checklist-book';
import { catalogueOf, findSubjects } from '@saimado/guideline/domain/find-subjects';
import { subjectsOf } from '@saimado/guideline/domain/subjects';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';

type Given = { on: string } & (
  | { items: { section?: string; sheet?: 'facility' | 'vendor'; added?: boolean } }
  | { documents: { kind?: GuidelineDocument['kind']; place?: string } }
  | { subject: string }
  | { search: string }
);

/** What the catalogue of a day holds: items or documents of a sort, one of them, or the first that a search finds. */
export function evaluate(versions: readonly BookVersion<ChecklistContent>[], given: Given): unknown {
  const content = inForceOn(versions, given.on)?.content;
  if (!content) return null;
  const subjects = subjectsOf(content);
  if ('search' in given) return findSubjects(catalogueOf(subjects, content.synonyms), given.search)[0]?.code ?? null;
  if ('subject' in given) return subjects.find(({ code }) => code === given.subject) ?? null;
  if ('documents' in given) {
    const { kind, place } = given.documents;
    return content.documents.filter((document) => (!kind || document.kind === kind) && (!place || document.place === place)).map(({ id }) => id);
  }
  const { section, sheet, added } = given.items;
  return content.items.filter((item) => (!section || item.section === section) && (!sheet || item[sheet]) && (added === undefined || item.added === added)).map(({ id }) => id);
}
