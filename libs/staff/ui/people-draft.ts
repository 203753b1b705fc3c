import type { PersonFieldsFragment } from '@saimado/contract/generated/people';

export type Person = PersonFieldsFragment;
export type Role = Person['role'];

export const ROLES: readonly Role[] = ['OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'REVIEWER', 'ADMINISTRATOR'];
export const HOTLINES: readonly NonNullable<Person['hotline']>[] = ['EMERGENCY', 'GUIDELINE'];
export const DISCIPLINES: readonly NonNullable<Person['discipline']>[] = ['FORENSICS', 'LEGAL'];

/** What a person is to be, as typed. */
export type PersonDraft = Pick<Person, 'displayName' | 'role' | 'hotline' | 'discipline'> & { email: string };

/** A line belongs to operators only, a discipline to specialists only. */
export const dutyOf = ({ role, hotline, discipline }: Pick<PersonDraft, 'role' | 'hotline' | 'discipline'>) => ({
  hotline: role === 'OPERATOR' ? hotline : null,
  discipline: role === 'SPECIALIST' ? discipline : null,
});

/** 32 letters that cannot be mistaken for each other, on paper or on the phone. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
/** Four groups of four: 80 bits. */
export const randomPassword = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte, index) => (index > 0 && index % 4 === 0 ? '-' : '') + (LETTERS[byte % 32] ?? 'a')).join('');
