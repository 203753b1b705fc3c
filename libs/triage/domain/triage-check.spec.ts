import { readContent } from '@saimado/rule-books/domain/book';
import { describe, expect, it } from 'vitest';
import { TRIAGE_BOOK, type TriageContent } from './triage-book';

const shipped = (): TriageContent => structuredClone(TRIAGE_BOOK.schema.parse(TRIAGE_BOOK.shipped.at(-1)!.content));
const problemsOf = (change: (content: TriageContent) => void): string[] => {
  const content = shipped();
  change(content);
  const read = readContent(TRIAGE_BOOK, content);
  return read.kind === 'content' ? [] : read.problems.map(({ path, message }) => `${path} ${message}`);
};
const of = ({ situations }: TriageContent, rule: string) => situations.find((situation) => situation.rule === rule)!;

describe('a triage table', () => {
  it('is published as it is shipped', () => expect(problemsOf(() => {})).toEqual([]));

  it.each<[string, (content: TriageContent) => void, RegExp]>([
    ['leaves a case to no row', (content) => { content.situations = content.situations.filter(({ rule }) => rule !== 'FAULT'); }, /当てはまる行がありません/],
    ['leaves a case to two rows', (content) => { of(content, 'SCAM_PAID').when[0]!.all[1]!.anyOf.push('CALLED'); }, /SCAM_CALLED.*SCAM_PAID.*重なります/],
    ['has a row nobody reaches', (content) => { content.urgencies.push({ ...content.urgencies[0]!, id: 'NEVER', grading: 'NEVER' }); }, /NEVER.*行き着きません/],
    ['has a category for nothing', (content) => { content.categories.push({ code: 'NOTHING', label: 'なし', labelEn: 'None' }); }, /NOTHING.*使う状況がありません/],
    ['asks what nothing depends on', (content) => { content.questions.push({ id: 'useless', text: '？', textEn: '?', help: null, helpEn: null, options: content.questions[0]!.options }); }, /useless.*聞かれません/],
    ['asks more than five times', (content) => { of(content, 'INTRUSION_SYSTEM').grading = 'SUSPICION'; }, /質問が6回/],
    ['has more answers than keys', (content) => { content.questions[0]!.options.push({ id: 'TENTH', label: '十', labelEn: 'Ten' }); }, /9個まで/],
    ['has one answer twice', (content) => { content.questions[0]!.options[1]!.id = 'WARNING_PAGE'; }, /二度使われています/],
    ['names a question nobody knows', (content) => { of(content, 'FAULT').when[0]!.all[1]!.question = 'nothing'; }, /「nothing」という質問はありません/],
    ['names an answer nobody knows', (content) => { of(content, 'FAULT').when[0]!.all[1]!.anyOf = ['NOTHING']; }, /「NOTHING」という回答はない/],
    ['names a category nobody knows', (content) => { of(content, 'FAULT').category = 'NOTHING'; }, /「NOTHING」という分類はありません/],
    ['is graded by nothing', (content) => { of(content, 'FAULT').grading = 'NOTHING'; }, /緊急度を決める行がありません/],
    ['hands over to nobody', (content) => { of(content, 'RANSOMWARE').disciplines = []; }, /引継ぎ先が必要/],
    ['hands tier 1 over', (content) => { of(content, 'FAULT').disciplines = ['LEGAL']; }, /2次対応のときだけ/],
    ['lets ransomware be cleaned away', (content) => { of(content, 'RANSOMWARE').preserveEvidence = false; }, /証拠を保全します/],
    ['keeps what it passes on', (content) => { of(content, 'TO_GUIDELINE').tier = 'TIER_1'; }, /この窓口では対象外/],
    ['passes on to where it came from', (content) => { of(content, 'TO_GUIDELINE').transferTo = 'EMERGENCY'; }, /受けた窓口へは案内できません/],
    ['judges a line it does not cover', (content) => { content.lines = ['EMERGENCY']; }, /対象ではありません/],
  ])('is not published when it %s', (_, change, said) => expect(problemsOf(change).join('\n')).toMatch(said));
});
