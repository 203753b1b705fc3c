import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { choice, code, flag, lines, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import beforeR7 from './book/2023-09.json';
import r7 from './book/2025-05.json';
import r7Guide from './book/2025-11.json';

/** The parts of the checklist, in its order. */
export const SECTIONS = {
  PRESENCE: '医療情報システムの有無', ORGANISATION: '体制構築', OPERATION: '医療情報システムの管理・運用',
  PREPARATION: 'インシデント発生に備えた対応', RULES: '規程類の整備',
} as const;
/** What a document is; the triage asks the same under the same names. */
export const DOCUMENT_KINDS = {
  GUIDELINE: 'ガイドライン', CHECKLIST: 'チェックリスト', PRACTICE_GUIDE: '実践ガイド', TEMPLATE: 'ひな型', VIDEO: '動画', TRAINING: '研修',
} as const;
/** Where a caller finds it. JMA's own material lies behind an account of its members (000, 004). */
export const PLACES = {
  MHLW: '厚生労働省のホームページ（どなたでも）', JMA_MEMBERS: '日本医師会メンバーズルーム（日医会員用アカウントが必要）',
  TRAINING_PORTAL: '医療機関向けセキュリティ教育支援ポータルサイト（申込み）',
} as const;

const keywords = lines('相談者が使う言葉・読み', 60);

/** What the guideline line is asked about (domain.md §7): the checklist's items, and the documents around it. */
export const checklistSchema = z.strictObject({
  title: words('版の名称', 60),
  firstWords: lines('最初にお伝えすること'),
  items: list('チェックリストの項目', z.strictObject({
    id: code('符号'),
    number: maybeWords('番号', 20),
    section: choice('区分', SECTIONS),
    facility: flag('医療機関確認用にある'),
    vendor: flag('事業者確認用にある'),
    added: flag('この年度版で加わった'),
    name: words('項目', 120),
    meaning: words('ひとことで言うと', 300),
    keywords,
    ...sourced,
  }), 1),
  documents: list('資料', z.strictObject({
    id: code('符号'),
    kind: choice('種類', DOCUMENT_KINDS),
    place: choice('ある場所', PLACES),
    name: words('名称', 120),
    edition: maybeWords('版', 60),
    since: maybeWords('いつから', 60),
    url: maybeWords('URL', 300),
    guide: words('ご案内', 300),
    keywords,
    ...sourced,
  }), 1),
  synonyms: z.array(z.strictObject({ words: lines('同じ意味の言葉', 60) })).meta({ title: '言い換え', wording: true }),
}).meta({ title: 'チェックリストと資料' });

export type ChecklistContent = z.infer<typeof checklistSchema>;
export type ChecklistItem = ChecklistContent['items'][number];
export type GuidelineDocument = ChecklistContent['documents'][number];

export const CHECKLIST_BOOK: RuleBook<ChecklistContent> = { code: 'CHECKLIST', schema: checklistSchema, check, shipped: [beforeR7, r7, r7Guide] };

function check({ items, documents }: ChecklistContent): Problem[] {
  const rows = [...items.map(({ id }, at) => ({ id, path: `items.${at}` })), ...documents.map(({ id }, at) => ({ id, path: `documents.${at}` }))];
  const twice = rows.filter(({ id }, at) => rows.findIndex((other) => other.id === id) !== at);
  return [
    ...twice.map(({ path }) => ({ path: `${path}.id`, message: 'この符号は二度使われています。' })),
    ...items.flatMap(({ facility, vendor }, at) => (facility || vendor ? [] : [{ path: `items.${at}.facility`, message: '医療機関確認用・事業者確認用のどちらかにある項目にしてください。' }])),
  ];
}
