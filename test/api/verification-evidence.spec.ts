import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegister, PLANTED, plantedRegister } from '../testkit/builders/register';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

const { takahashi } = PLANTED;
/** A namesake in another town, the doctor's sister under the same roof, and a second clinic of the doctor's own. */
const register = [
  ...plantedRegister,
  { ...takahashi, member_number: '0112345678', registry_number: '112399', facility_code: 'F0000101', facility_name: '本町医院', prefecture: '広島県', address: '府中市本町9-9' },
  { ...takahashi, member_number: '0212345678', registry_number: '212388', member_name: '髙橋　花子', member_kana: 'タカハシ　ハナコ' },
  { ...takahashi, facility_code: 'F0000102', facility_name: '三田第二クリニック', address: '港区三田九丁目1番' },
];

describe('what the evidence tells', () => {
  let app: App;
  let operator: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    operator = await signIn(app, 'operator1');
    await importRegister(await signIn(app, 'admin1'), register);
  });
  afterAll(() => app.stop());

  const found = async (claim: S.CallerClaimInput, facility: string): Promise<S.RegisterCandidate> => {
    const candidate = (await candidatesOf(operator, claim, { first: 20 })).find(({ facilityName, memberName }) => facilityName.includes(facility) && memberName !== '髙橋　花子');
    if (!candidate) throw new Error(`no candidate of ${facility}`);
    return candidate;
  };
  const one = ({ evidence }: Pick<S.RegisterCandidate, 'evidence'>, field: S.ClaimField) => evidence.find((each) => each.field === field);

  it('marks what to ask for again, in what was said and in what is registered', async () => {
    const claim = { memberName: '高橋市郎', registryNumber: '012354' };
    const candidate = await found(claim, '髙橋内科');
    expect(one(candidate, 'REGISTRY_NUMBER')).toMatchObject({ grade: 'NEAR', askAgain: true, claimedMarks: [{ start: 4, end: 6 }], registeredMarks: [{ start: 4, end: 6 }] });
    expect(one(candidate, 'MEMBER_NAME')).toMatchObject({ grade: 'NEAR', askAgain: true, claimedMarks: [{ start: 2, end: 3 }], registeredMarks: [{ start: 3, end: 4 }] });

    const ticket = await openTicket(operator);
    await verifyCaller(operator, ticket, { claim, entryId: candidate.entryId, outcome: 'PROVISIONAL' });
    const kept = (await seenTicket(operator, ticket)).verification;
    expect(kept && one(kept, 'REGISTRY_NUMBER')).toMatchObject({ askAgain: true, claimedMarks: [{ start: 4, end: 6 }] });
  });

  it('says what each may be taken for, and asks the one question that tells them apart', async () => {
    const candidates = await candidatesOf(operator, { memberName: '高橋' }, { first: 20 });
    const kindsOf = (facility: string, name = '髙橋　一郎') =>
      candidates.find(({ facilityName, memberName }) => facilityName.includes(facility) && memberName === name)?.situations.map(({ kind }) => kind);
    expect(kindsOf('髙橋内科')).toEqual(['TWIN', 'NAMESAKE', 'SEVERAL_FACILITIES', 'SHARED_FACILITY']);
    expect(kindsOf('髙橋内科', '髙橋　花子')).toEqual(['TWIN', 'SHARED_FACILITY']);
    expect(kindsOf('本町医院')).toEqual(['NAMESAKE']);

    const asked = async (claim: S.CallerClaimInput) => [...new Set((await candidatesOf(operator, claim, { first: 20 })).flatMap(({ question }) => question ?? []))];
    expect(await asked({ memberName: '高橋一郎', address: '府中市' })).toEqual([]);
    expect(await asked({ memberName: '高橋一郎', registryNumber: takahashi.registry_number })).toEqual(['施設名は？']);
    expect((await asked({ memberName: '高橋' }))[0]).not.toMatch(/\d{4}|髙橋|三田/);
  });

  it('warns of a right number under another name, and never proposes it', async () => {
    const candidate = await found({ memberName: '鈴木二郎', registryNumber: takahashi.registry_number, facilityName: takahashi.facility_name, address: takahashi.address }, '髙橋内科');
    expect(candidate.warning).toMatch(/氏名が異なります/);
    expect(candidate.proposal.outcome).toBeNull();
    expect((await found({ memberName: '高橋一郎', registryNumber: takahashi.registry_number }, '髙橋内科')).warning).toBeNull();
  });

  it('shows a verification of before the marks as it was kept', async () => {
    const ticket = await openTicket(operator);
    const candidate = await found({ registryNumber: '012354' }, '髙橋内科');
    await verifyCaller(operator, ticket, { claim: { registryNumber: '012354' }, entryId: candidate.entryId, outcome: 'PROVISIONAL' });
    await app.sql(`update verification set evidence = (select jsonb_agg(e - 'askAgain' - 'claimedMarks' - 'registeredMarks') from jsonb_array_elements(evidence) e) where ticket_id = $1`, [ticket.id]);
    const kept = (await seenTicket(operator, ticket)).verification;
    expect(kept && one(kept, 'REGISTRY_NUMBER')).toMatchObject({ grade: 'NEAR', askAgain: true, claimedMarks: [], registeredMarks: [] });
    expect(kept && one(kept, 'MEMBER_NAME')).toMatchObject({ grade: 'NOT_ASKED', askAgain: false });
  });
});
