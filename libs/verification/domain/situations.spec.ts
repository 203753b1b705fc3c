import { describe, expect, it } from 'vitest';
import { type CandidateSituationKind, type SituatedEntry, situationsOf } from './situations';

const entry: SituatedEntry = {
  memberNumber: '0000000001', memberName: '髙橋　龍一', facilityCode: 'F1', facilityName: '緑ヶ丘クリニック', prefecture: '東京都', address: '府中市本町3-2-5',
  listedUntil: null, former: [], facilityMembers: 1, memberFacilities: 1, namesakes: 0,
};
const other = (changes: Partial<SituatedEntry>): SituatedEntry => ({ ...entry, memberNumber: '0000000002', memberName: '髙橋　花子', ...changes });
const kinds = (one: SituatedEntry, others: SituatedEntry[] = []): CandidateSituationKind[] => situationsOf(one, [one, ...others]).map(({ kind }) => kind);
const text = (one: SituatedEntry, others: SituatedEntry[] = []): string | undefined => situationsOf(one, [one, ...others])[0]?.text;

describe('what an entry may be taken for', () => {
  it('alone: nothing', () => expect(kinds(entry)).toEqual([]));
  it('a namesake, by how many', () => expect(text({ ...entry, namesakes: 3 })).toBe('同姓同名・同じ読みの会員がほかに3人'));
  it('a twin: the surname, in other letters too, at the facility or the address', () => {
    expect(kinds(entry, [other({})])).toEqual(['TWIN']);
    expect(kinds(entry, [other({ memberName: '高橋　花子', facilityCode: 'F2', address: '東京都府中市本町三丁目2番5号' })])).toEqual(['TWIN']);
    expect(kinds(entry, [other({ memberName: '鈴木　花子' })])).toEqual([]);
    expect(kinds(entry, [other({ facilityCode: 'F2', address: '府中市本町3-2-6' })])).toEqual([]);
    expect(kinds(entry, [other({ facilityCode: 'F2', prefecture: '広島県' })])).toEqual([]);
    expect(kinds(entry, [other({ memberNumber: entry.memberNumber, facilityCode: 'F1' })]), 'the same member is no twin').toEqual([]);
  });
  it('several facilities, several members', () => {
    expect(text({ ...entry, memberFacilities: 2 })).toBe('この会員の施設は2件あります');
    expect(text({ ...entry, facilityMembers: 4 })).toBe('この施設の会員は4人います');
  });
  it('what it was before: only what changed, the newest', () => {
    const former = [
      { facilityName: '本町医院', address: '府中市宮町1-1', prefecture: '東京都', until: '2024-10-05' },
      { facilityName: '本町クリニック', address: entry.address, prefecture: '東京都', until: '2026-04-02' },
    ];
    expect(text({ ...entry, former })).toBe('旧名称「本町クリニック」（2026年4月まで）');
    expect(text({ ...entry, former: former.slice(0, 1) })).toBe('旧名称「本町医院」、旧所在地「東京都府中市宮町1-1」（2024年10月まで）');
  });
  it('no longer listed, before all else', () => {
    expect(situationsOf({ ...entry, listedUntil: '2026-11-01', namesakes: 1 }, [])[0]).toEqual({ kind: 'FORMER_ENTRY', text: '2026/11/01以降の名簿に載っていません' });
  });
});
