import { describe, expect, it } from 'vitest';
import { checkPassword, checkStaff } from './check-staff';

const operator = { username: 'operator9', displayName: '佐藤 花子', role: 'OPERATOR', hotline: 'EMERGENCY' } as const;

describe('a person', () => {
  it('is accepted with a line, as an operator', () => expect(checkStaff(operator)).toBeNull());

  it.each([undefined, null, '', '　', 'sato@example.jp', 'ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ'])('may have no address, or one that is typed wide: %s', (email) => expect(checkStaff({ ...operator, email })).toBeNull());

  it.each([
    [{ ...operator, username: 'Ab' }, 'username'],
    [{ ...operator, username: 'has space' }, 'username'],
    [{ ...operator, displayName: '　' }, 'displayName'],
    [{ ...operator, hotline: null }, 'hotline'],
    [{ ...operator, role: 'SPECIALIST' as const, hotline: null }, 'discipline'],
  ])('is refused at the field that is wrong', (claim, field) => expect(checkStaff(claim)?.field).toBe(field));
});

describe('an address', () => {
  it.each(['sato', 'sato@', 'sato@example', 'sato @example.jp', 'Sato <sato@example.jp>', 'a@b.jp,c@d.jp', 'a@b.jp\nBcc: c@d.jp', `${'a'.repeat(250)}@b.jp`])('cannot be %j', (email) => expect(checkStaff({ ...operator, email })?.field).toBe('email'));
});

describe('a password', () => {
  it.each([
    ['demo-saimado-2026', null],
    ['short-word1', 'password'],
    ['x'.repeat(201), 'password'],
    ['my OPERATOR9 password', 'password'],
  ])('%s', (password, field) => expect(checkPassword(password, 'operator9')?.field ?? null).toBe(field));
});
