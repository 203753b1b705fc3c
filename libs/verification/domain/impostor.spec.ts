import type { CallerClaim } from '@saimado/register/domain/claim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEvidence, type EvidenceEntry } from './evidence';
import { grown, isSameRound, mayBeMeant, type MismatchRound, mismatchRound, settledRound, warningsOf } from './impostor';

const ENTRY: EvidenceEntry = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　一郎', memberKana: 'タカハシ　イチロウ', facilityName: '髙橋内科クリニック',
  prefecture: '東京都', address: '港区三田三丁目二番五号', phone: '',
};
const against = (claim: CallerClaim): MismatchRound | null => mismatchRound(claim, [gradeEvidence(claim, ENTRY)]);

/** The rounds that a call has after these claims, as the server keeps them. */
function roundsOf(claims: readonly CallerClaim[]): MismatchRound[] {
  const rounds: MismatchRound[] = [];
  for (const claim of claims) {
    const round = against(claim);
    if (!round) continue;
    const at = rounds.findIndex((known) => isSameRound(known, round));
    if (at === -1) rounds.push(round);
    else rounds[at] = grown(rounds[at]!, round);
  }
  return rounds;
}
/** A text as it is typed: its beginnings, shortest first. */
const typed = (text: string): string[] => [...text].map((_letter, at, letters) => letters.slice(0, at + 1).join(''));

describe('a round of mismatches', () => {
  it.each<[string, CallerClaim]>([
    ['a number without a name', { registryNumber: '999888' }],
    ['a name without a number', { memberName: '鬼瓦権造' }],
    ['a half-typed number', { memberName: '鬼瓦権造', registryNumber: '99988' }],
    ['a number of no kind', { memberName: '鬼瓦権造', registryNumber: '9998887' }],
    ['one letter of a name', { memberName: '鬼', registryNumber: '999888' }],
    ['the right number and the right name', { memberName: '高橋一郎', registryNumber: '012345' }],
    ['the right number and the beginning of the name', { memberName: '高橋', registryNumber: '012345' }],
    ['the right number and the beginning of the reading', { memberKana: 'たか', registryNumber: '012345' }],
    ['a digit misheard and the right name', { memberName: '高橋一郎', registryNumber: '012346' }],
    ['the right number and a letter misheard', { memberKana: 'タカバシイチロウ', memberNumber: '0012345678' }],
  ])('is not %s', (_what, claim) => expect(against(claim)).toBeNull());

  it.each<[string, CallerClaim]>([
    ['a number nobody has', { memberName: '鬼瓦権造', registryNumber: '999888' }],
    ['the right number under another name', { memberName: '鬼瓦権造', registryNumber: '０１２３４５' }],
    ['the right name with a quite different number', { memberName: '高橋一郎', memberNumber: '9998887776' }],
    ['a reading only', { memberKana: 'オニガワラ', registryNumber: '999888' }],
  ])('is %s', (_what, claim) => expect(against(claim)).not.toBeNull());

  it('needs one entry that fits in both: the number of one and the name of another fit nobody', () => {
    const claim = { memberName: '渡辺花子', registryNumber: '012345' };
    const other = { ...ENTRY, registryNumber: '777777', memberNumber: '7777777777', memberName: '渡邉花子', memberKana: 'ワタナベハナコ' };
    expect(mismatchRound(claim, [gradeEvidence(claim, ENTRY), gradeEvidence(claim, other)])).not.toBeNull();
    expect(mismatchRound(claim, [])).not.toBeNull();
    expect(mayBeMeant(gradeEvidence(claim, { ...other, registryNumber: '012345' }))).toBe(true);
  });

  it('counts a name typed letter by letter once, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 12 }), (name) => {
      expect(roundsOf(typed(name).map((memberName) => ({ memberName, registryNumber: '999888' }))).length).toBeLessThanOrEqual(1);
    }));
    for (const name of ['鬼瓦権造', 'オニガワラ ゴンゾウ', '緑ヶ丘 が之介', '佐々木 小次郎', 'ｵﾆｶﾞﾜﾗ']) {
      expect(roundsOf(typed(name).map((memberName) => ({ memberName, registryNumber: '999888' }))), name).toHaveLength(1);
    }
  });

  it('counts a number typed digit by digit once, also when six digits were only its beginning', () => {
    expect(roundsOf(typed('9998887776').map((memberNumber) => ({ memberName: '鬼瓦権造', memberNumber })))).toHaveLength(1);
  });

  it('is none while a 会員番号 is half said: many members’ begin with the same six digits', () => {
    expect(settledRound({ memberName: '佐藤', memberNumber: '999888' })).toBeNull();
    expect(settledRound({ memberName: '佐藤', memberNumber: '9998887776' })).not.toBeNull();
  });

  it('counts letters taken back and typed again once', () => {
    const there = typed('鬼瓦権造');
    const claims = [...there, ...there.toReversed(), ...there].map((memberName) => ({ memberName, registryNumber: '999888' }));
    expect(roundsOf(claims)).toHaveLength(1);
  });

  it('counts a spelling of the same name, and the name after its reading, once', () => {
    const claims = ['渡辺花子', '渡邉花子', '渡 邊花子'].map((memberName) => ({ memberName, registryNumber: '999888' }));
    expect(roundsOf(claims)).toHaveLength(1);
    expect(roundsOf([{ memberName: 'おにがわら', registryNumber: '999888' }, { memberName: '鬼瓦', registryNumber: '999888' }, { memberName: '鬼瓦', memberKana: 'オニガワラ', registryNumber: '999888' }])).toHaveLength(1);
  });

  it('counts another name, and another number, as another try', () => {
    expect(roundsOf(['鬼瓦権造', '鬼塚権造', '山本五郎'].map((memberName) => ({ memberName, registryNumber: '999888' })))).toHaveLength(3);
    expect(roundsOf(['999888', '999777'].map((registryNumber) => ({ memberName: '鬼瓦権造', registryNumber })))).toHaveLength(2);
    expect(roundsOf([...typed('タナカ'), 'タナ', ...typed('タナベ').slice(2)].map((memberKana) => ({ memberKana, registryNumber: '999888' })))).toHaveLength(2);
  });

  it('counts what was said before, said again, not again', () => {
    expect(roundsOf(['鬼瓦権造', '山本五郎', '鬼瓦権造', '山本五郎'].map((memberName) => ({ memberName, registryNumber: '999888' })))).toHaveLength(2);
  });

  it('keeps the texts as they were said', () => {
    expect(settledRound({ memberName: ' 鬼瓦　権造 ', registryNumber: '９９９－８８８' })).toMatchObject({
      registryNumber: { said: '９９９－８８８', folded: '999888' }, memberNumber: { said: '', folded: '' }, name: { said: '鬼瓦　権造', folded: '鬼瓦権造' }, kana: { said: '' },
    });
  });
});

