import type { Contact } from '@saimado/contract/generated/schema';
import { CONTACTS_BOOK, type ContactsContent } from '@saimado/contacts/domain/contacts-book';
import { type Client, signIn } from '@test/testkit/client';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../cases/case-files';

const CONTACTS = /* GraphQL */ `query ($search: String! = "") {
  contacts(search: $search) { id kind name purpose phoneNumber fax email url postalAddress hours note reviewOn reviewOverdue source needsConfirmation } }`;

describe('contacts', () => {
  let app: App;
  let operator: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-11-20T10:00:00+09:00' });
    operator = await signIn(app, 'operator1');
  });
  afterAll(() => app.stop());
  const contacts = async (search?: string, person = operator): Promise<Contact[]> => (await person.request<{ contacts: Contact[] }>(CONTACTS, search === undefined ? {} : { search })).contacts;

  it('are answered as the sources state them', async () => {
    const all = await contacts();
    for (const { given, expect: expected, name } of casesOf('contacts')) {
      const { on, id } = given as { on: string; id: string };
      if (on < CONTACTS_BOOK.shipped[0]!.validFrom) continue;
      expect(all.find((contact) => contact.id === id), name).toMatchObject(expected as object);
    }
    expect(all.map(({ id }) => id)).toEqual((CONTACTS_BOOK.shipped[0]!.content as ContactsContent).contacts.map(({ id }) => id));
  });

  it('are found while one types, in any width and in kana', async () => {
    expect((await contacts('けいさつ')).map(({ id }) => id)).toEqual(['POLICE_PREFECTURAL', 'POLICE_9110']);
    expect((await contacts('０１２０－４１１')).map(({ id }) => id)).toEqual(['RELIEF_FUND_OFFICE']);
    expect(await contacts('どこにもない')).toEqual([]);
  });

  it('leave empty and 要確認 what no source states', async () => {
    expect(await contacts('ipa')).toMatchObject([{ phoneNumber: null, url: null, needsConfirmation: true }]);
  });

  it('say when nobody has looked in time', async () => {
    expect((await contacts('医療情報技術推進室'))[0]).toMatchObject({ reviewOn: '2026-12-31', reviewOverdue: false });
    await app.setClock('2027-01-01T00:00:00+09:00');
    expect((await contacts('医療情報技術推進室', await signIn(app, 'operator1')))[0]).toMatchObject({ reviewOverdue: true });
    await app.setClock('2026-11-20T10:00:00+09:00');
  });

  it('are for whoever speaks with callers', async () => {
    for (const who of ['guideline1', 'forensics1', 'supervisor1'] as const) expect(await contacts('', await signIn(app, who))).not.toEqual([]);
    for (const who of ['reviewer1', 'admin1'] as const) await expect(contacts('', await signIn(app, who))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
