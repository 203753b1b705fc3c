import { Discipline, EscalationStatus } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { beginsSitting, CASE_SHEET_FIELDS, CaseSheetFieldCode, checkCaseSheetText, judgeEdit, mayReadCaseSheet, mayWriteCaseSheet } from './case-sheet';

describe('the case sheet', () => {
  it('has no field that nobody fills, and none twice', () => {
    const used = Object.values(CASE_SHEET_FIELDS).flat();
    expect(new Set(used)).toEqual(new Set(Object.values(CaseSheetFieldCode)));
    for (const fields of Object.values(CASE_SHEET_FIELDS)) expect(new Set(fields).size).toBe(fields.length);
  });

  it('is read by its discipline and supervisors, and written by its discipline while the case is open', () => {
    const people = { FORENSICS: { role: 'SPECIALIST', discipline: 'FORENSICS' }, LEGAL: { role: 'SPECIALIST', discipline: 'LEGAL' } } as const;
    const others = (['SUPERVISOR', 'OPERATOR', 'REVIEWER', 'ADMINISTRATOR'] as const).map((role) => ({ role, discipline: null }));
    for (const discipline of Object.values(Discipline)) {
      for (const status of Object.values(EscalationStatus)) {
        const one = { discipline, status };
        const open = ['QUEUED', 'CLAIMED', 'REFERRED'].includes(status);
        for (const own of Object.values(Discipline)) {
          expect(mayReadCaseSheet(people[own], one)).toBe(own === discipline);
          expect(mayWriteCaseSheet(people[own], one)).toBe(own === discipline && open);
        }
        expect(others.filter((who) => mayReadCaseSheet(who, one)).map(({ role }) => role)).toEqual(['SUPERVISOR']);
        expect(others.some((who) => mayWriteCaseSheet(who, one))).toBe(false);
      }
    }
  });

  it.each([
    ['written over what was read', { baseVersion: 2, base: '元', text: '新' }, 'write'],
    ['over an older version', { baseVersion: 1, base: '前', text: '新' }, 'conflict'],
    ['that says what stands there already', { baseVersion: 1, base: '前', text: '元' }, 'nothing new'],
    ['that changed nothing of an older version', { baseVersion: 1, base: '前', text: '前' }, 'nothing new'],
  ] as const)('an edit %s', (_what, edit, verdict) => expect(judgeEdit(edit, { version: 2, text: '元' })).toBe(verdict));

  it('keeps lines and inner space, drops what trails, and refuses what cannot be kept', () => {
    expect(checkCaseSheetText('  一行目\r\n\r\n三行目 \n')).toEqual({ kind: 'text', text: '  一行目\n\n三行目' });
    expect(checkCaseSheetText('')).toEqual({ kind: 'text', text: '' });
    for (const text of ['あ'.repeat(5_001), 'a\0', 'a\ud83d']) expect(checkCaseSheetText(text)).toMatchObject({ reason: 'InvalidInput', field: 'text' });
  });

  it('tells of a sitting once, until ten minutes have passed without a word', () => {
    const now = new Date('2026-06-10T10:10:00+09:00');
    expect(beginsSitting(null, now)).toBe(true);
    expect(beginsSitting(new Date('2026-06-10T10:00:01+09:00'), now)).toBe(false);
    expect(beginsSitting(new Date('2026-06-10T10:00:00+09:00'), now)).toBe(true);
  });
});
