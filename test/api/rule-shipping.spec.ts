import { CONTACTS_BOOK, type ContactsContent } from '@saimado/contacts/domain/contacts-book';
import type { RuleBook, ShippedVersion } from '@saimado/rule-books/domain/book';
import { shipRules } from '@saimado/rule-books/server/ship.service';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveRules, ruleBook, rulePreview } from '../testkit/builders/rule-books';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let [first, second]: Client[] = [];
const NOW = '2026-06-15T10:00:00+09:00';
beforeAll(async () => {
  app = await startApp({ now: NOW });
  [first, second] = await Promise.all(['supervisor1', 'supervisor2'].map((name) => signIn(app, name)));
});
afterAll(() => app.stop());

/** Migrates the rules as a release would that has these versions of the contacts. */
const release = async (shipped: readonly ShippedVersion[]): Promise<void> => {
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  try {
    const book: RuleBook<ContactsContent> = { ...CONTACTS_BOOK, shipped };
    await shipRules({ query: async <Rows>(text: string, values?: unknown[]) => (await owner.query(text, values)).rows as Rows }, [book as unknown as RuleBook<never>], new Date(NOW));
  } finally {
    await owner.end();
  }
};
const [original] = CONTACTS_BOOK.shipped;
const changed = (email: string): ShippedVersion['content'] => {
  const content = structuredClone(original!.content) as ContactsContent;
  content.contacts[0]!.email = email;
  return content;
};
const NEXT: ShippedVersion = { ...original!, version: '2026-10', validFrom: '2026-10-01', changeNote: 'メールの変更', content: changed('next@example.jp') };

it('the same release brings nothing new', async () => {
  const before = (await ruleBook(first!, 'CONTACTS')).versions;
  await release(CONTACTS_BOOK.shipped);
  expect((await ruleBook(first!, 'CONTACTS')).versions).toEqual(before);
});

it('a version of a later release is a draft until one supervisor submits it and another approves', async () => {
  await release([{ ...original!, validUntil: '2026-09-30' }, NEXT]);
  await release([{ ...original!, validUntil: '2026-09-30' }, NEXT]);
  const [draft, ...others] = (await ruleBook(first!, 'CONTACTS')).versions.filter(({ status }) => status === 'DRAFT');
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ version: '2026-10', origin: 'SHIPPED', author: null, mayIEdit: false });
  const seen = { versionId: draft!.id, expectedVersion: draft!.rowVersion };
  // What the repository says is not rewritten under its name.
  as(await mutate(first!, 'saveRuleBookDraft', { ...seen, validFrom: '2026-10-01', source: 'x', changeNote: 'x', reviewOn: '2027-10-01', content: {} }), 'InvalidTransition');
  const { version: submitted } = await succeed(first!, 'submitRuleBookDraft', 'RuleBookDraftSubmitted', seen);
  const { basis } = await rulePreview(second!, submitted);
  as(await mutate(first!, 'approveRuleBookVersion', { versionId: submitted.id, expectedVersion: submitted.rowVersion, basis }), 'ApproveByAnother');
  expect(await approveRules(second!, submitted)).toMatchObject({ status: 'PUBLISHED', validFrom: '2026-10-01' });
});

it('a released file that says something else than it did is laid before people, and decides nothing', async () => {
  const before = (await ruleBook(first!, 'CONTACTS')).inForce!;
  const rewritten = [{ ...original!, validUntil: '2026-09-30', content: changed('rewritten@example.jp') }, NEXT];
  await release(rewritten);
  await release(rewritten);
  const { inForce, versions } = await ruleBook(first!, 'CONTACTS');
  expect(inForce).toEqual(before);
  expect(versions.filter(({ status }) => status === 'DRAFT')).toMatchObject([{ version: `${original!.version}.2`, origin: 'SHIPPED', changeNote: expect.stringContaining('リリースで変わりました') }]);
});

it('a release whose own rules are broken is not taken', async () => {
  await expect(release([{ ...NEXT, version: '2027-04', validFrom: '2027-04-01', content: { contacts: [] } }])).rejects.toThrow('2027-04');
  await expect(release([original!, NEXT])).rejects.toThrow('gap or overlap');
});
