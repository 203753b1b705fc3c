import { choice, code, day, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { z } from 'zod';
import first from './book/2022-06.json';

/** Whom callers are pointed to. Contacts go out of date, so each has a day to look again (domain.md §8). */
export const contactsSchema = z.strictObject({
  contacts: list('連絡先', z.strictObject({
    id: code('符号'),
    kind: choice('種類', { OFFICE: '事務局', AUTHORITY: '官公庁', POLICE: '警察', JMA: '日本医師会', SERVICE: '誰でも使えるサービス' }),
    name: words('名称'),
    phoneNumber: maybeWords('電話番号', 40),
    fax: maybeWords('FAX', 40),
    email: maybeWords('メール', 120),
    url: maybeWords('URL', 300),
    postalAddress: maybeWords('送付先'),
    hours: maybeWords('受付時間'),
    note: maybeWords('案内のときの注意'),
    reviewOn: day('見直し期限').meta({ wording: true }),
    ...sourced,
  }), 1),
}).meta({ title: '連絡先' });
export type ContactsContent = z.infer<typeof contactsSchema>;
export type Contact = ContactsContent['contacts'][number];

export const CONTACTS_BOOK: RuleBook<ContactsContent> = {
  code: 'CONTACTS',
  schema: contactsSchema,
  check: ({ contacts }) => contacts.flatMap(({ id }, index): Problem[] =>
    (contacts.findIndex((other) => other.id === id) === index ? [] : [{ path: `contacts.${index}.id`, message: 'この符号は二度使われています。' }])),
  shipped: [first],
};
