import { HotlineCode } from '@saimado/kernel/codes';
import type { RuleBook } from '@saimado/rule-books/domain/book';
import { choice, code, flag, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import first from './book/2022-06.json';
import withGuidelineLine from './book/2023-09.json';
import { DISCIPLINE_LABELS, LINE_LABELS, TIER_LABELS, URGENCY_LABELS } from './labels';
import { checkTriage } from './triage-check';

const questionId = (title: string) => z.string().regex(/^[a-z][A-Za-z0-9]*$/, '半角の英小文字で始まる英数字で入力してください。').max(40).meta({ title });
const facts = list('回答の条件（すべて満たす）', z.strictObject({ question: questionId('質問'), anyOf: list('どれかの回答', code('回答'), 1) }));

/** domain.md §4 as a table: questions, the situations their answers make, how urgent each is, and what reports call them. */
export const triageSchema = z.strictObject({
  lines: list('対象の窓口', choice('窓口', LINE_LABELS), 1),
  questions: list('質問（聞く順）', z.strictObject({
    id: questionId('符号'),
    text: words('質問'),
    textEn: words('質問（英語）'),
    help: maybeWords('補足'),
    helpEn: maybeWords('補足（英語）'),
    options: list('回答（番号キーの順）', z.strictObject({ id: code('符号'), label: words('回答'), labelEn: words('回答（英語）') }), 2),
  }), 1),
  situations: list('状況', z.strictObject({
    rule: code('符号'),
    ruleText: words('状況'),
    ruleTextEn: words('状況（英語）'),
    when: list('当てはまる場合（どれか一つ）', z.strictObject({ line: choice('窓口', LINE_LABELS), all: facts }), 1),
    tier: choice('対応', TIER_LABELS),
    category: code('分類'),
    grading: code('緊急度の決め方'),
    disciplines: list('2次対応の引継ぎ先', choice('担当', DISCIPLINE_LABELS)),
    preserveEvidence: flag('証拠を保全する（リモートサポートをしない）'),
    patientDataAtRisk: flag('患者情報の漏えいのおそれがある'),
    wrongfulIntent: flag('不正の目的によるおそれがある（攻撃・盗難・内部犯罪）'),
    script: code('読み上げる台本'),
    transferTo: z.enum(HotlineCode).nullable().meta({ title: 'ご案内先の窓口', labels: LINE_LABELS }),
    ...sourced,
  }), 1),
  urgencies: list('緊急度', z.strictObject({
    id: code('符号'),
    grading: code('緊急度の決め方'),
    all: facts,
    urgency: choice('緊急度', URGENCY_LABELS),
    text: words('理由'),
    textEn: words('理由（英語）'),
    ...sourced,
  }), 1),
  categories: list('分類', z.strictObject({ code: code('符号'), label: words('名称'), labelEn: words('名称（英語）') }), 1),
}).meta({ title: '振り分け' });
export type TriageContent = z.infer<typeof triageSchema>;
export type Situation = TriageContent['situations'][number];
export type UrgencyRow = TriageContent['urgencies'][number];
export type BookQuestion = TriageContent['questions'][number];

/** A version judges the triages made on the days it covers, whenever the call came in: what is said today follows today's rules. */
export const TRIAGE_BOOK: RuleBook<TriageContent> = {
  code: 'TRIAGE',
  schema: triageSchema,
  check: checkTriage,
  shipped: [first, withGuidelineLine],
};
