import { Locale, Role } from '@saimado/kernel/codes';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUrgent, NOTICE_KINDS } from './notice-kinds';
import { isTooOld, mailedUnlessChosen, mailOf, nextTry, rolesMailedUnlessChosen } from './notice-mail';
import { MAIL_WORDS } from './notice-words';

const ID = '0190a1b2-0000-7000-8000-000000000001';
const NUMBER = '123-456-789';
const CONSOLE = 'https://saimado.example.jp';
const now = new Date('2026-11-22T09:00:00+09:00');

describe('a mail', () => {
  it('says what, which, until when and where, in the reader’s language', () => {
    const notice = { kind: 'TARGET_NEAR', ticketNumber: NUMBER, subjectId: ID, dueAt: new Date('2026-11-22T09:30:00+09:00') } as const;
    expect(mailOf(notice, { role: 'SPECIALIST', locale: 'JA' }, CONSOLE)).toEqual({
      senderName: 'サイ窓コンソール', subject: `相談票 ${NUMBER}：対応の目標時刻が近づいています`,
      text: `対応の目標時刻が近づいています\n相談票 ${NUMBER}\n期限 2026年11月22日(日) 09:30\n\n${CONSOLE}/desk?e=${ID}\n`,
    });
    expect(mailOf({ ...notice, kind: 'DEADLINE', dueAt: new Date('2026-11-25T00:00:00+09:00') }, { role: 'SUPERVISOR', locale: 'EN' }, CONSOLE)).toEqual({
      senderName: 'Saimado Console', subject: `Ticket ${NUMBER}: A report is due`, text: `A report is due\nTicket ${NUMBER}\nDue Tue, 24 Nov 2026\n\n${CONSOLE}/tickets/${NUMBER}\n`,
    });
  });

  it('holds nothing else, whatever comes with the notice: every kind, role and language', () => {
    const personal = { label: '青葉台内科クリニック', memberName: '田中 一郎', callerNumber: '03-1234-5678', handOver: '院長の携帯は090-0000-0000' };
    fc.assert(fc.property(
      fc.constantFrom(...NOTICE_KINDS), fc.constantFrom(...Object.values(Role)), fc.constantFrom(...Object.values(Locale)), fc.option(fc.date({ min: new Date('2022-06-01'), max: new Date('2030-01-01'), noInvalidDate: true })),
      (kind, role, locale, dueAt) => {
        const { subject, text } = mailOf({ kind, ticketNumber: NUMBER, subjectId: ID, dueAt, ...personal }, { role, locale }, CONSOLE);
        const { ticket, due, colon, kind: kinds } = MAIL_WORDS[locale];
        expect(subject).toBe(`${ticket} ${NUMBER}${colon}${kinds[kind]}`);
        const [what, which, ...rest] = text.split('\n');
        expect([what, which]).toEqual([kinds[kind], `${ticket} ${NUMBER}`]);
        expect(rest.join('\n')).toMatch(new RegExp(`^(${due} [\\d年月日() ,:A-Za-z日月火水木金土]+\n)?\n${CONSOLE}/[a-z]*(/${NUMBER}|\\?[ce]=${ID})?\n$`));
      }), { numRuns: 200 });
  });

  it('uses the words of the screens', () => {
    for (const [locale, language] of [['JA', 'ja'], ['EN', 'en']] as const) {
      const catalogue = JSON.parse(readFileSync(resolve(import.meta.dirname, `../ui/i18n/${language}.json`), 'utf8')) as { kind: Record<string, string> };
      expect(MAIL_WORDS[locale].kind).toEqual(catalogue.kind);
    }
  });
});

describe('who gets mail', () => {
  it('is tier 2, of what is urgent, where nobody has chosen', () => {
    expect(mailedUnlessChosen('SPECIALIST')).toContain('ESCALATION_QUEUED');
    expect(mailedUnlessChosen('SPECIALIST').every(isUrgent)).toBe(true);
    for (const role of ['OPERATOR', 'SUPERVISOR', 'REVIEWER', 'ADMINISTRATOR'] as const) expect(mailedUnlessChosen(role)).toEqual([]);
    for (const kind of NOTICE_KINDS) expect(rolesMailedUnlessChosen(kind)).toEqual(Object.values(Role).filter((role) => mailedUnlessChosen(role).includes(kind)));
  });
});

describe('a mail that was not taken', () => {
  it('is tried again, later and later, and then no more', () => {
    expect([1, 2, 3, 4, 5, 6].map((tries) => { const at = nextTry(tries, false, now); return at && (at.getTime() - now.getTime()) / 60_000; })).toEqual([1, 5, 15, 60, 180, null]);
  });
  it('is given up at once where it never will be', () => expect(nextTry(1, true, now)).toBeNull());
  it('is not sent any more once it is old', () => {
    expect(isTooOld(new Date('2026-11-21T21:00:00+09:00'), now)).toBe(false);
    expect(isTooOld(new Date('2026-11-21T20:59:59+09:00'), now)).toBe(true);
  });
});
