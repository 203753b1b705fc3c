/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AgentChoice =
  | 'AVAILABLE'
  | 'AWAY'
  | 'OFF';

export type AgentState =
  | 'AFTER_CALL_WORK'
  | 'AVAILABLE'
  | 'AWAY'
  | 'OFF'
  | 'ON_CALL';

export type AwayReason =
  | 'BREAK'
  | 'MEETING'
  | 'OTHER'
  | 'TRAINING';

export type ChooseAgentStateInput = {
  choice: AgentChoice;
  key: string;
  /** of AWAY: required */
  reason?: AwayReason | null;
  /** of OTHER: required */
  words?: string | null;
};

export type Discipline =
  | 'FORENSICS'
  | 'LEGAL';

export type HotlineCode =
  | 'EMERGENCY'
  | 'GUIDELINE';

export type Role =
  | 'ADMINISTRATOR'
  | 'OPERATOR'
  | 'REVIEWER'
  | 'SPECIALIST'
  | 'SUPERVISOR';

export type OwnAgentStateFragment = { __typename: 'OwnAgentState', id: string, state: AgentState, since: string | null, reason: AwayReason | null, words: string | null, next: { __typename: 'NextAgentState', choice: AgentChoice, reason: AwayReason | null, words: string | null } | null };

export type MyAgentStateQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAgentStateQuery = { myAgentState: (
    { __typename: 'OwnAgentState' }
    & OwnAgentStateFragment
  ) };

export type MyAgentStateChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyAgentStateChangedSubscription = { myAgentStateChanged: (
    { __typename: 'OwnAgentState' }
    & OwnAgentStateFragment
  ) };

export type ChooseAgentStateMutationVariables = Exact<{
  input: ChooseAgentStateInput;
}>;


export type ChooseAgentStateMutation = { chooseAgentState:
    | { __typename: 'AgentStateChosen', agentState: (
        { __typename: 'OwnAgentState' }
        & OwnAgentStateFragment
      ) }
    | { __typename: 'InvalidInput', message: string, field: string }
    | { __typename: 'KeyReused', message: string }
   };

export type FloorQueryVariables = Exact<{ [key: string]: never; }>;


export type FloorQuery = { floor: { __typename: 'Floor', asOf: string, lines: Array<{ __typename: 'FloorLine', inProgress: number, ringing: number, longestWaitSince: string | null, afterCallWork: number, available: number, answeredToday: number, missedToday: number, abandonedToday: number, debts: number, oldestDebtSince: string | null, hotline: { __typename: 'Hotline', code: HotlineCode, name: string, isOpen: boolean, opensAt: string | null, closesAt: string | null } }>, agents: Array<{ __typename: 'FloorAgent', id: string, displayName: string, role: Role, hotline: HotlineCode | null, discipline: Discipline | null, state: AgentState, since: string | null, reason: AwayReason | null, next: AgentChoice | null, unresponsive: boolean }>, escalations: Array<{ __typename: 'FloorEscalations', discipline: Discipline, open: number, unclaimed: number, overdue: number, oldestAt: string | null, buckets: Array<{ __typename: 'AgeBucket', untilMinutes: number | null, count: number }> }>, deadlines: { __typename: 'FloorOwed', open: number, soon: number, overdue: number, nextAt: string | null }, targets: { __typename: 'FloorOwed', open: number, soon: number, overdue: number, nextAt: string | null }, callbacks: { __typename: 'FloorOwed', open: number, soon: number, overdue: number, nextAt: string | null }, firms: { __typename: 'FloorOwed', open: number, soon: number, overdue: number, nextAt: string | null } } };

export type FloorChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FloorChangedSubscription = { floorChanged: { __typename: 'FloorChange', at: string } };

export type DayCurveQueryVariables = Exact<{
  hotline: HotlineCode;
  day?: string | null;
}>;


export type DayCurveQuery = { dayCurve: { __typename: 'DayCurve', day: string, hotline: HotlineCode, night: { __typename: 'CurveNight', arrived: number, answered: number, abandoned: number, missed: number, outsideHours: number }, hours: Array<{ __typename: 'CurveHour', hour: number, openMinutes: number, arrived: number, answered: number, abandoned: number, missed: number, outsideHours: number, medianWaitMs: number | null, medianHandlingMs: number | null, available: number | null, present: number | null }> } };

export const OwnAgentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnAgentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAgentState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<OwnAgentStateFragment, unknown>;
export const MyAgentStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyAgentState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myAgentState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnAgentState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnAgentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAgentState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<MyAgentStateQuery, MyAgentStateQueryVariables>;
export const MyAgentStateChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MyAgentStateChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myAgentStateChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnAgentState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnAgentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAgentState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<MyAgentStateChangedSubscription, MyAgentStateChangedSubscriptionVariables>;
export const ChooseAgentStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseAgentState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseAgentStateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseAgentState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentStateChosen"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnAgentState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnAgentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAgentState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<ChooseAgentStateMutation, ChooseAgentStateMutationVariables>;
export const FloorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Floor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"floor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hotline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"ringing"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitSince"}},{"kind":"Field","name":{"kind":"Name","value":"afterCallWork"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"answeredToday"}},{"kind":"Field","name":{"kind":"Name","value":"missedToday"}},{"kind":"Field","name":{"kind":"Name","value":"abandonedToday"}},{"kind":"Field","name":{"kind":"Name","value":"debts"}},{"kind":"Field","name":{"kind":"Name","value":"oldestDebtSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"hotline"}},{"kind":"Field","name":{"kind":"Name","value":"discipline"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"unresponsive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"escalations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discipline"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"unclaimed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"oldestAt"}},{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"untilMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"soon"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"soon"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callbacks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"soon"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"soon"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}}]}}]}}]} as unknown as DocumentNode<FloorQuery, FloorQueryVariables>;
export const FloorChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FloorChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"floorChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<FloorChangedSubscription, FloorChangedSubscriptionVariables>;
export const DayCurveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DayCurve"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hotline"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HotlineCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dayCurve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"hotline"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hotline"}}},{"kind":"Argument","name":{"kind":"Name","value":"day"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hotline"}},{"kind":"Field","name":{"kind":"Name","value":"night"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrived"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"abandoned"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"outsideHours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"openMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"arrived"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"abandoned"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"outsideHours"}},{"kind":"Field","name":{"kind":"Name","value":"medianWaitMs"}},{"kind":"Field","name":{"kind":"Name","value":"medianHandlingMs"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"present"}}]}}]}}]}}]} as unknown as DocumentNode<DayCurveQuery, DayCurveQueryVariables>;