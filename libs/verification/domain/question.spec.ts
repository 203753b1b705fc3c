import type { CallerClaim } from '@saimado/register/domain/claim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEvidence, type EvidenceEntry } from './evidence';
import { questionAmong, QUESTIONS, stillFitting } from './question';

const entry: EvidenceEntry = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '緑ヶ丘クリニック', prefecture: '東京都', address: '府中市本町3-2-5', phone: '',
};
const other = (changes: Partial<EvidenceEntry>): EvidenceEntry => ({ ...entry, memberNumber: '0098765432', registryNumber: '098761', ...changes });
const graded = (claim: CallerClaim, entries: readonly EvidenceEntry[]) => entries.map((one) => ({ entry: one, evidence: gradeEvidence(claim, one) }));
const asked = (claim: CallerClaim, ...entries: EvidenceEntry[]): string | undefined => questionAmong(graded(claim, entries))?.text;
const name = { memberName: '高橋龍一' };

describe('the one question', () => {
  it('is none where one is alone', () => {
    expect(asked(name, entry)).toBeUndefined();
    expect(asked(name, entry, other({ memberName: '鈴木　一郎', memberKana: 'スズキ　イチロウ' }))).toBeUndefined();
    expect(asked({ ...name, registryNumber: '012345' }, entry, other({ registryNumber: '012346' }))).toBeUndefined();
  });
  it('is none while nothing whole was said', () => expect(asked({ memberKana: 'タカ' }, entry, other({}))).toBeUndefined());
  it('asks for the end of the number where it differs', () => expect(asked(name, entry, other({}))).toBe('医籍番号の下3桁は？'));
  it('among a surname too', () => expect(asked({ memberName: '高橋' }, entry, other({ memberName: '髙橋　花子' }))).toBe('医籍番号の下3桁は？'));
  it.each([['a letter that only is alike', { memberName: '髙橋竜一' }], ['half in kana', { memberName: '高橋りゅういち' }], ['the other way round', { memberKana: 'りゅういち たかはし' }]])(
    'among namesakes said with %s', (_how, claim) => expect(asked(claim, entry, other({}))).toBe('医籍番号の下3桁は？'));
  it('asks for the other number where the ends are the same', () => expect(asked(name, entry, other({ registryNumber: '098345' }))).toBe('会員番号の下4桁は？'));
  it('asks for the whole number where the ends of both are the same', () => expect(asked(name, entry, other({ registryNumber: '098345', memberNumber: '0098765678' }))).toBe('医籍番号（6桁）は？'));
  it('asks on where only a part of the number was said', () => expect(asked({ ...name, registryNumber: '0123' }, entry, other({ registryNumber: '012399' }))).toBe('医籍番号の下3桁は？'));
  const second = { ...entry, facilityName: '本町診療所', address: '府中市宮町1-1' };
  it('asks one member of several facilities for the facility', () => expect(asked({ ...name, registryNumber: '012345' }, entry, second)).toBe('施設名は？'));
  it('and for the town, the numbers, as far as those were said', () => {
    expect(asked({ ...name, registryNumber: '012345' }, entry, { ...second, facilityName: entry.facilityName })).toBe('施設の所在地の町名は？');
    expect(asked({ ...name, registryNumber: '012345' }, entry, { ...entry, address: '府中市本町3-9' })).toBe('施設の所在地の番地は？');
  });
  it('says so where the answer may leave more than one', () => {
    expect(asked({ ...name, registryNumber: '012345' }, entry, second, { ...second, address: '府中市宮町2-2' })).toBe('施設の所在地の番地は？');
    expect(asked({ ...name, registryNumber: '012345' }, entry, second, { ...second })).toBe('施設名は？（これだけでは決まりません）');
  });
  it('is none where nothing tells two rows apart', () => expect(asked({ ...name, registryNumber: '012345' }, entry, { ...entry })).toBeUndefined());

  it('tells nothing of the register: every text stands in the table', () => {
    for (const { text } of QUESTIONS) expect(text).toMatch(/は？$/);
  });
  it('a true answer leaves exactly one of those that fit, or the text says that it may not', () => {
    const digits = fc.constantFrom('345', '346', '999');
    const someone = fc.record({ head: fc.constantFrom('012', '013'), end: digits, member: digits, facility: fc.constantFrom('緑ヶ丘クリニック', '本町診療所'), address: fc.constantFrom('府中市本町3-2-5', '府中市本町3-9', '府中市宮町1-1') });
    fc.assert(fc.property(fc.array(someone, { minLength: 2, maxLength: 5 }), fc.nat(4), (made, at) => {
      const entries = made.map(({ head, end, member, facility, address }) => ({ ...entry, registryNumber: head + end, memberNumber: `0000000${member}`, facilityName: facility, address }));
      const candidates = graded(name, entries);
      const question = questionAmong(candidates);
      const truth = entries[at % entries.length];
      if (!question || !truth) return;
      const left = stillFitting(candidates).filter((one) => question.answerOf(one.entry) === question.answerOf(truth));
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThanOrEqual(question.text.includes('決まりません') ? entries.length : 1);
    }), { numRuns: 500 });
  });
  it('the last three digits, said, leave only the one they belong to', () => {
    const entries = [entry, other({})];
    const left = stillFitting(graded({ ...name, registryNumber: '761' }, entries));
    expect(left.map((one) => one.entry.registryNumber)).toEqual(['098761']);
  });
});
