import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, checkHeader, checkRow, COLUMNS, type Column } from './row';

const good: Record<Column, string> = {
  member_number: '0012345678', registry_number: '012345', member_name: '髙橋　一郎', member_kana: 'タカハシ　イチロウ', category: 'A①',
  valid_from: '2020-04-01', valid_to: '', status: '在籍', facility_code: 'F1', facility_name: '髙橋医院', facility_kind: '診療所',
  postal_code: '105-0014', prefecture: '東京都', address: '港区芝1-2-3', phone: '03-0123-4567',
};
const read = (change: Partial<Record<Column, string>>) => checkRow({ ...good, ...change }, 2);
const reasonsOf = (change: Partial<Record<Column, string>>): string => {
  const checked = read(change);
  return checked.kind === 'refused' ? checked.reasons.join('\n') : '';
};

describe('a row', () => {
  it('keeps the spelling of names and the leading zeros of numbers', () => {
    expect(read({})).toMatchObject({ kind: 'row', line: 2, warnings: [], row: { memberName: '髙橋　一郎', memberNumber: '0012345678', registryNumber: '012345', validTo: null } });
  });

  it.each([['A①'], ['A(1)'], ['A1'], ['Ａ①'], ['Ａ（１）'], ['a①'], ['A①会員'], [' A① ']])('reads category %s as A①', (category) => {
    expect(read({ category })).toMatchObject({ row: { category: 'A①' } });
  });
  it.each([['A②(B)', 'A②B'], ['A2C', 'A②C'], ['Ｂ', 'B'], ['Ｃ', 'C']])('reads category %s as %s', (category, folded) => {
    expect(read({ category })).toMatchObject({ row: { category: folded } });
  });
  it('reads 手続中 and dates with slashes', () => {
    expect(read({ status: '手続中', valid_from: '2026/4/1', valid_to: '２０２６／０９／０１' })).toMatchObject({ row: { status: '手続き中', validFrom: '2026-04-01', validTo: '2026-09-01' } });
  });

  it.each<[Partial<Record<Column, string>>, RegExp]>([
    [{ registry_number: '12345' }, /registry_number: 5桁です。6桁必要です。先頭の0/],
    [{ registry_number: '1234567' }, /7桁です。6桁にして/],
    [{ registry_number: '12345X' }, /数字6桁では/],
    [{ member_number: '123456789' }, /9桁です。10桁必要/],
    [{ member_name: ' ' }, /member_name: 空です/],
    [{ category: 'A②' }, /会員区分ではありません。A①/],
    [{ category: 'A' }, /会員区分ではありません/],
    [{ status: '休会' }, /状態ではありません。在籍/],
    [{ valid_from: '2026-02-30' }, /日付ではありません。YYYY-MM-DD/],
    [{ valid_to: '2020-04-01' }, /より後の日付に/],
    [{ valid_to: '令和6年' }, /YYYY-MM-DD で入力するか、空に/],
    [{ facility_name: '=HYPERLINK("x")' }, /facility_name: 数式/],
    [{ facility_name: '＝1+1' }, /数式/],
    [{ address: '+1' }, /address: 数式/],
    [{ member_name: '@x' }, /数式/],
    [{ facility_name: '-1' }, /数式/],
    [{ facility_name: 'a\0b' }, /NUL文字/],
    [{ facility_name: 'あ'.repeat(501) }, /500文字を超え/],
    [{ facility_name: '山田\n医院' }, /制御文字/],
    [{ member_name: '山\uFFFD' }, /文字化け/],
    [{ member_name: '山\uD842' }, /文字化け/],
  ])('refuses %j and says what to do', (change, reason) => {
    expect(reasonsOf(change)).toMatch(reason);
  });

  it('lists every reason at once', () => {
    expect(reasonsOf({ registry_number: 'x', status: '', valid_from: '' }).split('\n')).toHaveLength(3);
  });
  it('refuses a line that is too short', () => {
    const { phone: _phone, ...short } = good;
    expect(checkRow(short, 9)).toMatchObject({ kind: 'refused', line: 9, reasons: [expect.stringContaining('列がありません')] });
  });
  it.each<[Partial<Record<Column, string>>, string]>([
    [{ facility_kind: '助産所' }, 'facility_kind'], [{ member_kana: '' }, 'member_kana'], [{ prefecture: '東京' }, 'prefecture'],
    [{ status: '退会' }, 'valid_to'], [{ phone: '110' }, 'phone'], [{ postal_code: '1234' }, 'postal_code'],
  ])('takes %j with a warning', (change, column) => {
    expect(read(change)).toMatchObject({ kind: 'row', warnings: [expect.stringMatching(`^${column}: `)] });
  });
  it('takes a telephone number that begins with a hyphen, and an empty one, as they are', () => {
    expect(read({ phone: '-' }).kind).toBe('row');
    expect(read({ phone: '' })).toMatchObject({ kind: 'row', warnings: [] });
  });

  it('never throws, and reads its own cells back', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...Object.values(good)));
    fc.assert(fc.property(fc.record(Object.fromEntries(COLUMNS.map((column) => [column, fc.oneof(fc.constant(good[column]), cell)]))), (raw) => {
      const checked = checkRow(raw, 1);
      if (checked.kind === 'refused') expect(checked.reasons.length).toBeGreaterThan(0);
      else expect(checkRow(cellsOf(checked.row), 1)).toEqual(checked);
    }), { numRuns: 300 });
  });
});

describe('the header', () => {
  it('may stand in any order, and begin with a BOM', () => {
    expect(checkHeader(COLUMNS)).toEqual({ kind: 'ok' });
    expect(checkHeader([...COLUMNS].reverse())).toEqual({ kind: 'ok' });
    expect(checkHeader([`\uFEFF${COLUMNS[0]}`, ...COLUMNS.slice(1)])).toEqual({ kind: 'ok' });
  });
  it('is refused once, naming what is missing, unknown and doubled', () => {
    expect(checkHeader(['氏名', ...COLUMNS.slice(2), 'phone'])).toMatchObject({
      kind: 'refused', reason: expect.stringMatching(/足りない列: member_number, registry_number。知らない列: 氏名。重複した列: phone/),
    });
    expect(checkHeader([])).toMatchObject({ kind: 'refused' });
  });
});
