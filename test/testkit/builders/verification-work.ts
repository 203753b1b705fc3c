import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';

const REVIEWED = 'id at by ticketNumber reviewedAt reviewedBy reviewNote mayIReview';
const PAGE = 'pageInfo { hasNextPage endCursor }';

export const workOf = async (client: Client): Promise<S.VerificationWork> =>
  (await client.request<{ verificationWork: S.VerificationWork }>('{ verificationWork { debts myDebts confirmations overdueConfirmations overrides warnings accesses } }')).verificationWork;

export const debtsOf = async (client: Client, mine?: boolean): Promise<S.VerificationDebt[]> =>
  (await client.request<{ verificationDebts: S.VerificationDebt[] }>(
    'query ($mine: Boolean) { verificationDebts(mine: $mine) { ticketNumber hotline since ageDays operator mine callerNumber memberName facilityName callState } }', { mine },
  )).verificationDebts;

export const confirmationsOf = async (client: Client, settled = false): Promise<S.EnrolmentConfirmation[]> =>
  (await client.request<{ enrolmentConfirmations: S.EnrolmentConfirmation[] }>(`query ($settled: Boolean) { enrolmentConfirmations(settled: $settled) {
    id version status dueOn dueIsDefault overdue association note createdAt createdBy settledAt settledBy nextResults ticketNumber hotline callerNumber memberName facilityName } }`, { settled },
  )).enrolmentConfirmations;

type Paging = { reviewed?: boolean; first?: number; after?: string | null };
const page = async <Connection>(client: Client, field: string, node: string, variables: Paging): Promise<Connection> =>
  (await client.request<Record<string, Connection>>(
    `query ($reviewed: Boolean, $first: Int, $after: String) { ${field}(reviewed: $reviewed, first: $first, after: $after) { edges { cursor node { ${REVIEWED} ${node} } } ${PAGE} } }`, { ...variables },
  ))[field]!;

export const overridesOf = (client: Client, variables: Paging = {}): Promise<S.VerificationOverrideConnection> =>
  page(client, 'verificationOverrides', 'hotline proposedOutcome outcome rule reason evidence { field grade } memberName facilityName', variables);
export const warningsOf = (client: Client, variables: Paging = {}): Promise<S.CallerWarningCaseConnection> =>
  page(client, 'callerWarnings', 'hotline kind text callerNumber rounds { at ticketNumber registryNumber memberNumber memberName memberKana }', variables);
export const accessesOf = (client: Client, variables: Paging = {}): Promise<S.RegisterAccessConnection> =>
  page(client, 'registerAccesses', 'entryId memberName facilityName reason', variables);
