import { choice, code, day, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { z } from 'zod';
import first from './book/2022-06.json';

export const CONTACT_KIND_LABELS = {
  HOTLINE: '相談窓口', OFFICE: '事務局', JMA: '日本医師会', AUTHORITY: '官公庁', POLICE: '警察', SERVICE: '誰でも使えるサービス', TRAINING: '研修',
} as const;

/** How to reach somebody: a deciding value, for a wrong number sends a caller to a stranger. */
const reach = (title: string, form: RegExp, example: string) =>
  z.string().trim().max(300, '300文字以内で入力してください。').regex(form, `「${example}」の形で入力してください。`).nullable().meta({ title });
const NUMBER = /^(#\d{4}|0\d{1,4}-\d{1,4}-\d{3,4}(（内線\d{1,6}）)?)$/;

/** Whom callers are pointed to. Contacts go out of date, so each has a day to look again (domain.md §8). */
export const contactsSchema = z.strictObject({
  contacts: list('連絡先', z.strictObject({
    id: code('符号'),
    kind: choice('種類', CONTACT_KIND_LABELS),
    name: words('名称'),
    purpose: words('何のための連絡先か'),
    phoneNumber: reach('電話番号', NUMBER, '03-1234-5678'),
    fax: reach('FAX', NUMBER, '03-1234-5678'),
    email: reach('メール', /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, 'name@example.jp'),
    url: reach('URL', /^https:\/\/[^\s]+$/, 'https://example.jp/'),
    postalAddress: reach('送付先', /^〒\d{3}-\d{4} .+$/, '〒123-4567 東京都…'),
    hours: maybeWords('受付時間'),
    note: maybeWords('案内のときの注意'),
    keywords: maybeWords('探すための言葉（よみ・別名）'),
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
