import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';

const CANDIDATE = `entryId memberName memberKana memberNumber registryNumber facilityName facilityKind facilityAddress facilityPhone category
  entitlement { status rule text source needsConfirmation since until } evidence { field grade rule claimed registered askAgain claimedMarks { start end } registeredMarks { start end } } proposal { outcome rule missing }
  situations { kind text } warning question`;

export const candidatesOf = async (client: Client, claim: S.CallerClaimInput, more: Partial<S.QueryRegisterCandidatesArgs> = {}): Promise<S.RegisterCandidate[]> => {
  const document = `query ($claim: CallerClaimInput!, $on: Date, $ticketNumber: String, $relation: CallerRelation, $first: Int, $reason: String) {
    registerCandidates(claim: $claim, on: $on, ticketNumber: $ticketNumber, relation: $relation, first: $first, reason: $reason) { ${CANDIDATE} } }`;
  return (await client.request<{ registerCandidates: S.RegisterCandidate[] }>(document, { claim, ...more })).registerCandidates;
};

/** Records who called: nobody found, unless told otherwise. `ticket` tells the number and the version that is expected. */
export const verifyCaller = async (
  client: Client, ticket: Pick<S.Ticket, 'number' | 'version'>, input: Partial<Keyless<S.VerifyCallerInput>> = {},
): Promise<S.Ticket> =>
  (await succeed(client, 'verifyCaller', 'CallerVerified', {
    ticketNumber: ticket.number, expectedVersion: ticket.version, claim: {}, relation: 'MEMBER', outcome: 'PROVISIONAL', ...input,
  })).ticket;
