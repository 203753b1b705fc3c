import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMAL_FIELDS, PACKET_FIELDS, packetOf, type PacketField, type PacketValues } from './packet';

const VALUES: PacketValues = {
  FACILITY_NAME: '医療法人社団桜会　髙橋内科クリニック', MEMBER_NAME: '渡邉　花子', ADDRESS: '東京都港区三田三丁目二番五号', PREFECTURE: '東京都', PHONE: '03-0000-1234',
  CONTACT_PERSON: '事務長', INCIDENT: 'ランサムウェア', SUMMARY: 'ファイルが開けない。LANは抜いた。', VERIFICATION: '会員名簿と照合済み',
};

describe('the packet', () => {
  it('holds the consented fields and nothing else, in one order', () => {
    fc.assert(fc.property(fc.subarray(PACKET_FIELDS), (fields) => {
      const made = packetOf(VALUES, [...fields].reverse());
      expect(made).toEqual({ kind: 'packet', packet: PACKET_FIELDS.filter((field) => fields.includes(field)).map((field) => ({ field, value: VALUES[field] })) });
    }), { numRuns: 200 });
  });

  it('is small unless the member says more', () => expect(MINIMAL_FIELDS).toEqual(['FACILITY_NAME', 'CONTACT_PERSON', 'PHONE', 'INCIDENT']));

  it.each<[summary: string, fields: PacketField[], told: string]>([
    ['渡辺 花子先生より', ['SUMMARY'], '会員名'], ['渡邊院長から電話', ['SUMMARY'], '会員名'], ['折返しは０３（００００）１２３４', ['SUMMARY'], '電話番号'],
    ['高橋内科クリニックのサーバー', ['SUMMARY'], '医療機関名'], ['所在地は東京都港区三田三丁目二番五号', ['SUMMARY'], '所在地'], ['事務長が対応', ['SUMMARY'], '窓口となる方'],
  ])('is refused where a text tells what is not passed on: %s', (SUMMARY, fields, told) => {
    expect(packetOf({ ...VALUES, SUMMARY }, fields)).toMatchObject({ reason: 'InvalidInput', field: 'summary', message: expect.stringContaining(`「${told}」`) as string });
    expect(packetOf({ ...VALUES, SUMMARY }, PACKET_FIELDS).kind).toBe('packet');
  });

  it('lets pass a surname that the clinic bears and whose name is passed on', () => {
    const values = { ...VALUES, MEMBER_NAME: '髙橋　一郎', SUMMARY: '高橋院長より' };
    expect(packetOf(values, ['SUMMARY', 'FACILITY_NAME']).kind).toBe('packet');
    expect(packetOf(values, ['SUMMARY'])).toMatchObject({ field: 'summary' });
    expect(packetOf({ ...values, SUMMARY: '一郎先生より' }, ['SUMMARY', 'FACILITY_NAME'])).toMatchObject({ field: 'summary' });
  });

  it('says which value is missing, at its place', () => {
    expect(packetOf({ ...VALUES, PHONE: ' ' }, ['PHONE'])).toMatchObject({ field: 'phone' });
    expect(packetOf({ ...VALUES, MEMBER_NAME: null }, ['MEMBER_NAME'])).toMatchObject({ field: 'fields', message: expect.stringContaining('会員名') as string });
  });
});
