import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';

const EMPTY: S.ReachInput = { contactName: '', contactRole: '', phone: '', hours: '', daysOff: '', notBefore: '', remark: '' };
/** A clinic with a lunch break, closed on Saturday afternoons, Sundays and holidays. */
export const CLINIC = { contactName: '山田', contactRole: '事務長', phone: '０３−１２３４−９９９９', hours: '月火水金 9-12:30 14-18、木土 9-12' };

export const recordReach = (client: Client, { number }: Pick<S.Ticket, 'number'>, reach: Partial<S.ReachInput> = CLINIC, expectedVersion = 0): Promise<S.ReachRecorded> =>
  succeed(client, 'recordReach', 'ReachRecorded', { ticketNumber: number, expectedVersion, reach: { ...EMPTY, ...reach } });

export const reachOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.Reach> => {
  const { ticket } = await client.request<{ ticket: S.Ticket }>(
    'query ($number: String!) { ticket(number: $number) { reach { version contactName contactRole phone phoneToCall hours daysOff notBefore notBeforeTyped remark isOpen closesAt opensAt changes { version by changed } } } }', { number });
  return ticket.reach;
};


const FIELDS = `id version ticketNumber tier discipline status dueAt outsideHours purpose forName forMe mayCall plannedBy ringingBy ringingByMe fellBackFrom closedBy cancelReason
  attempts { by outcome note nextDueAt } again { outcome at } reach { isOpen opensAt phoneToCall }`;

/** A call-back that anyone of the line may make, unless told otherwise. */
export const planCallback = async (client: Client, { number }: Pick<S.Ticket, 'number'>, input: Partial<Keyless<S.PlanCallbackInput>> = {}): Promise<S.Callback> =>
  (await succeed(client, 'planCallback', 'CallbackPlanned', { ticketNumber: number, dueAt: '2026-11-24T10:00:00+09:00', purpose: '復旧の確認', outsideHoursAccepted: false, ...input })).callback;

export const callbacksOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.Callback[]> =>
  (await client.request<{ ticket: S.Ticket }>(`query ($number: String!) { ticket(number: $number) { callbacks { ${FIELDS} } } }`, { number })).ticket.callbacks;

export const callbackList = async (client: Client, list: S.CallbackList = 'ALL'): Promise<S.Callback[]> =>
  (await client.request<{ callbacks: S.Callback[] }>(`query ($list: CallbackList) { callbacks(list: $list) { ${FIELDS} } }`, { list })).callbacks;

export const ownersOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.CallbackOwner[]> =>
  (await client.request<{ callbackOwners: S.CallbackOwner[] }>('query ($number: String!) { callbackOwners(ticketNumber: $number) { id name me } }', { number })).callbackOwners;

export const attempt = async (client: Client, { id }: Pick<S.Callback, 'id'>, outcome: S.AttemptOutcome, input: Partial<Keyless<S.RecordAttemptInput>> = {}): Promise<S.Callback> =>
  (await succeed(client, 'recordAttempt', 'AttemptRecorded', { callbackId: id, outcome, outsideHoursAccepted: false, ...input })).callback;
