import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

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

