import { InMemoryCache, type FieldFunctionOptions, type FieldPolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '@saimado/contract/generated/possible-types';

/** The latest list wins; without a word Apollo would warn about arrays it cannot merge. */
const replace: FieldPolicy<unknown> = { merge: (_existing: unknown, incoming: unknown, _options: FieldFunctionOptions) => incoming };

/** One thing, one entry: what a mutation or an event brings shows everywhere at once. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          tickets: relayStylePagination(['search', 'hotline', 'status', 'tier', 'verification', 'clockRunning']),
          escalations: relayStylePagination(['discipline', 'status', 'mine']),
          verificationOverrides: relayStylePagination(['reviewed']),
          callerWarnings: relayStylePagination(['reviewed']),
          registerAccesses: relayStylePagination(['reviewed']),
          verificationDebts: replace, enrolmentConfirmations: replace,
          reviewSamples: replace, myReviews: replace,
          campaigns: replace, ticketIndicators: replace,
          myCalls: replace, notices: replace, runningClocks: replace, ringingCalls: replace, registerCandidates: replace, drafts: replace,
          // null is an answer: no such ticket, or not for this person.
          ticket: { read: (existing, { args, toReference }) => (existing === undefined ? toReference({ __typename: 'Ticket', number: args?.['number'] }) : existing) },
        },
      },
      Ticket: { keyFields: ['number'], fields: { deadlineClocks: replace, nextClock: replace, incidentFacts: replace, proposedFacts: replace } },
      // Clocks are of their ticket: the same duty is owed on many.
      DeadlineClock: { keyFields: false },
      Escalation: { fields: { exchanges: replace } },
      RunningClocksOfTicket: { keyFields: ['ticketNumber'] },
      VerificationDebt: { keyFields: ['ticketNumber'] },
      VerificationWork: { keyFields: [] },
      NoticeSettings: { keyFields: [], fields: { kinds: replace, mailKinds: replace } },
      MailDelivery: { keyFields: [], fields: { undelivered: replace } },
      Hotline: { keyFields: ['code'] },
      CallReview: { fields: { criteria: replace } },
      RuleBook: { keyFields: ['code'] },
      RuleBookPreview: { keyFields: ['versionId'] },
      // One answer of its moment; the hotline and the transfer in it are kept by themselves.
      TransferDesk: { keyFields: false },
      TransferTarget: { keyFields: false },
      Holiday: { keyFields: ['date'] },
      Draft: { keyFields: ['scope'] },
      CaseSheet: { keyFields: ['escalationId'] },
      // People come and go; what is told is the whole.
      Presence: { keyFields: false },
      // The words hold the number of the ticket they are read on, and steps are unique in their script only.
      Script: { keyFields: false },
      ScriptStep: { keyFields: false },
      ScriptDoNot: { keyFields: false },
      ScriptProgress: { keyFields: ['ticketNumber'], fields: { steps: replace } },
      TimelineEntry: { fields: { scriptSteps: replace } },
      TriageCategory: { keyFields: ['code'] },
      TriageRule: { keyFields: ['rule'] },
      // Ids of the triage table are unique within their question only.
      TriageQuestion: { keyFields: false },
      TriageAnswerOption: { keyFields: false },
      TriageAnswered: { keyFields: false },
      // The same question is asked of many calls.
      ReviewCriterion: { keyFields: false },
    },
  });
