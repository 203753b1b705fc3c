import type { CallerClaim } from '@saimado/register/domain/claim';
import { foldFacility } from '@saimado/register/domain/fold';
import { keysOf, searchKeysOf } from '@saimado/register/domain/grams';
import type { RegisterRow } from '@saimado/register/domain/row';
import { gradeEvidence } from '@saimado/verification/domain/evidence';
import { propose } from '@saimado/verification/domain/proposal';
import { describe, expect, it } from 'vitest';
import { generateRegister } from './generate';

const rows = [...generateRegister({ members: 1_200, seed: 42 })];
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const hiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** How people say and operators type what stands in a row. */
const WAYS: Readonly<Record<string, (row: RegisterRow) => CallerClaim>> = {
  'as it is written': (row) => ({ ...row, phoneNumber: row.phone }),
  'full-width, without spaces, prefecture first': (row) => ({
    memberName: row.memberName.replace('　', ''), memberKana: hiragana(row.memberKana), facilityName: fullWidth(row.facilityName),
    address: fullWidth(row.prefecture + row.address), registryNumber: `第${fullWidth(row.registryNumber)}号`,
  }),
  'by ear: reading only, no corporation, no building': (row) => ({
    memberKana: hiragana(row.memberKana).replace('　', ''), facilityName: foldFacility(row.facilityName).core,
    address: row.address.split('　')[0], memberNumber: fullWidth(row.memberNumber.replace(/^(\d{4})(\d{3})/, '$1-$2-')),
  }),
};

describe('every entry of the fictional register', () => {
  it.each(Object.entries(WAYS))('is found and identified by its own caller, %s', (_way, say) => {
    for (const row of rows) {
      const claim = say(row);
      const held = new Set(keysOf(row).grams);
      const { any, and } = searchKeysOf(claim);
      expect(any.some((key) => held.has(key)), row.memberNumber).toBe(true);
      for (const { field, alternatives } of and) expect(alternatives.some((grams) => grams.every((gram) => held.has(gram))), `${field} ${JSON.stringify(claim)}`).toBe(true);
      expect(propose(gradeEvidence(claim, row), { status: 'ENTITLED' }), JSON.stringify(claim)).toMatchObject({ outcome: 'VERIFIED', missing: [] });
    }
  }, 60_000);

  it('is never taken for the next one', () => {
    rows.forEach((row, at) => {
      const other = rows[(at + 1) % rows.length] as RegisterRow;
      if (other.memberNumber === row.memberNumber) return;
      expect(propose(gradeEvidence({ ...row }, other), { status: 'ENTITLED' }).outcome).toBeNull();
    });
  }, 60_000);
});
