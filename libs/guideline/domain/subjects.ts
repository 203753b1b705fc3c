import { type ChecklistContent, DOCUMENT_KINDS, type GuidelineDocument, PLACES, SECTIONS } from './checklist-book';

/** One thing that a caller may ask about: an item of the checklist or a document. */
export interface Subject {
  code: string;
  kind: 'ITEM' | 'DOCUMENT';
  /** 「2-⑧」; null where the version gives none, and for documents */
  number: string | null;
  name: string;
  /** the part of the checklist, or what sort of document */
  group: string;
  /** 「医療機関確認用・事業者確認用」, or where the document lies */
  place: string;
  /** what it means, or how to find it: to be read out */
  guide: string;
  edition: string | null;
  since: string | null;
  url: string | null;
  /** came with this year's checklist */
  added: boolean;
  source: string;
  needsConfirmation: boolean;
  /** what the triage of this line calls it; null where it asks something else */
  triageDocument: Exclude<GuidelineDocument['kind'], 'TRAINING'> | null;
  keywords: readonly string[];
}

const audience = ({ facility, vendor }: { facility: boolean; vendor: boolean }): string =>
  [facility && '医療機関確認用', vendor && '事業者確認用'].filter(Boolean).join('・');

/** Everything of a version, items first, in the order of the book. */
export const subjectsOf = ({ items, documents }: ChecklistContent): Subject[] => [
  ...items.map((item): Subject => ({
    code: item.id, kind: 'ITEM', number: item.number, name: item.name, group: SECTIONS[item.section], place: audience(item), guide: item.meaning,
    edition: null, since: null, url: null, added: item.added, source: item.source, needsConfirmation: item.needsConfirmation, triageDocument: 'CHECKLIST', keywords: item.keywords,
  })),
  ...documents.map((document): Subject => ({
    code: document.id, kind: 'DOCUMENT', number: null, name: document.name, group: DOCUMENT_KINDS[document.kind], place: PLACES[document.place], guide: document.guide,
    edition: document.edition, since: document.since, url: document.url, added: false, source: document.source, needsConfirmation: document.needsConfirmation,
    triageDocument: document.kind === 'TRAINING' ? null : document.kind, keywords: document.keywords,
  })),
];

/** 「2-⑧ パスワードの使い回しを禁止している」 */
export const labelOf = ({ number, name }: Pick<Subject, 'number' | 'name'>): string => [number, name].filter(Boolean).join(' ');
