import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';

const FIRM = `id version name discipline areas prefectures nationwide closedOnHolidays contactPerson phone email active remark openNow opensAt updatedBy sent declined overdue lastSentAt satisfaction
  hours { weekday opensAt closesAt } conflicts { id kind name code reason since until inForce addedBy endedBy }`;
const REFERRAL = `id number escalationId version status area parties proposedAt proposedBy chosenAt chosenBy firmId firm ownFirm consentWords fields packetHash packetAvailable acknowledgeBy overdueAt
  answeredAt declineReason answerWords endedAt outcome outcomeWords satisfactionAt satisfaction satisfactionWords offered { firmId name reasons { code count at } } leftOut { firmId name reasons }`;

const WEEKDAYS = [1, 2, 3, 4, 5];
/** A forensics firm that works everywhere on anything, on weekdays from nine to five, unless told otherwise. */
export const firmInput = (name: string, more: Partial<Keyless<S.SaveFirmInput>> = {}): Keyless<S.SaveFirmInput> => ({
  expectedVersion: 0, name, discipline: 'FORENSICS', areas: ['RANSOMWARE', 'UNAUTHORISED_ACCESS', 'MALWARE', 'LEAK_INVESTIGATION'], prefectures: [], nationwide: true,
  hours: WEEKDAYS.map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '17:00' })), closedOnHolidays: true, contactPerson: '', phone: '03-0000-0000', email: '', active: true, remark: '', ...more,
});
export const saveFirm = async (supervisor: Client, name: string, more: Partial<Keyless<S.SaveFirmInput>> = {}): Promise<S.Firm> =>
  (await succeed(supervisor, 'saveFirm', 'FirmChanged', firmInput(name, more))).firm;
export const firmsOf = async (client: Client): Promise<S.Firm[]> => (await client.request<{ firms: S.Firm[] }>(`{ firms { ${FIRM} } }`)).firms;
export const ledgerOf = async (client: Client, firmId: string): Promise<S.FirmLedger> => (await client.request<{ firmLedger: S.FirmLedger }>(
  `query ($firmId: ID!) { firmLedger(firmId: $firmId) { referrals { number ticketNumber status sentAt wasOverdue answeredAt answeredAfterMinutes declineReason outcome satisfactionAsked satisfaction satisfactionWords }
    versions { version by changed } } }`, { firmId })).firmLedger;

export const referralDeskOf = async (client: Client, escalationId: string): Promise<S.ReferralDesk | null> => (await client.request<{ referralDesk: S.ReferralDesk | null }>(
  `query ($escalationId: ID!) { referralDesk(escalationId: $escalationId) { referrals { ${REFERRAL} } areas suggestedArea values { field value } minimal directoryEmpty needsConfirmation } }`, { escalationId })).referralDesk;

type Escalated = Pick<S.Escalation, 'id'>;
export const proposeReferral = async (client: Client, { id }: Escalated, more: Partial<Keyless<S.ProposeReferralInput>> = {}): Promise<S.Referral> => {
  const { referral } = await succeed(client, 'proposeReferral', 'ReferralChanged', { escalationId: id, area: null, parties: [], ...more });
  // Reasons lie deeper than a mutation's reply is read.
  return (await referralDeskOf(client, id))?.referrals.find((one) => one.id === referral.id) ?? referral;
};

/** What is sent where the member agrees to the least: to the firm that stands first. */
export const sending = (referral: Pick<S.Referral, 'id' | 'version' | 'offered'>, more: Partial<Keyless<S.SendReferralInput>> = {}): Keyless<S.SendReferralInput> => ({
  referralId: referral.id, expectedVersion: referral.version, firmId: referral.offered[0]?.firmId ?? '', fields: ['CONTACT_PERSON', 'PHONE', 'INCIDENT'],
  contactPerson: '事務長', phone: '03-0000-9999', summary: '', consentWords: 'はい、お願いします', costsTold: true, ...more,
});
export const sendReferral = async (client: Client, referral: Pick<S.Referral, 'id' | 'version' | 'offered'>, more: Partial<Keyless<S.SendReferralInput>> = {}): Promise<S.Referral> =>
  (await succeed(client, 'sendReferral', 'ReferralChanged', sending(referral, more))).referral;

export const packetOf = (client: Client, referralId: string): Promise<Response> => client.fetch('/documents/referral-packet', {
  method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify({ referralId }),
});
