import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegister, registerRow } from '../testkit/builders/register';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';
import { casesOf } from '../cases/case-files';

const CARE = registerRow({
  facility_code: 'F0000002', facility_name: '介護老人保健施設　桜の里', facility_kind: '介護老人保健施設', address: '港区三田三丁目九番', valid_from: '2010-04-01',
});
const ENROLLING = registerRow({ member_number: '0022345679', registry_number: '022345', member_name: '鈴木　花子', member_kana: 'スズキ　ハナコ', status: '手続き中', facility_code: 'F0000003', facility_name: '鈴木医院' });
const CLAIM: S.CallerClaimInput = { memberName: '髙橋一郎', facilityName: '介護老人保健施設 桜の里', address: '東京都港区三田3-9', registryNumber: '012345' };
const rulesOf = (app: App, ticketId: string) =>
  app.sql<{ version: string }>(`select v.version from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1 and v.book = 'ENTITLEMENT'`, [ticketId]);

describe('a call from a care facility', () => {
  let app: App;
  let operator: Client;
  const begin = async (now: string): Promise<void> => {
    app = await startApp({ now });
    operator = await signIn(app, 'operator1');
    await importRegister(await signIn(app, 'admin1'), [registerRow(), CARE, ENROLLING]);
  };
  const care = async (): Promise<S.RegisterCandidate | undefined> =>
    (await candidatesOf(operator, CLAIM, { relation: 'FACILITY_STAFF' })).find(({ facilityKind }) => facilityKind === '介護老人保健施設');

  describe('of before they were taken in', () => {
    beforeAll(() => begin('2023-05-31T10:00:00+09:00'));
    afterAll(() => app.stop());

    it('is not entitled, and says by which rule and from when', async () => {
      const candidate = await care();
      expect(candidate?.entitlement).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.facility', until: '2023-06-01', source: expect.stringContaining('000') });
      expect(candidate?.entitlement.text).toContain('医療機関のみ');
      expect(candidate?.proposal.outcome).toBe('NOT_ENTITLED');
      const clinic = (await candidatesOf(operator, CLAIM)).find(({ facilityKind }) => facilityKind === '診療所');
      expect(clinic?.entitlement).toMatchObject({ status: 'ENTITLED', since: '2010-04-01', until: null });
    });

    it('keeps the rule, its words and the version that judged', async () => {
      const ticket = await openTicket(operator);
      await verifyCaller(operator, ticket, { claim: CLAIM, relation: 'FACILITY_STAFF', outcome: 'NOT_ENTITLED', entryId: (await care())!.entryId });
      expect(await rulesOf(app, ticket.id)).toEqual([{ version: '2022-06' }]);
      expect((await seenTicket(operator, ticket)).verification?.entitlement).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.facility' });
      const [{ entitlement } = { entitlement: null }] = await app.sql<{ entitlement: { text: string } | null }>('select entitlement from verification where ticket_id = $1', [ticket.id]);
      expect(entitlement?.text).toContain('医療機関のみ');
    });
  });

  describe('of the day they were taken in', () => {
    beforeAll(() => begin('2023-06-01T10:00:00+09:00'));
    afterAll(() => app.stop());

    it('is entitled, since that day', async () => {
      expect((await care())?.entitlement).toMatchObject({ status: 'ENTITLED', since: '2023-06-01' });
      expect((await care())?.proposal.outcome).toBe('VERIFIED');
    });

    it('owes a confirmation of an enrolment within the days of the book', async () => {
      const ticket = await openTicket(operator);
      const [entry] = await candidatesOf(operator, { registryNumber: '022345' });
      await verifyCaller(operator, ticket, { claim: { registryNumber: '022345' }, outcome: 'PENDING_ENROLMENT', entryId: entry!.entryId, overrideReason: '○○市医師会に申請済みとのこと' });
      expect(await app.sql('select due_on::text as due from enrolment_confirmation where ticket_id = $1', [ticket.id])).toEqual([{ due: '2023-06-15' }]);
      expect(await rulesOf(app, ticket.id)).toEqual([{ version: '2023-06' }]);
    });
  });
});

