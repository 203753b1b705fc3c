import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';
import { openTicket } from './tickets';

const FIELDS = 'id ticketNumber discipline status claimedBy claimedByMe dueAt version hotline category urgency facilityName handOver wishesReferral toldCostsAreTheirs queuedAt claimedAt closedAt outcome';

/** Hands a ticket over, to forensics unless told otherwise; `ticket` tells the number and the version that is expected. */
export const escalate = (
  client: Client, ticket: Pick<S.Ticket, 'number' | 'version'>, input: Partial<Keyless<S.EscalateTicketInput>> = {},
): Promise<{ ticket: S.Ticket; escalation: S.Escalation }> =>
  succeed(client, 'escalateTicket', 'TicketEscalated', {
    ticketNumber: ticket.number, expectedVersion: ticket.version, discipline: 'FORENSICS',
    handOver: '電子カルテのサーバーのファイルが開けない。LANは抜いた。電源は入れたまま。', wishesReferral: false, toldCostsAreTheirs: false, ...input,
  });

/** A new call's ticket, handed over already. */
export const escalatedTicket = async (operator: Client, input: Partial<Keyless<S.EscalateTicketInput>> = {}): Promise<{ ticket: S.Ticket; escalation: S.Escalation }> =>
  escalate(operator, await openTicket(operator), input);

export const claim = async (client: Client, { id }: Pick<S.Escalation, 'id'>): Promise<S.Escalation> =>
  (await succeed(client, 'claimEscalation', 'EscalationClaimed', { escalationId: id })).escalation;

export const returnEscalation = async (client: Client, { id }: Pick<S.Escalation, 'id'>, question: string): Promise<S.Escalation> =>
  (await succeed(client, 'returnEscalation', 'EscalationReturned', { escalationId: id, question })).escalation;

export const takeOver = async (client: Client, { id, version }: Pick<S.Escalation, 'id' | 'version'>, reason = '代わりに担当します'): Promise<S.Escalation> =>
  (await succeed(client, 'takeOverEscalation', 'EscalationTakenOver', { escalationId: id, expectedVersion: version, reason })).escalation;

export const release = async (client: Client, { id, version }: Pick<S.Escalation, 'id' | 'version'>, reason?: string): Promise<S.Escalation> =>
  (await succeed(client, 'releaseEscalation', 'EscalationReleased', { escalationId: id, expectedVersion: version, reason })).escalation;

export const answer = async (client: Client, { id, version }: Pick<S.Escalation, 'id' | 'version'>, text: string): Promise<S.Escalation> =>
  (await succeed(client, 'answerEscalation', 'EscalationAnswered', { escalationId: id, expectedVersion: version, answer: text })).escalation;

export const resolveEscalation = async (client: Client, { id }: Pick<S.Escalation, 'id'>, outcome: string): Promise<S.Escalation> =>
  (await succeed(client, 'resolveEscalation', 'EscalationResolved', { escalationId: id, outcome })).escalation;

export const escalationsPage = async (client: Client, variables: Partial<S.QueryEscalationsArgs> = {}): Promise<S.EscalationConnection> => {
  const document = `query ($discipline: Discipline, $status: [EscalationStatus!], $first: Int, $after: String, $mine: Boolean) {
    escalations(discipline: $discipline, status: $status, first: $first, after: $after, mine: $mine) { edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
  return (await client.request<{ escalations: S.EscalationConnection }>(document, variables)).escalations;
};

export const escalationsOf = async (client: Client, variables: Partial<S.QueryEscalationsArgs> = {}): Promise<S.Escalation[]> =>
  (await escalationsPage(client, variables)).edges.map(({ node }) => node);

/** With its questions and answers; null where the person may not see it. */
export const seenEscalation = async (client: Client, { id }: Pick<S.Escalation, 'id'>): Promise<S.Escalation | null> => {
  const document = `query ($id: ID!) { escalation(id: $id) { ${FIELDS} exchanges { question askedBy answer answeredBy } } }`;
  return (await client.request<{ escalation: S.Escalation | null }>(document, { id })).escalation;
};

/** Its clocks. */
export const targetsOf = async (client: Client, { id }: Pick<S.Escalation, 'id'>): Promise<Pick<S.Escalation, 'dueAt' | 'waitingSince' | 'waitingFor' | 'targets'>> => {
  const document = `query ($id: ID!) { escalation(id: $id) { dueAt dueCounted waitingSince waitingFor
    targets { id kind state urgency minutes counted startedAt dueAt warnAt pausedAt warnedAt missedAt endedAt late usedMs source needsConfirmation } } }`;
  const { escalation } = await client.request<{ escalation: S.Escalation | null }>(document, { id });
  if (!escalation) throw new Error(`no escalation ${id}`);
  return escalation;
};

export const recordFirstContact = async (client: Client, { id }: Pick<S.Escalation, 'id'>, said?: string): Promise<S.Escalation> =>
  (await succeed(client, 'recordFirstContact', 'FirstContactRecorded', { escalationId: id, said })).escalation;

export const recordProgress = async (client: Client, { id }: Pick<S.Escalation, 'id'>, said?: string): Promise<S.Escalation> =>
  (await succeed(client, 'recordProgress', 'ProgressRecorded', { escalationId: id, said })).escalation;

export const waitForCaller = async (client: Client, { id }: Pick<S.Escalation, 'id'>, waitingFor = 'サーバーのログ'): Promise<S.Escalation> =>
  (await succeed(client, 'waitForCaller', 'WaitingForCaller', { escalationId: id, waitingFor })).escalation;

export const endWaiting = async (client: Client, { id }: Pick<S.Escalation, 'id'>): Promise<S.Escalation> =>
  (await succeed(client, 'endWaiting', 'WaitingEnded', { escalationId: id })).escalation;
