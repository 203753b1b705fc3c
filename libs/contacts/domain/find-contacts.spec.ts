import { describe, expect, it } from 'vitest';
import { CONTACTS_BOOK, type ContactsContent } from './contacts-book';
import { findContacts, isReviewOverdue } from './find-contacts';

const { contacts } = CONTACTS_BOOK.shipped[0]!.content as ContactsContent;
const found = (search: string): string[] => findContacts(contacts, search).map(({ id }) => id);

describe('looking for a contact', () => {
  it('shows all of them where nothing is typed, in the order of the book', () => {
    expect(found(' 　')).toEqual(contacts.map(({ id }) => id));
  });

  it.each([
    ['支援金', 'RELIEF_FUND_OFFICE'], ['けいさつ', 'POLICE_PREFECTURAL'], ['ケイサツ', 'POLICE_PREFECTURAL'], ['keisatsu', 'POLICE_PREFECTURAL'],
    ['＃９１１０', 'POLICE_9110'], ['0120411250', 'RELIEF_FUND_OFFICE'], ['厚労省 報告', 'MHLW_INCIDENT'], ['厚労省 研修', 'MHLW_TRAINING'],
    ['ipa', 'IPA'], ['チラシ', 'SUPPORT_SCAM_LEAFLET'], ['josys', 'JMA_INFORMATION_SYSTEMS'],
  ])('%s finds %s', (search, id) => expect(found(search)).toContain(id));

  it('wants every word, and finds nothing where none has them', () => {
    expect(found('厚労省')).not.toEqual([]);
    expect(found('厚労省 サポート詐欺')).toEqual([]);
    expect(found('存在しない窓口')).toEqual([]);
  });
});

describe('the day to look again', () => {
  it('is over from the day after', () => {
    expect(isReviewOverdue({ reviewOn: '2027-05-31' }, '2027-05-31')).toBe(false);
    expect(isReviewOverdue({ reviewOn: '2027-05-31' }, '2027-06-01')).toBe(true);
  });
});
