import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';
import { acceptCall } from './calls';

const ROW = 'id number version hotline status tier category outsideHours createdAt updatedAt urgency operator callerNumber memberName facilityName verificationOutcome verificationDebtSince';
const WHOLE = `${ROW} nextStatuses
  verification { id at by outcome proposedOutcome rule overrideReason relation entryId memberName memberNumber registryNumber facilityName facilityAddress rulesVersion
    claim { memberName memberKana facilityName address registryNumber memberNumber phoneNumber }
    entitlement { status rule since until } evidence { field grade rule claimed registered askAgain claimedMarks { start end } registeredMarks { start end } } }
  triage { id at by tier category urgency overruled overruleReason rulesVersion answered { questionId answerId } verdict { rule ruleText tier category urgency disciplines preserveEvidence firstWords doNot transferTo source needsConfirmation } }
  timeline { id at by kind text from to rule reason }
  escalations { id discipline status claimedBy claimedByMe version handOver outcome wishesReferral toldCostsAreTheirs queuedAt claimedAt closedAt dueAt }
  callerWarnings { id kind at text }
  enrolmentConfirmation { id version status dueOn dueIsDefault overdue association note settledAt settledBy nextResults ticketNumber }
  calls { id hotline state callerNumber outsideHours receivedAt acceptedAt endedAt wrappedUpAt operator mine }`;

/** Of that what tier 2 may read. */
const OF_DESK = `${ROW} nextStatuses timeline { id at by kind text from to rule reason }
  triage { id at by tier category urgency answered { questionId answerId } verdict { rule preserveEvidence doNot } }
  escalations { id discipline status claimedBy claimedByMe version handOver outcome wishesReferral toldCostsAreTheirs queuedAt claimedAt closedAt dueAt }`;

const ticketWith = (selection: string) => async (client: Client, number: string): Promise<S.Ticket | null> =>
  (await client.request<{ ticket: S.Ticket | null }>(`query ($number: String!) { ticket(number: $number) { ${selection} } }`, { number })).ticket;

/** The whole ticket, or null where this person sees none of that number. */
export const ticketOf = ticketWith(WHOLE);
/** The ticket as specialists may read it, or null where this one sees none of that number. */
export const deskTicketOf = ticketWith(OF_DESK);

/** The same, for a ticket that has to be there. */
export async function seenTicket(client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.Ticket> {
  const ticket = await ticketOf(client, number);
  if (!ticket) throw new Error(`${client.username} does not see ticket ${number}`);
  return ticket;
}

export const ticketsOf = async (client: Client, variables: Partial<S.QueryTicketsArgs> = {}): Promise<{ tickets: S.Ticket[]; pageInfo: S.PageInfo }> => {
  const document = `query ($search: String, $hotline: HotlineCode, $status: [TicketStatus!], $tier: [Tier!], $verification: [VerificationOutcome!], $clockRunning: Boolean, $first: Int, $after: String) {
    tickets(search: $search, hotline: $hotline, status: $status, tier: $tier, verification: $verification, clockRunning: $clockRunning, first: $first, after: $after) {
      edges { cursor node { ${ROW} } } pageInfo { hasNextPage endCursor } } }`;
  const { tickets } = await client.request<{ tickets: S.TicketConnection }>(document, variables);
  return { tickets: tickets.edges.map(({ node }) => node), pageInfo: tickets.pageInfo };
};

/** A ticket of a call that is still going on. */
export const openTicket = async (operator: Client, input: Partial<Keyless<S.AcceptCallInput>> = {}): Promise<S.Ticket> => (await acceptCall(operator, input)).ticket;

export const addNote = async (client: Client, { number }: Pick<S.Ticket, 'number'>, text: string): Promise<S.Ticket> =>
  (await succeed(client, 'addNote', 'NoteAdded', { ticketNumber: number, text })).ticket;

/** `ticket` tells the number and the version that is expected. */
export const setTicketStatus = async (client: Client, ticket: Pick<S.Ticket, 'number' | 'version'>, status: S.TicketStatus, reason?: string): Promise<S.Ticket> =>
  (await succeed(client, 'setTicketStatus', 'TicketStatusSet', { ticketNumber: ticket.number, expectedVersion: ticket.version, status, reason })).ticket;
