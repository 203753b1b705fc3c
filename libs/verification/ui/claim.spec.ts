import { describe, expect, it } from 'vitest';
import { claimOf, emptyCaller, heardClaim, recordedCaller, saysSomething } from './claim';

const said = (change: Partial<Parameters<typeof claimOf>[0]>) => claimOf({ ...emptyCaller(null), ...change });

describe('what is looked for while a word is being composed', () => {
  it.each([
    ['memberKana', 'た', 'た'], ['memberKana', 'たかh', 'たか'], ['memberKana', 'たかｈ', 'たか'], ['memberKana', 'タカハシ　いち', 'タカハシ　いち'],
    ['memberName', 'たかはし', 'たかはし'], ['memberName', 'たかはし　いtt', 'たかはし　い'],
  ] as const)('%s 「%s」 counts as 「%s」', (box, typed, heard) => {
    expect(heardClaim(said({ [box]: typed }), said({}), box)[box]).toBe(heard);
  });

  it.each([
    ['memberName', '高橋'], ['memberName', '孝橋'], ['memberKana', '高橋'], ['memberName', 'h'], ['memberName', '高橋いち'],
    ['facilityName', 'さくら'], ['address', 'もばら'], ['registryNumber', '０１２'],
  ] as const)('%s 「%s」 changes nothing until it stands', (box, typed) => {
    const before = said({ [box]: 'たかはし', phoneNumber: '03' });
    expect(heardClaim(said({ [box]: typed, phoneNumber: '03' }), before, box)).toEqual(before);
  });

  it('is all that is typed once the word stands, and the other boxes at any time', () => {
    const before = said({ memberKana: 'タカ' });
    expect(heardClaim(said({ memberKana: '高橋' }), before, null).memberKana).toBe('高橋');
    expect(heardClaim(said({ memberKana: '高橋', address: '港区' }), before, 'memberKana')).toMatchObject({ memberKana: 'タカ', address: '港区' });
    expect(saysSomething(heardClaim(said({ memberName: 'ｔ' }), said({}), 'memberName'))).toBe(false);
  });
});

it('goes on from what was recorded', () => {
  const claim = { __typename: 'CallerClaim' as const, memberName: '渡辺花子', memberKana: null, facilityName: 'さくら医院', address: null, registryNumber: null, memberNumber: null, phoneNumber: '0475002345' };
  const draft = recordedCaller({ claim, relation: 'FACILITY_STAFF', entryId: 'e1' });
  expect(draft).toEqual({ ...emptyCaller(null), memberName: '渡辺花子', facilityName: 'さくら医院', phoneNumber: '0475002345', relation: 'FACILITY_STAFF', entryId: 'e1' });
  const { __typename: _, ...words } = claim;
  expect(claimOf(draft)).toEqual(words);
});
