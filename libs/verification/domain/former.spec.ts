import type { CallerClaim, ClaimField } from '@saimado/register/domain/claim';
import { describe, expect, it } from 'vitest';
import { gradeEvidence, type EvidenceEntry } from './evidence';

const entry: EvidenceEntry = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '緑ヶ丘クリニック', prefecture: '東京都', address: '府中市本町3-2-5', phone: '',
  former: [
    { facilityName: '本町医院', address: '府中市宮町1-1', prefecture: '東京都', until: '2024-10-05' },
    { facilityName: '医療法人桜会 本町クリニック', address: '府中市宮町1-1', prefecture: '東京都', until: '2026-04-02' },
  ],
};
const graded = (field: ClaimField, claim: CallerClaim) => gradeEvidence(claim, entry).find((one) => one.field === field);

describe('what a facility was called before', () => {
  it.each<[ClaimField, CallerClaim, string, string | null]>([
    ['FACILITY_NAME', { facilityName: '本町クリニック' }, 'NEAR', '旧名称（2026年4月まで）'],
    ['FACILITY_NAME', { facilityName: '本町医院' }, 'NEAR', '旧名称（2024年10月まで）'],
    ['FACILITY_NAME', { facilityName: '緑が丘クリニック' }, 'VARIANT', '「ヶ・ケ・が」'],
    ['FACILITY_NAME', { facilityName: '宮町病院' }, 'MISMATCH', null],
    ['ADDRESS', { address: '東京都府中市宮町一丁目1番' }, 'NEAR', '旧所在地（2026年4月まで）'],
    ['ADDRESS', { address: '府中市宮町2-2' }, 'MISMATCH', null],
  ])('%s %j: %s', (field, claim, grade, rule) => expect(graded(field, claim)).toMatchObject({ grade, rule }));
  it('shows the name that was compared, and is not asked again', () => {
    expect(graded('FACILITY_NAME', { facilityName: '本町医院' })).toMatchObject({ registered: '本町医院', askAgain: false });
  });
});