describe('warning of an impostor', () => {
  const round = (memberName: string, registryNumber = '999888'): MismatchRound => settledRound({ memberName, registryNumber })!;
  const [first, second, third] = [round('鬼瓦権造'), round('山本五郎'), round('佐藤次郎')];
  const kinds = (ofCall: MismatchRound[], ofNumbers: [string, MismatchRound][] = []) =>
    warningsOf(ofCall.at(-1)!, ofCall, ofNumbers.map(([callId, one]) => ({ callId, round: one }))).map(({ kind }) => kind);

  it('comes with the third round of a call, not before', () => {
    expect(kinds([first, second])).toEqual([]);
    expect(kinds([first, second, third])).toEqual(['REPEATED_MISMATCH']);
  });

  it('does not count what stood in the fields on the way from one pair to the next', () => {
    const on = (memberName: string, registryNumber: string, memberKana = ''): MismatchRound => settledRound({ memberName, registryNumber, memberKana })!;
    expect(kinds([on('鬼瓦権造', '999888'), on('山本五郎', '999888'), on('山本五郎', '777666')])).toEqual([]);
    expect(kinds([on('鬼瓦権造', '999888'), on('鬼瓦権造', '777666'), on('山本五郎', '777666')])).toEqual([]);
    expect(kinds([on('鬼瓦権造', '999888', 'オニガワラ'), on('山本五郎', '999888', 'オニガワラ'), on('山本五郎', '999888', 'ヤマモト'), on('山本五郎', '777666', 'ヤマモト')])).toEqual([]);
    expect(kinds([on('鬼瓦権造', '999888'), on('山本五郎', '999888'), on('山本五郎', '777666'), on('佐藤次郎', '777666'), on('佐藤次郎', '555444')])).toEqual(['REPEATED_MISMATCH']);
    expect(kinds([on('鬼瓦権造', '999888'), on('鬼瓦権造', '777666'), on('鬼瓦権造', '555444')])).toEqual(['REPEATED_MISMATCH']);
  });

  it('comes with the third name of one number, in two calls at least', () => {
    expect(kinds([third], [['a', first], ['a', second], ['b', third]])).toEqual(['NUMBER_WITH_MANY_NAMES']);
    expect(kinds([third], [['b', first], ['b', second], ['b', third]])).toEqual([]);
    expect(kinds([third], [['a', first], ['b', third]])).toEqual([]);
    expect(kinds([first], [['a', first], ['b', first], ['c', round('鬼瓦')]])).toEqual([]);
    expect(kinds([third], [['a', round('鬼瓦権造', '111222')], ['a', second], ['b', third]])).toEqual([]);
  });

  it('takes a name and a mere reading for one, as nobody can tell', () => {
    const reading = settledRound({ memberKana: 'ヤマモトゴロウ', registryNumber: '999888' })!;
    expect(kinds([third], [['a', reading], ['a', second], ['b', third]])).toEqual([]);
  });

  it('says for which number', () => {
    expect(warningsOf(third, [third], [{ callId: 'a', round: first }, { callId: 'a', round: second }, { callId: 'b', round: third }])).toEqual([{ kind: 'NUMBER_WITH_MANY_NAMES', numbers: ['999888'] }]);
  });
});
