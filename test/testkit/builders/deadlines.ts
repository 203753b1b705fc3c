import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

export const NOTHING_KNOWN: S.IncidentFactsInput = {
  awareOn: null, awareTime: null, incidentOn: null, cause: null, patientData: null, propertyDamage: null, wrongfulIntent: null, systemsImpaired: null,
  careImpaired: null, medicalFacility: null, persons: null, personsAbout: false,
};
/** A bag with the papers of patients was lost (001 Q4-8). */
export const LOST_BAG: S.IncidentFactsInput = { ...NOTHING_KNOWN, cause: 'ACCIDENT', patientData: true, wrongfulIntent: false, propertyDamage: false, systemsImpaired: false, persons: 12, personsAbout: true };

const CLOCKS = `id number version incidentFacts { at by awareOn awareTime persons personsAbout patientData cause } proposedFacts { cause wrongfulIntent systemsImpaired medicalFacility }
  nextClock { dutyId short dueOn daysLeft }
  deadlineClocks { dutyId authority state ask because dueFrom dueOn dueAt laterDueOn movedFrom daysLeft withoutDelay source done { doneOn toldBy reference by } }
  timeline { kind by text }`;

export const clocksOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.Ticket> =>
  (await client.request<{ ticket: S.Ticket }>(`query ($number: String!) { ticket(number: $number) { ${CLOCKS} } }`, { number })).ticket;

export const recordFacts = async (client: Client, ticket: Pick<S.Ticket, 'number' | 'version'>, facts: S.IncidentFactsInput): Promise<S.Ticket> =>
  (await succeed(client, 'recordIncidentFacts', 'IncidentFactsRecorded', { ticketNumber: ticket.number, expectedVersion: ticket.version, facts })).ticket;

export const runningClocksOf = async (client: Client): Promise<S.RunningClocksOfTicket[]> =>
  (await client.request<{ runningClocks: S.RunningClocksOfTicket[] }>('{ runningClocks { ticketNumber status operator clocks { dutyId short dueOn daysLeft } } }')).runningClocks;