describe('a ticket asked again under another version', () => {
  it('says what that one makes of caller and hour, by the code that judged the call', async () => {
    const app = await startApp({ now: '2026-06-10T07:00:00+09:00' });
    try {
      const operator = await signIn(app, 'operator1');
      await importRegister(await signIn(app, 'admin1'), [CARE]);
      const ticket = await openTicket(operator);
      const entryId = (await candidatesOf(operator, CLAIM))[0]!.entryId;
      await verifyCaller(operator, ticket, { claim: CLAIM, relation: 'FACILITY_STAFF', outcome: 'VERIFIED', entryId });
      const versions = await app.sql<{ id: string; book: string }>(`select id, book from rule_book_version where version = '2022-06' and book in ('HOURS', 'ENTITLEMENT') order by book`);
      const under = async (versionId: string) => {
        const { ticketUnderVersion } = await operator.request<{ ticketUnderVersion: S.TicketUnderVersion }>(
          'query ($ticketNumber: String!, $versionId: ID!) { ticketUnderVersion(ticketNumber: $ticketNumber, versionId: $versionId) { lines { label before after } } }',
          { ticketNumber: ticket.number, versionId },
        );
        return ticketUnderVersion.lines;
      };
      expect(await under(versions[0]!.id)).toEqual([{ label: '利用対象', before: '対象：A①会員として在籍中のため利用できます', after: expect.stringMatching(/^対象外：.*医療機関のみ/) }]);
      expect(await under(versions[1]!.id)).toEqual([{ label: '受電の時間', before: '受付時間内', after: '受付時間外' }]);
    } finally {
      await app.stop();
    }
  });
});

describe('every case of the sources, of a register that holds them', () => {
  let app: App;
  let operator: Client;
  const DEEDS: ReadonlySet<string> = new Set(['status', 'rule', 'since', 'until']);
  const asked = casesOf('entitlement').flatMap(({ given, expect: expected, name }, index) => {
    const { on, relation, ...entry } = given as { on: string; relation?: S.CallerRelation; category?: string; status?: string; validFrom?: string; validTo?: string; facilityKind?: string };
    const verdict = Object.fromEntries(Object.entries(expected as object).filter(([field]) => DEEDS.has(field)));
    return Object.keys(verdict).length > 0 ? [{ on, relation: relation ?? null, entry, verdict, name, registryNumber: String(600_000 + index * 37) }] : [];
  });
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    operator = await signIn(app, 'operator1');
    await importRegister(await signIn(app, 'admin1'), asked.map(({ entry, registryNumber }) => registerRow({
      registry_number: registryNumber, member_number: `0000${registryNumber}`, facility_code: `F${registryNumber}`, category: entry.category ?? 'A①', status: entry.status ?? '在籍',
      valid_from: entry.validFrom ?? '2010-04-01', valid_to: entry.validTo ?? '', facility_kind: entry.facilityKind ?? '診療所',
    })));
  });
  afterAll(() => app.stop());

  it('is answered as it says', async () => {
    for (const { on, relation, registryNumber, verdict, name } of asked) {
      const found = (await candidatesOf(operator, { registryNumber }, { on, relation })).find((one) => one.registryNumber === registryNumber);
      expect(found?.entitlement, `${name} ${on}`).toMatchObject(verdict);
    }
  });
});

describe('a published version with other people in it', () => {
  let app: App;
  let operator: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    // Before the first question, so that the server has read nothing yet.
    await app.sql(`update rule_book_version set valid_until = '2026-05-31' where book = 'ENTITLEMENT' and version = '2023-06'`);
    await app.sql(
      `insert into rule_book_version (id, book, version, origin, status, valid_from, content, source, change_note, review_on, published_at, created_at, updated_at)
       select gen_random_uuid(), book, '2026-06', origin, status, '2026-06-01', content || $1::jsonb, source, change_note, review_on, published_at, created_at, updated_at
       from rule_book_version where book = 'ENTITLEMENT' and version = '2023-06'`,
      [JSON.stringify({ relations: [{ relation: 'MEMBER', source: '試験', needsConfirmation: false }, { relation: 'FACILITY_STAFF', source: '試験', needsConfirmation: false }], pendingServed: false, confirmationDays: 7 })],
    );
    operator = await signIn(app, 'operator1');
    await importRegister(await signIn(app, 'admin1'), [registerRow(), ENROLLING]);
  });
  afterAll(() => app.stop());

  it('turns away who may no longer call, from its first day on', async () => {
    const claim = { registryNumber: '012345' };
    const judged = async (more: Partial<S.QueryRegisterCandidatesArgs>) => (await candidatesOf(operator, claim, more))[0]?.entitlement;
    expect(await judged({ relation: 'ASSOCIATION_STAFF' })).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.relation', since: '2026-06-01' });
    expect(await judged({ relation: 'ASSOCIATION_STAFF', on: '2026-05-31' })).toMatchObject({ status: 'ENTITLED', until: '2026-06-01' });
    expect(await judged({ relation: 'FACILITY_STAFF' })).toMatchObject({ status: 'ENTITLED', since: '2010-04-01' });
    expect(await judged({})).toMatchObject({ status: 'ENTITLED' });
  });

  it('serves an enrolment under way no longer', async () => {
    expect((await candidatesOf(operator, { registryNumber: '022345' }))[0]?.entitlement).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.pending-closed' });
  });
});
