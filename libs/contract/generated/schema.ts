export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** YYYY-MM-DD, a day in Asia/Tokyo */
  Date: { input: string; output: string; }
  /** ISO 8601 with offset */
  DateTime: { input: string; output: string; }
  /** any JSON value */
  JSON: { input: unknown; output: unknown; }
};

export type AbandonDemoCallInput = {
  callId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type AbandonDemoCallResult = CallAbandoned | InvalidTransition | KeyReused | NotFound;

/** `callId` answers a ringing call; without it a new one is recorded. */
export type AcceptCallInput = {
  callId?: InputMaybe<Scalars['ID']['input']>;
  callerNumber?: InputMaybe<Scalars['String']['input']>;
  hotline: HotlineCode;
  key: Scalars['ID']['input'];
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AcceptCallResult = AlreadyAnswered | CallAccepted | InvalidInput | InvalidTransition | KeyReused | NotFound;

export type AcknowledgeReferralInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  referralId: Scalars['ID']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type AddFirmConflictInput = {
  /** the register’s facility code or member number */
  code?: InputMaybe<Scalars['String']['input']>;
  firmId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  kind: FirmConflictKind;
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  /** today unless said otherwise */
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type AddFirmConflictResult = FirmChanged | InvalidInput | KeyReused | NotFound;

export type AddNoteInput = {
  key: Scalars['ID']['input'];
  text: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type AddNoteResult = InvalidInput | KeyReused | NotFound | NoteAdded;

export type AfterCallWorkFinished = {
  __typename?: 'AfterCallWorkFinished';
  call: Call;
  ticket: Ticket;
};

export type AgeBucket = {
  __typename?: 'AgeBucket';
  count: Scalars['Int']['output'];
  /** null: older than all others */
  untilMinutes?: Maybe<Scalars['Int']['output']>;
};

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

export type AgentStateChosen = {
  __typename?: 'AgentStateChosen';
  agentState: OwnAgentState;
};

export type AlreadyAnswered = Refusal & {
  __typename?: 'AlreadyAnswered';
  by: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type AlreadyClaimed = Refusal & {
  __typename?: 'AlreadyClaimed';
  by: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

/** a report of the period is under way */
export type AlreadyDrafted = Refusal & {
  __typename?: 'AlreadyDrafted';
  message: Scalars['String']['output'];
  reportId: Scalars['ID']['output'];
};

export type AlreadyEscalated = Refusal & {
  __typename?: 'AlreadyEscalated';
  discipline: Discipline;
  message: Scalars['String']['output'];
};

export type AlreadyReviewed = Refusal & {
  __typename?: 'AlreadyReviewed';
  by: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type AnotherAdministratorRequired = Refusal & {
  __typename?: 'AnotherAdministratorRequired';
  message: Scalars['String']['output'];
};

export type AnswerEscalationInput = {
  answer: Scalars['String']['input'];
  escalationId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
};

export type AnswerEscalationResult = AlreadyEscalated | EscalationAnswered | InvalidInput | InvalidTransition | KeyReused | NotFound | VersionConflict;

export type AnswerReviewInput = {
  key: Scalars['ID']['input'];
  reply?: InputMaybe<Scalars['String']['input']>;
  reviewId: Scalars['ID']['input'];
};

export type AnswerReviewResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReviewAnswered;

export type ApproveByAnother = Refusal & {
  __typename?: 'ApproveByAnother';
  message: Scalars['String']['output'];
};

export type ApproveKnowledgeInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type ApproveKnowledgeResult = ApproveByAnother | InvalidInput | InvalidTransition | KeyReused | KnowledgeApproved | NotFound | VersionConflict;

export type ApproveRuleBookVersionInput = {
  /** of the preview that was looked at */
  basis: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  versionId: Scalars['ID']['input'];
};

export type ApproveRuleBookVersionResult = ApproveByAnother | InvalidTransition | KeyReused | NotFound | RuleBookVersionPublished | RulesIncomplete | RulesMoved | VersionConflict;

export type AskReportQuestionInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

export type AskReportQuestionResult = InvalidInput | KeyReused | NotFound | ReportQuestionAsked;

export type AttemptOutcome =
  | 'BUSY'
  | 'DONE'
  | 'LEFT_WORD'
  | 'NO_ANSWER';

export type AttemptRecorded = {
  __typename?: 'AttemptRecorded';
  callback: Callback;
};

export type AwayReason =
  | 'BREAK'
  | 'MEETING'
  | 'OTHER'
  | 'TRAINING';

export type BeginCallbackInput = {
  callbackId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type BeginCallbackResult = AlreadyClaimed | CallbackBegun | InvalidInput | InvalidTransition | KeyReused | NotFound;

/** what nobody has asked yet */
export type BriefingGap =
  | 'CARE'
  | 'DONE'
  | 'DO_NOT_TOUCH'
  | 'HAPPENED'
  | 'PERSONS'
  | 'SINCE';

export type BriefingLine = {
  __typename?: 'BriefingLine';
  at?: Maybe<Scalars['DateTime']['output']>;
  code: BriefingLineCode;
  from: BriefingSource;
  label?: Maybe<Scalars['String']['output']>;
  labelEn?: Maybe<Scalars['String']['output']>;
  number?: Maybe<Scalars['Int']['output']>;
  on?: Maybe<Scalars['Date']['output']>;
  text?: Maybe<Scalars['String']['output']>;
  textEn?: Maybe<Scalars['String']['output']>;
  yes?: Maybe<Scalars['Boolean']['output']>;
};

/** which of a line’s values there are follows from it */
export type BriefingLineCode =
  | 'ANSWER'
  | 'AWARE_ON'
  | 'CARE_IMPAIRED'
  | 'DO_NOT'
  | 'INCIDENT_ON'
  | 'PATIENT_DATA'
  | 'PERSONS'
  | 'PRESERVE_EVIDENCE'
  | 'READ'
  | 'RECEIVED'
  | 'REMOTE_SUPPORT'
  | 'SAID'
  | 'SYSTEMS_IMPAIRED';

export type BriefingSource =
  | 'CALL'
  | 'FACTS'
  | 'OPERATOR'
  | 'REMOTE_SUPPORT'
  | 'SCRIPT'
  | 'TRIAGE';

export type BriefingTopic = {
  __typename?: 'BriefingTopic';
  /** what the operator said first */
  lines: Array<BriefingLine>;
  missing: Array<BriefingGap>;
  topic: BriefingTopicCode;
};

/** 何が起きたか いつから 患者への影響 行ったこと 触ってはいけないもの */
export type BriefingTopicCode =
  | 'DONE'
  | 'DO_NOT_TOUCH'
  | 'HAPPENED'
  | 'PATIENTS'
  | 'SINCE';

export type Call = {
  __typename?: 'Call';
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  callerNumber?: Maybe<Scalars['String']['output']>;
  /** of the same caller number, newest first, at most 5: candidates for who calls, no evidence of it */
  earlierTickets: Array<EarlierTicket>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  mine: Scalars['Boolean']['output'];
  operator?: Maybe<Scalars['String']['output']>;
  outsideHours: Scalars['Boolean']['output'];
  receivedAt: Scalars['DateTime']['output'];
  state: CallState;
  ticketNumber?: Maybe<Scalars['String']['output']>;
  /** where the ring is a hand-over from the other line: who hands over, and why */
  transfer?: Maybe<Transfer>;
  wrappedUpAt?: Maybe<Scalars['DateTime']['output']>;
};

export type CallAbandoned = {
  __typename?: 'CallAbandoned';
  call: Call;
};

export type CallAccepted = {
  __typename?: 'CallAccepted';
  call: Call;
  ticket: Ticket;
};

export type CallEnded = {
  __typename?: 'CallEnded';
  call: Call;
  ticket: Ticket;
};

export type CallReview = {
  __typename?: 'CallReview';
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  category?: Maybe<Scalars['String']['output']>;
  /** what the form asks of this call */
  criteria: Array<ReviewCriterion>;
  /** critical criteria that were not done at all */
  failed: Array<Scalars['String']['output']>;
  /** the form’s version */
  formVersion: Scalars['String']['output'];
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  operator: Scalars['String']['output'];
  /** percent to reach by that version */
  passPercent: Scalars['Int']['output'];
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** whole percent; null: not scored, or nothing applied */
  percent?: Maybe<Scalars['Int']['output']>;
  receivedAt: Scalars['DateTime']['output'];
  remark?: Maybe<Scalars['String']['output']>;
  /** the operator’s own words */
  reply?: Maybe<Scalars['String']['output']>;
  reviewer?: Maybe<Scalars['String']['output']>;
  /** when it was shared or left out */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  skipReason?: Maybe<Scalars['String']['output']>;
  status: ReviewStatus;
  ticketNumber: Scalars['String']['output'];
  tier?: Maybe<Tier>;
  version: Scalars['Int']['output'];
};

export type CallRinging = {
  __typename?: 'CallRinging';
  call: Call;
};

export type CallState =
  | 'ABANDONED'
  | 'AFTER_CALL_WORK'
  | 'ENDED'
  | 'IN_PROGRESS'
  | 'MISSED'
  | 'RINGING';

export type CallTransferring = {
  __typename?: 'CallTransferring';
  transfer: Transfer;
};

/** A call that is owed to a clinic: one person’s, or anyone’s of the line or the discipline. */
export type Callback = {
  __typename?: 'Callback';
  again: Array<CallbackAgain>;
  /** oldest first */
  attempts: Array<CallbackAttempt>;
  cancelReason?: Maybe<Scalars['String']['output']>;
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  closedBy?: Maybe<Scalars['String']['output']>;
  discipline?: Maybe<Discipline>;
  dueAt: Scalars['DateTime']['output'];
  facilityName?: Maybe<Scalars['String']['output']>;
  /** whose it was until they were not there */
  fellBackFrom?: Maybe<Scalars['String']['output']>;
  forMe: Scalars['Boolean']['output'];
  /** null: anyone */
  forName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  /** one may make this call */
  mayCall: Scalars['Boolean']['output'];
  memberName?: Maybe<Scalars['String']['output']>;
  /** planned although the clinic is closed then */
  outsideHours: Scalars['Boolean']['output'];
  plannedAt: Scalars['DateTime']['output'];
  plannedBy: Scalars['String']['output'];
  purpose: Scalars['String']['output'];
  reach: Reach;
  /** who is on the telephone for it now */
  ringingBy?: Maybe<Scalars['String']['output']>;
  ringingByMe: Scalars['Boolean']['output'];
  ringingSince?: Maybe<Scalars['DateTime']['output']>;
  status: CallbackStatus;
  ticketNumber: Scalars['String']['output'];
  tier: Tier;
  version: Scalars['Int']['output'];
};

/** when to try again after an attempt in vain, within the clinic’s hours */
export type CallbackAgain = {
  __typename?: 'CallbackAgain';
  at?: Maybe<Scalars['DateTime']['output']>;
  outcome: AttemptOutcome;
};

export type CallbackAttempt = {
  __typename?: 'CallbackAttempt';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  nextDueAt?: Maybe<Scalars['DateTime']['output']>;
  note?: Maybe<Scalars['String']['output']>;
  outcome: AttemptOutcome;
};

export type CallbackBegun = {
  __typename?: 'CallbackBegun';
  callback: Callback;
};

export type CallbackCancelled = {
  __typename?: 'CallbackCancelled';
  callback: Callback;
};

/** ANYONE: of one’s own line or discipline */
export type CallbackList =
  | 'ALL'
  | 'ANYONE'
  | 'MINE';

export type CallbackOwner = {
  __typename?: 'CallbackOwner';
  id: Scalars['ID']['output'];
  me: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

export type CallbackPlanned = {
  __typename?: 'CallbackPlanned';
  callback: Callback;
};

export type CallbackPutDown = {
  __typename?: 'CallbackPutDown';
  callback: Callback;
};

export type CallbackStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'PLANNED';

export type CallerClaim = {
  __typename?: 'CallerClaim';
  address?: Maybe<Scalars['String']['output']>;
  facilityName?: Maybe<Scalars['String']['output']>;
  memberKana?: Maybe<Scalars['String']['output']>;
  memberName?: Maybe<Scalars['String']['output']>;
  memberNumber?: Maybe<Scalars['String']['output']>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  registryNumber?: Maybe<Scalars['String']['output']>;
};

/** what the caller says; every field may be missing */
export type CallerClaimInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  facilityName?: InputMaybe<Scalars['String']['input']>;
  memberKana?: InputMaybe<Scalars['String']['input']>;
  memberName?: InputMaybe<Scalars['String']['input']>;
  /** 会員番号, 10 digits */
  memberNumber?: InputMaybe<Scalars['String']['input']>;
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** 医籍番号, 6 digits */
  registryNumber?: InputMaybe<Scalars['String']['input']>;
};

export type CallerRelation =
  | 'ASSOCIATION_STAFF'
  | 'FACILITY_STAFF'
  | 'MEMBER';

export type CallerVerified = {
  __typename?: 'CallerVerified';
  ticket: Ticket;
};

/** Numbers and names that no entry bears together; no accusation. */
export type CallerWarning = {
  __typename?: 'CallerWarning';
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: CallerWarningKind;
  /** Japanese: what happened and what to do */
  text: Scalars['String']['output'];
};

/** A warning with what was tried. */
export type CallerWarningCase = {
  __typename?: 'CallerWarningCase';
  at: Scalars['DateTime']['output'];
  /** whose doing it was */
  by: Scalars['String']['output'];
  callerNumber?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  kind: CallerWarningKind;
  /** false for one’s own, and once it was seen */
  mayIReview: Scalars['Boolean']['output'];
  reviewNote?: Maybe<Scalars['String']['output']>;
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  reviewedBy?: Maybe<Scalars['String']['output']>;
  rounds: Array<MismatchRound>;
  text: Scalars['String']['output'];
  ticketNumber?: Maybe<Scalars['String']['output']>;
};

export type CallerWarningCaseConnection = {
  __typename?: 'CallerWarningCaseConnection';
  edges: Array<CallerWarningCaseEdge>;
  pageInfo: PageInfo;
};

export type CallerWarningCaseEdge = {
  __typename?: 'CallerWarningCaseEdge';
  cursor: Scalars['String']['output'];
  node: CallerWarningCase;
};

export type CallerWarningKind =
  | 'NUMBER_WITH_MANY_NAMES'
  | 'REPEATED_MISMATCH';

export type CallerWarningReviewed = {
  __typename?: 'CallerWarningReviewed';
  warning: CallerWarningCase;
};

/** for supervisors */
export type Campaign = {
  __typename?: 'Campaign';
  advice?: Maybe<Scalars['String']['output']>;
  adviceAt?: Maybe<Scalars['DateTime']['output']>;
  adviceBy?: Maybe<Scalars['String']['output']>;
  dismissedBy?: Maybe<Scalars['String']['output']>;
  dismissedReason?: Maybe<Scalars['String']['output']>;
  facilities: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  indicators: Array<IndicatorSeen>;
  lastSeenAt: Scalars['DateTime']['output'];
  name?: Maybe<Scalars['String']['output']>;
  pinned: Scalars['Boolean']['output'];
  raisedAt: Scalars['DateTime']['output'];
  settled: Scalars['Int']['output'];
  since: Scalars['DateTime']['output'];
  state: CampaignState;
  /** newest first */
  tickets: Array<CampaignTicket>;
  tier1: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type CampaignChanged = {
  __typename?: 'CampaignChanged';
  id: Scalars['ID']['output'];
};

/** What whoever has a matching call may know: floors instead of numbers, no facility, no ticket. */
export type CampaignNotice = {
  __typename?: 'CampaignNotice';
  /** what worked, approved by a supervisor; Japanese */
  advice?: Maybe<Scalars['String']['output']>;
  /** at least so many */
  facilitiesAtLeast: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  indicators: Array<IndicatorSeen>;
  lastSeenAt: Scalars['DateTime']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** % resolved or closed; null while too few to tell without telling of one */
  settledPercent?: Maybe<Scalars['Int']['output']>;
  since: Scalars['DateTime']['output'];
  /** at least so many */
  ticketsAtLeast: Scalars['Int']['output'];
  /** % that tier 1 was enough for */
  tier1Percent?: Maybe<Scalars['Int']['output']>;
};

export type CampaignRules = {
  __typename?: 'CampaignRules';
  facilities: Scalars['Int']['output'];
  quietHours: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
  windowHours: Scalars['Int']['output'];
};

export type CampaignRulesSet = {
  __typename?: 'CampaignRulesSet';
  rules: CampaignRules;
};

export type CampaignState =
  | 'ACTIVE'
  | 'DISMISSED'
  | 'ENDED';

export type CampaignTicket = {
  __typename?: 'CampaignTicket';
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  number: Scalars['String']['output'];
  seenAt: Scalars['DateTime']['output'];
  status: TicketStatus;
  tier?: Maybe<Tier>;
};

export type CancelCallbackInput = {
  callbackId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type CancelCallbackResult = AlreadyClaimed | CallbackCancelled | InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired;

export type CancelPeriodReportInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
};

export type CancelPeriodReportResult = InvalidTransition | KeyReused | NotFound | PeriodReportCancelled;

export type CancelRegisterImportInput = {
  importId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type CancelRegisterImportResult = InvalidTransition | KeyReused | NotFound | RegisterImportCancelled;

export type CancelTransferInput = {
  key: Scalars['ID']['input'];
  transferId: Scalars['ID']['input'];
};

export type CancelTransferResult = AlreadyAnswered | InvalidTransition | KeyReused | NotFound | TransferCancelled;

export type CandidateSituation = {
  __typename?: 'CandidateSituation';
  kind: CandidateSituationKind;
  /** Japanese */
  text: Scalars['String']['output'];
};

/** how an entry may be taken for another */
export type CandidateSituationKind =
  | 'FORMER_ENTRY'
  | 'FORMER_FACILITY'
  | 'NAMESAKE'
  | 'SEVERAL_FACILITIES'
  | 'SHARED_FACILITY'
  | 'TWIN';

/** What tier 2 writes of a case, several at once: each field has its own version */
export type CaseSheet = {
  __typename?: 'CaseSheet';
  escalationId: Scalars['ID']['output'];
  fields: Array<CaseSheetField>;
  /** whether the reader may write now */
  writable: Scalars['Boolean']['output'];
};

export type CaseSheetField = {
  __typename?: 'CaseSheetField';
  at?: Maybe<Scalars['DateTime']['output']>;
  by?: Maybe<Scalars['String']['output']>;
  code: CaseSheetFieldCode;
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
  /** 0: nobody has written here */
  version: Scalars['Int']['output'];
};

export type CaseSheetFieldCode =
  | 'ACTIONS_TAKEN'
  | 'ADVICE_GIVEN'
  | 'DO_NOT_SAY'
  | 'DO_NOT_TOUCH'
  | 'FINDINGS'
  | 'MISSING_INFO'
  | 'NEXT_STEP';

export type CaseSheetFieldEdited = {
  __typename?: 'CaseSheetFieldEdited';
  sheetField: CaseSheetField;
};

/** one version of a field; none is ever lost */
export type CaseSheetText = {
  __typename?: 'CaseSheetText';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  text: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

/** members whose category differs, whichever facilities they are listed for */
export type CategoryMove = {
  __typename?: 'CategoryMove';
  count: Scalars['Int']['output'];
  from: Scalars['String']['output'];
  to: Scalars['String']['output'];
};

export type ChangeCampaignResult = CampaignChanged | InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | VersionConflict;

export type ChangeReferralResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReferralChanged | VersionConflict;

export type ChangeReportSettingsInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  kinds: Array<ReportPeriodKind>;
  yearBegins: Scalars['Int']['input'];
};

export type ChangeReportSettingsResult = InvalidInput | KeyReused | ReportSettingsChanged | VersionConflict;

export type ChooseAgentStateInput = {
  choice: AgentChoice;
  key: Scalars['ID']['input'];
  /** of AWAY: required */
  reason?: InputMaybe<AwayReason>;
  /** of OTHER: required */
  words?: InputMaybe<Scalars['String']['input']>;
};

export type ChooseAgentStateResult = AgentStateChosen | InvalidInput | KeyReused;

export type ChooseMailKindsInput = {
  key: Scalars['ID']['input'];
  /** what does not come to one’s role is let be */
  kinds: Array<NoticeKind>;
};

export type ChooseMailKindsResult = KeyReused | MailKindsChosen;

export type ClaimEscalationInput = {
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type ClaimEscalationResult = AlreadyClaimed | EscalationClaimed | InvalidTransition | KeyReused | NotFound;

export type ClaimField =
  | 'ADDRESS'
  | 'FACILITY_NAME'
  | 'MEMBER_KANA'
  | 'MEMBER_NAME'
  | 'MEMBER_NUMBER'
  | 'PHONE_NUMBER'
  | 'REGISTRY_NUMBER';

export type CloseReferralInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  outcome: ReferralOutcome;
  referralId: Scalars['ID']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

/** days of every year */
export type ClosingPeriod = {
  __typename?: 'ClosingPeriod';
  /** MM-DD */
  fromDay: Scalars['String']['output'];
  label: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  /** MM-DD */
  toDay: Scalars['String']['output'];
};

export type ConfirmRegisterImportInput = {
  acceptRefusedRows?: Scalars['Boolean']['input'];
  importId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type ConfirmRegisterImportResult = AnotherAdministratorRequired | InvalidTransition | KeyReused | NotFound | RefusedRowsPresent | RegisterImportConfirmed | SecondConfirmationNeeded;

/** What the console must know before its first screen. */
export type ConsoleInfo = {
  __typename?: 'ConsoleInfo';
  demo: Scalars['Boolean']['output'];
  now: Scalars['DateTime']['output'];
  production: Scalars['Boolean']['output'];
  version: Scalars['String']['output'];
};

/** whom callers are pointed to; what no source states is null */
export type Contact = {
  __typename?: 'Contact';
  email?: Maybe<Scalars['String']['output']>;
  fax?: Maybe<Scalars['String']['output']>;
  /** in words; those of the lines and the office are `openingHours` */
  hours?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: ContactKind;
  name: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  note?: Maybe<Scalars['String']['output']>;
  phoneNumber?: Maybe<Scalars['String']['output']>;
  postalAddress?: Maybe<Scalars['String']['output']>;
  /** Japanese: what it is for */
  purpose: Scalars['String']['output'];
  /** the day by which somebody should look whether it is still so */
  reviewOn: Scalars['Date']['output'];
  reviewOverdue: Scalars['Boolean']['output'];
  source: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
};

export type ContactKind =
  | 'AUTHORITY'
  | 'HOTLINE'
  | 'JMA'
  | 'OFFICE'
  | 'POLICE'
  | 'SERVICE'
  | 'TRAINING';

export type CostsNotTold = Refusal & {
  __typename?: 'CostsNotTold';
  message: Scalars['String']['output'];
};

export type CreateStaffInput = {
  discipline?: InputMaybe<Discipline>;
  displayName: Scalars['String']['input'];
  email?: InputMaybe<Scalars['String']['input']>;
  hotline?: InputMaybe<HotlineCode>;
  key: Scalars['ID']['input'];
  password: Scalars['String']['input'];
  role: Role;
  username: Scalars['String']['input'];
};

export type CreateStaffResult = InvalidInput | KeyReused | StaffCreated | UsernameTaken;

export type CriterionAnswerInput = {
  criterionId: Scalars['ID']['input'];
  /** 2, 1, 0; null: does not apply */
  level?: InputMaybe<Scalars['Int']['input']>;
  remark?: InputMaybe<Scalars['String']['input']>;
};

export type CurveHour = {
  __typename?: 'CurveHour';
  abandoned: Scalars['Int']['output'];
  answered: Scalars['Int']['output'];
  arrived: Scalars['Int']['output'];
  /** operators who could have answered, on average; null: still to come */
  available?: Maybe<Scalars['Float']['output']>;
  /** in JST: 9 is 9:00 to 10:00 */
  hour: Scalars['Int']['output'];
  /** ms from answer to the end of after-call work */
  medianHandlingMs?: Maybe<Scalars['Float']['output']>;
  /** ms from ring to answer */
  medianWaitMs?: Maybe<Scalars['Float']['output']>;
  missed: Scalars['Int']['output'];
  /** of the hour, minutes in which the line is open */
  openMinutes: Scalars['Int']['output'];
  outsideHours: Scalars['Int']['output'];
  /** operators who were there at all */
  present?: Maybe<Scalars['Float']['output']>;
};

/** calls before the first hour and after the last */
export type CurveNight = {
  __typename?: 'CurveNight';
  abandoned: Scalars['Int']['output'];
  answered: Scalars['Int']['output'];
  arrived: Scalars['Int']['output'];
  missed: Scalars['Int']['output'];
  outsideHours: Scalars['Int']['output'];
};

export type DayCurve = {
  __typename?: 'DayCurve';
  day: Scalars['Date']['output'];
  hotline: HotlineCode;
  hours: Array<CurveHour>;
  night: CurveNight;
};

/** A duty that is owed or may be, judged by the facts recorded (domain.md §6). Words are Japanese only. */
export type DeadlineClock = {
  __typename?: 'DeadlineClock';
  /** what to find out */
  ask: Array<IncidentFact>;
  authority: Scalars['String']['output'];
  /** the conditions that hold */
  because: Array<Scalars['String']['output']>;
  /** days in Asia/Tokyo; 0: today, negative: overdue */
  daysLeft?: Maybe<Scalars['Int']['output']>;
  done?: Maybe<DutyDone>;
  /** the end of the last day */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  dueFrom?: Maybe<Scalars['Date']['output']>;
  dueOn?: Maybe<Scalars['Date']['output']>;
  dutyId: Scalars['String']['output'];
  /** the last day if there was wrongful intent, while that is unknown */
  laterDueOn?: Maybe<Scalars['Date']['output']>;
  /** the day counted, where it was no working day */
  movedFrom?: Maybe<Scalars['Date']['output']>;
  needsConfirmation: Scalars['Boolean']['output'];
  /** LEGAL or RELIEF_FUND */
  purpose: Scalars['String']['output'];
  say: Scalars['String']['output'];
  /** for lists */
  short: Scalars['String']['output'];
  source: Scalars['String']['output'];
  state: DeadlineClockState;
  title: Scalars['String']['output'];
  todo: Array<Scalars['String']['output']>;
  where?: Maybe<Scalars['String']['output']>;
  withoutDelay: Scalars['Boolean']['output'];
};

/** PROVISIONAL: something is to be found out first */
export type DeadlineClockState =
  | 'DONE'
  | 'PROVISIONAL'
  | 'RUNNING';

export type DeclineReferralInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reason: ReferralDeclineReason;
  referralId: Scalars['ID']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type DescribeCampaignInput = {
  advice?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
};

export type DiscardDraftInput = {
  key: Scalars['ID']['input'];
  scope: Scalars['String']['input'];
};

export type DiscardDraftResult = DraftDiscarded | KeyReused;

export type DiscardPeriodReportInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
};

export type DiscardPeriodReportResult = InvalidTransition | KeyReused | NotFound | PeriodReportDiscarded;

export type DiscardRuleBookDraftInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  versionId: Scalars['ID']['input'];
};

export type DiscardRuleBookDraftResult = InvalidTransition | KeyReused | NotFound | RuleBookDraftDiscarded | VersionConflict;

export type Discipline =
  | 'FORENSICS'
  | 'LEGAL';

/** without a reason a dismissed campaign is taken up again */
export type DismissCampaignInput = {
  dismissed: Scalars['Boolean']['input'];
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type DismissNoticesInput = {
  ids: Array<Scalars['ID']['input']>;
  key: Scalars['ID']['input'];
};

export type DismissNoticesResult = KeyReused | NoticesDismissed;

/** Typed text that is not yet part of a record. Its author’s alone. */
export type Draft = {
  __typename?: 'Draft';
  content: Scalars['String']['output'];
  savedAt: Scalars['DateTime']['output'];
  scope: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type DraftConflict = Refusal & {
  __typename?: 'DraftConflict';
  /** what the other screen wrote */
  content: Scalars['String']['output'];
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

export type DraftDiscarded = {
  __typename?: 'DraftDiscarded';
  scope: Scalars['String']['output'];
};

export type DraftPeriodReportInput = {
  /** needed where the period was published before */
  correctionReason?: InputMaybe<Scalars['String']['input']>;
  /** the first month, YYYY-MM */
  first: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  kind: ReportPeriodKind;
};

export type DraftPeriodReportResult = AlreadyDrafted | InvalidInput | KeyReused | PeriodNotOver | PeriodReportDrafting;

export type DraftRuleBookInput = {
  /** the version whose content it begins with */
  basedOnId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type DraftRuleBookResult = KeyReused | NotFound | RuleBookDrafted;

export type DraftSaved = {
  __typename?: 'DraftSaved';
  draft: Draft;
};

/** a period that is over and has tickets */
export type DraftablePeriod = {
  __typename?: 'DraftablePeriod';
  period: ReportPeriod;
  /** versions published so far */
  released: Scalars['Int']['output'];
  /** a report of it that is not over yet */
  underWay?: Maybe<Scalars['ID']['output']>;
};

export type DrawSampleInput = {
  fromDay: Scalars['Date']['input'];
  hotline?: InputMaybe<HotlineCode>;
  key: Scalars['ID']['input'];
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** `size` calls of each operator */
  perOperator?: Scalars['Boolean']['input'];
  rule: SampleRule;
  seed: Scalars['String']['input'];
  size: Scalars['Int']['input'];
  /** the last day */
  toDay: Scalars['Date']['input'];
};

export type DrawSampleResult = InvalidInput | KeyReused | SampleDrawn;

export type DutyDone = {
  __typename?: 'DutyDone';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  doneOn: Scalars['Date']['output'];
  reference?: Maybe<Scalars['String']['output']>;
  toldBy?: Maybe<Scalars['String']['output']>;
};

export type DutyMarkedDone = {
  __typename?: 'DutyMarkedDone';
  ticket: Ticket;
};

export type DutyReopened = {
  __typename?: 'DutyReopened';
  ticket: Ticket;
};

/** A ticket of the same caller number. A number is no proof of who calls: a candidate, never an answer. */
export type EarlierTicket = {
  __typename?: 'EarlierTicket';
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  memberName?: Maybe<Scalars['String']['output']>;
  number: Scalars['String']['output'];
  receivedAt: Scalars['DateTime']['output'];
  status: TicketStatus;
  verificationOutcome?: Maybe<VerificationOutcome>;
};

export type EditCaseSheetFieldInput = {
  /** the version that the writer began with */
  baseVersion: Scalars['Int']['input'];
  escalationId: Scalars['ID']['input'];
  field: CaseSheetFieldCode;
  key: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};

export type EditCaseSheetFieldResult = CaseSheetFieldEdited | FieldConflict | InvalidInput | InvalidTransition | KeyReused | NotFound;

export type EndCallInput = {
  callId: Scalars['ID']['input'];
  endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  key: Scalars['ID']['input'];
};

export type EndCallResult = CallEnded | InvalidInput | InvalidTransition | KeyReused | NotFound;

export type EndFirmConflictInput = {
  conflictId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type EndFirmConflictResult = FirmChanged | KeyReused | NotFound;

export type EndRemoteSupportInput = {
  done?: InputMaybe<Scalars['String']['input']>;
  key: Scalars['ID']['input'];
  result: RemoteSupportResult;
  sessionId: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type EndRemoteSupportResult = InvalidInput | InvalidTransition | KeyReused | NotFound | RemoteSupportEnded;

export type EndWaitingInput = {
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type EndWaitingResult = InvalidTransition | KeyReused | NotClaimedByYou | NotFound | WaitingEnded;

/** Served while enrolment is under way (001 Q1-3): the local association is to be asked. */
export type EnrolmentConfirmation = {
  __typename?: 'EnrolmentConfirmation';
  /** whom to ask */
  association?: Maybe<Scalars['String']['output']>;
  callerNumber?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Scalars['String']['output'];
  /** nobody has set the day: our own default, 要確認 */
  dueIsDefault: Scalars['Boolean']['output'];
  dueOn: Scalars['Date']['output'];
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  memberName?: Maybe<Scalars['String']['output']>;
  /** results that may be recorded now */
  nextResults: Array<EnrolmentResult>;
  note?: Maybe<Scalars['String']['output']>;
  overdue: Scalars['Boolean']['output'];
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  settledBy?: Maybe<Scalars['String']['output']>;
  status: EnrolmentStatus;
  ticketNumber: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type EnrolmentConfirmationDueSet = {
  __typename?: 'EnrolmentConfirmationDueSet';
  confirmation: EnrolmentConfirmation;
  ticket: Ticket;
};

export type EnrolmentConfirmationSettled = {
  __typename?: 'EnrolmentConfirmationSettled';
  confirmation: EnrolmentConfirmation;
  ticket: Ticket;
};

/** 入会を確認できた 確認できなかった 問い合わせできなかった */
export type EnrolmentResult =
  | 'CONFIRMED'
  | 'COULD_NOT_ASK'
  | 'NOT_CONFIRMED';

/** SUPERSEDED: a newer verification of the ticket made the question idle */
export type EnrolmentStatus =
  | 'CONFIRMED'
  | 'COULD_NOT_ASK'
  | 'NOT_CONFIRMED'
  | 'OPEN'
  | 'SUPERSEDED';

export type Entitlement = {
  __typename?: 'Entitlement';
  needsConfirmation: Scalars['Boolean']['output'];
  rule: Scalars['String']['output'];
  since?: Maybe<Scalars['Date']['output']>;
  source: Scalars['String']['output'];
  status: EntitlementStatus;
  /** Japanese: the rule in words */
  text: Scalars['String']['output'];
  until?: Maybe<Scalars['Date']['output']>;
};

export type EntitlementStatus =
  | 'ENTITLED'
  | 'NOT_ENTITLED'
  | 'PENDING_ENROLMENT';

export type EntryRequired = Refusal & {
  __typename?: 'EntryRequired';
  message: Scalars['String']['output'];
};

export type EscalateTicketInput = {
  /** to the other discipline too: two escalations of one ticket, or none */
  alsoTo?: Array<Discipline>;
  discipline: Discipline;
  expectedVersion: Scalars['Int']['input'];
  handOver: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  said?: InputMaybe<HandOverSaidInput>;
  ticketNumber: Scalars['String']['input'];
  /** 001 Q2-4: required where a referral is wished */
  toldCostsAreTheirs: Scalars['Boolean']['input'];
  /** the wish for a firm in the caller’s own words (001 2-1) */
  wishWords?: InputMaybe<Scalars['String']['input']>;
  wishesReferral: Scalars['Boolean']['input'];
};

export type EscalateTicketResult = AlreadyEscalated | CostsNotTold | InvalidInput | InvalidTransition | KeyReused | NotFound | TicketEscalated | VersionConflict;

export type Escalation = {
  __typename?: 'Escalation';
  /** what one has to know before the first word, in that order */
  briefing: Array<BriefingTopic>;
  category?: Maybe<Scalars['String']['output']>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  claimedBy?: Maybe<Scalars['String']['output']>;
  claimedByMe: Scalars['Boolean']['output'];
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  consent?: Maybe<EscalationConsent>;
  discipline: Discipline;
  /** of the first clock that runs; null while the caller is waited for */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** how the time to `dueAt` passes */
  dueCounted?: Maybe<TargetCounted>;
  /** questions of tier 2 and answers of tier 1, oldest first */
  exchanges: Array<EscalationExchange>;
  facilityName?: Maybe<Scalars['String']['output']>;
  handOver: Scalars['String']['output'];
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  outcome?: Maybe<Scalars['String']['output']>;
  queuedAt: Scalars['DateTime']['output'];
  status: EscalationStatus;
  /** its clocks in the order in which they began */
  targets: Array<EscalationTarget>;
  ticket?: Maybe<Ticket>;
  ticketNumber: Scalars['String']['output'];
  toldCostsAreTheirs: Scalars['Boolean']['output'];
  urgency?: Maybe<Urgency>;
  version: Scalars['Int']['output'];
  /** what the caller is waited for */
  waitingFor?: Maybe<Scalars['String']['output']>;
  /** since when the caller is waited for */
  waitingSince?: Maybe<Scalars['DateTime']['output']>;
  wishesReferral: Scalars['Boolean']['output'];
};

export type EscalationAnswered = {
  __typename?: 'EscalationAnswered';
  escalation: Escalation;
};

export type EscalationClaimed = {
  __typename?: 'EscalationClaimed';
  escalation: Escalation;
};

export type EscalationConnection = {
  __typename?: 'EscalationConnection';
  edges: Array<EscalationEdge>;
  pageInfo: PageInfo;
};

/** How the consent was taken: what was read (001 Q2-4), what was wished (001 2-1), when and by whom */
export type EscalationConsent = {
  __typename?: 'EscalationConsent';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** the sentence as it was to be read */
  costSentence?: Maybe<Scalars['String']['output']>;
  /** of which version of the scripts */
  costSentenceVersion?: Maybe<Scalars['String']['output']>;
  toldCostsAreTheirs: Scalars['Boolean']['output'];
  /** the wish in the caller’s own words */
  wishWords?: Maybe<Scalars['String']['output']>;
  wishesReferral: Scalars['Boolean']['output'];
};

export type EscalationEdge = {
  __typename?: 'EscalationEdge';
  cursor: Scalars['String']['output'];
  node: Escalation;
};

export type EscalationExchange = {
  __typename?: 'EscalationExchange';
  answer?: Maybe<Scalars['String']['output']>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  answeredBy?: Maybe<Scalars['String']['output']>;
  askedAt: Scalars['DateTime']['output'];
  askedBy: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  question: Scalars['String']['output'];
};

export type EscalationReleased = {
  __typename?: 'EscalationReleased';
  escalation: Escalation;
};

export type EscalationResolved = {
  __typename?: 'EscalationResolved';
  escalation: Escalation;
};

export type EscalationReturned = {
  __typename?: 'EscalationReturned';
  escalation: Escalation;
};

export type EscalationStatus =
  | 'CLAIMED'
  | 'QUEUED'
  | 'REFERRED'
  | 'RESOLVED'
  | 'RETURNED';

export type EscalationTakenOver = {
  __typename?: 'EscalationTakenOver';
  escalation: Escalation;
};

export type EscalationTarget = {
  __typename?: 'EscalationTarget';
  counted: TargetCounted;
  /** null while paused before it ran out */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  kind: TargetKind;
  /** the time has run out, or had when it was met */
  late: Scalars['Boolean']['output'];
  minutes: Scalars['Int']['output'];
  /** when it was told that it was missed */
  missedAt?: Maybe<Scalars['DateTime']['output']>;
  needsConfirmation: Scalars['Boolean']['output'];
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
  /** where the rule comes from */
  source?: Maybe<Scalars['String']['output']>;
  startedAt: Scalars['DateTime']['output'];
  state: TargetState;
  /** the grade it was taken for */
  urgency: Urgency;
  /** counted time used up to now, the pause or the end */
  usedMs: Scalars['Float']['output'];
  warnAt?: Maybe<Scalars['DateTime']['output']>;
  warnedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 一致 表記ゆれ一致 近似 不一致 未聴取 */
export type EvidenceGrade =
  | 'MATCH'
  | 'MISMATCH'
  | 'NEAR'
  | 'NOT_ASKED'
  | 'VARIANT';

export type ExplainReliefFundInput = {
  facts: ReliefFundInput;
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type ExplainReliefFundResult = InvalidInput | KeyReused | NotFound | ReliefFundExplained;

/** Somebody else changed this field since. Nothing was written; both texts and a proposal that has both. */
export type FieldConflict = Refusal & {
  __typename?: 'FieldConflict';
  at: Scalars['DateTime']['output'];
  base: Scalars['String']['output'];
  by: Scalars['String']['output'];
  currentVersion: Scalars['Int']['output'];
  /** the changes do not overlap */
  disjoint: Scalars['Boolean']['output'];
  field: Scalars['String']['output'];
  /** both changes; where they overlap theirs stands before mine */
  merged: Scalars['String']['output'];
  message: Scalars['String']['output'];
  mine: Scalars['String']['output'];
  mineMarked: Array<TextPiece>;
  theirs: Scalars['String']['output'];
  theirsMarked: Array<TextPiece>;
};

export type FieldEvidence = {
  __typename?: 'FieldEvidence';
  /** 聞き直し */
  askAgain: Scalars['Boolean']['output'];
  claimed?: Maybe<Scalars['String']['output']>;
  /** what of `claimed` differs */
  claimedMarks: Array<TextMark>;
  field: ClaimField;
  grade: EvidenceGrade;
  registered?: Maybe<Scalars['String']['output']>;
  /** what of `registered` differs */
  registeredMarks: Array<TextMark>;
  rule?: Maybe<Scalars['String']['output']>;
};

export type FinishAfterCallWorkInput = {
  callId: Scalars['ID']['input'];
  /** nothing is left to do: the ticket is closed in the same step */
  closeTicket?: Scalars['Boolean']['input'];
  key: Scalars['ID']['input'];
};

export type FinishAfterCallWorkResult = AfterCallWorkFinished | InvalidTransition | KeyReused | NotFound;

/** a forensics firm or law firm that the desk may introduce */
export type Firm = {
  __typename?: 'Firm';
  active: Scalars['Boolean']['output'];
  areas: Array<ReferralArea>;
  closedOnHolidays: Scalars['Boolean']['output'];
  conflicts: Array<FirmConflict>;
  contactPerson: Scalars['String']['output'];
  declined: Scalars['Int']['output'];
  discipline: Discipline;
  email: Scalars['String']['output'];
  /** null: not known */
  hours?: Maybe<Array<FirmHours>>;
  id: Scalars['ID']['output'];
  lastSentAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  nationwide: Scalars['Boolean']['output'];
  openNow: Scalars['Boolean']['output'];
  /** when it can be reached next; now where it is open */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  overdue: Scalars['Int']['output'];
  phone: Scalars['String']['output'];
  /** 都道府県; empty where nationwide */
  prefectures: Array<Scalars['String']['output']>;
  remark: Scalars['String']['output'];
  /** mean of 1–5 */
  satisfaction?: Maybe<Scalars['Float']['output']>;
  sent: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
  updatedBy: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type FirmChanged = {
  __typename?: 'FirmChanged';
  firm: Firm;
};

export type FirmConflict = {
  __typename?: 'FirmConflict';
  addedAt: Scalars['DateTime']['output'];
  addedBy: Scalars['String']['output'];
  code?: Maybe<Scalars['String']['output']>;
  endedBy?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  inForce: Scalars['Boolean']['output'];
  kind: FirmConflictKind;
  name: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  since: Scalars['Date']['output'];
  /** the last day it holds; null: until further notice */
  until?: Maybe<Scalars['Date']['output']>;
};

export type FirmConflictKind =
  | 'FACILITY'
  | 'MEMBER'
  | 'PARTY';

export type FirmHours = {
  __typename?: 'FirmHours';
  /** HH:mm, up to 24:00 */
  closesAt: Scalars['String']['output'];
  /** HH:mm */
  opensAt: Scalars['String']['output'];
  /** 1 = Monday … 7 = Sunday */
  weekday: Scalars['Int']['output'];
};

export type FirmHoursInput = {
  closesAt: Scalars['String']['input'];
  opensAt: Scalars['String']['input'];
  weekday: Scalars['Int']['input'];
};

export type FirmInConflict = Refusal & {
  __typename?: 'FirmInConflict';
  firm: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type FirmLedger = {
  __typename?: 'FirmLedger';
  /** newest first */
  referrals: Array<FirmReferral>;
  /** newest first */
  versions: Array<FirmVersion>;
};

/** why a firm is not proposed */
export type FirmLeftOutCode =
  | 'CONFLICT'
  | 'DECLINED_THIS'
  | 'FACILITY_UNCHECKED'
  | 'HAS_THIS'
  | 'MEMBER_UNCHECKED'
  | 'NOT_ACTIVE'
  | 'OTHER_AREA'
  | 'OTHER_PREFECTURE'
  | 'PARTY_UNCHECKED';

/** why a firm stands where it stands */
export type FirmReason = {
  __typename?: 'FirmReason';
  at?: Maybe<Scalars['DateTime']['output']>;
  /** OPEN_NOW OPEN_FIRST OPENS_AT HOURS_UNKNOWN TURNS LAST_TURN NEVER_ASKED AREA AREA_ANY PREFECTURE NATIONWIDE PREFECTURE_UNKNOWN */
  code: Scalars['String']['output'];
  count?: Maybe<Scalars['Int']['output']>;
};

/** one introduction of a firm, as supervisors follow it up */
export type FirmReferral = {
  __typename?: 'FirmReferral';
  acknowledgeBy: Scalars['DateTime']['output'];
  /** in the firm’s own hours */
  answeredAfterMinutes?: Maybe<Scalars['Int']['output']>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  declineReason?: Maybe<ReferralDeclineReason>;
  number: Scalars['String']['output'];
  outcome?: Maybe<ReferralOutcome>;
  satisfaction?: Maybe<Scalars['Int']['output']>;
  /** whether the member was asked */
  satisfactionAsked: Scalars['Boolean']['output'];
  satisfactionWords?: Maybe<Scalars['String']['output']>;
  sentAt: Scalars['DateTime']['output'];
  status: ReferralStatus;
  ticketNumber: Scalars['String']['output'];
  wasOverdue: Scalars['Boolean']['output'];
};

export type FirmVersion = {
  __typename?: 'FirmVersion';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** names of the fields that changed */
  changed: Array<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};

export type FirstContactRecorded = {
  __typename?: 'FirstContactRecorded';
  escalation: Escalation;
};

/** both hotlines and tier 2 at this moment, in numbers: no data of callers */
export type Floor = {
  __typename?: 'Floor';
  /** everybody who works with callers */
  agents: Array<FloorAgent>;
  asOf: Scalars['DateTime']['output'];
  /** call-backs that are planned */
  callbacks: FloorOwed;
  /** legal clocks beside tickets */
  deadlines: FloorOwed;
  escalations: Array<FloorEscalations>;
  /** firms that have not said whether they take over */
  firms: FloorOwed;
  lines: Array<FloorLine>;
  /** clocks of tier 2 that run: first contact, next update */
  targets: FloorOwed;
};

export type FloorAgent = {
  __typename?: 'FloorAgent';
  discipline?: Maybe<Discipline>;
  displayName: Scalars['String']['output'];
  hotline?: Maybe<HotlineCode>;
  id: Scalars['ID']['output'];
  /** asked for during a call; takes effect after it */
  next?: Maybe<AgentChoice>;
  reason?: Maybe<AwayReason>;
  role: Role;
  since?: Maybe<Scalars['DateTime']['output']>;
  state: AgentState;
  /** signed in, but no console of theirs shows a sign of life */
  unresponsive: Scalars['Boolean']['output'];
};

export type FloorChange = {
  __typename?: 'FloorChange';
  at: Scalars['DateTime']['output'];
};

/** what tier 2 has not ended, of one discipline */
export type FloorEscalations = {
  __typename?: 'FloorEscalations';
  buckets: Array<AgeBucket>;
  discipline: Discipline;
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  open: Scalars['Int']['output'];
  overdue: Scalars['Int']['output'];
  unclaimed: Scalars['Int']['output'];
};

/** one hotline at this moment; `…Today` since 0:00 JST */
export type FloorLine = {
  __typename?: 'FloorLine';
  /** given up by the caller */
  abandonedToday: Scalars['Int']['output'];
  afterCallWork: Scalars['Int']['output'];
  answeredToday: Scalars['Int']['output'];
  /** operators of the line who could answer now */
  available: Scalars['Int']['output'];
  /** advice was given before the caller was verified */
  debts: Scalars['Int']['output'];
  hotline: Hotline;
  inProgress: Scalars['Int']['output'];
  /** since when the caller who has waited longest waits */
  longestWaitSince?: Maybe<Scalars['DateTime']['output']>;
  /** left unanswered by us */
  missedToday: Scalars['Int']['output'];
  oldestDebtSince?: Maybe<Scalars['DateTime']['output']>;
  ringing: Scalars['Int']['output'];
};

/** how many are owed, and how many of them are late */
export type FloorOwed = {
  __typename?: 'FloorOwed';
  /** when the next that is not late runs out */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  open: Scalars['Int']['output'];
  overdue: Scalars['Int']['output'];
  /** about to run out: on this very day, or warned of */
  soon: Scalars['Int']['output'];
};

export type GuidelineAnswer = {
  __typename?: 'GuidelineAnswer';
  /** what it was about, in words */
  about: Array<Scalars['String']['output']>;
  answer: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** laid before the supervisors already */
  proposed: Scalars['Boolean']['output'];
  question: Scalars['String']['output'];
  /** a released answer was given again */
  reused: Scalars['Boolean']['output'];
};

export type GuidelineAnswerRecorded = {
  __typename?: 'GuidelineAnswerRecorded';
  answerId: Scalars['ID']['output'];
  ticket: Ticket;
};

export type GuidelineFound = {
  __typename?: 'GuidelineFound';
  /** which edition of the book answers on the day of the ticket */
  edition: Scalars['String']['output'];
  subjects: Array<GuidelineSubject>;
};

/** An item of the checklist or a document, as its edition names it */
export type GuidelineSubject = {
  __typename?: 'GuidelineSubject';
  /** came with this edition */
  added: Scalars['Boolean']['output'];
  code: Scalars['ID']['output'];
  edition?: Maybe<Scalars['String']['output']>;
  group: Scalars['String']['output'];
  guide: Scalars['String']['output'];
  kind: GuidelineSubjectKind;
  name: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  /** 「2-⑧」 */
  number?: Maybe<Scalars['String']['output']>;
  place: Scalars['String']['output'];
  since?: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  /** the answer to the triage’s question after the document */
  triageDocument?: Maybe<Scalars['String']['output']>;
  url?: Maybe<Scalars['String']['output']>;
};

/** チェックリストの項目 資料 */
export type GuidelineSubjectKind =
  | 'DOCUMENT'
  | 'ITEM';

export type GuidelineSubjectsSet = {
  __typename?: 'GuidelineSubjectsSet';
  ticket: Ticket;
};

export type GuidelineSuggestion = {
  __typename?: 'GuidelineSuggestion';
  answer: Scalars['String']['output'];
  entryId: Scalars['ID']['output'];
  question: Scalars['String']['output'];
  reviewOverdue: Scalars['Boolean']['output'];
  /** why: items that both are about */
  sharedSubjects: Array<Scalars['String']['output']>;
  /** why: words that both questions have */
  sharedWords: Array<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  uses: Scalars['Int']['output'];
};

/** what the operator adds to what the ticket knows; each only where there is something to add */
export type HandOverSaidInput = {
  doNotTouch?: InputMaybe<Scalars['String']['input']>;
  done?: InputMaybe<Scalars['String']['input']>;
  happened?: InputMaybe<Scalars['String']['input']>;
  patients?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};

export type Holiday = {
  __typename?: 'Holiday';
  date: Scalars['Date']['output'];
  kind: HolidayKind;
  name: Scalars['String']['output'];
};

export type HolidayKind =
  | 'ADDED'
  | 'NATIONAL'
  | 'REMOVED';

export type Hotline = {
  __typename?: 'Hotline';
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  code: HotlineCode;
  isOpen: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  needsConfirmation: Array<Scalars['String']['output']>;
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  phoneNumber: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

export type HotlineCode =
  | 'EMERGENCY'
  | 'GUIDELINE';

export type IncidentCause =
  | 'ACCIDENT'
  | 'ATTACK'
  | 'INSIDER';

export type IncidentFact =
  | 'ACCIDENT'
  | 'ATTACK'
  | 'AWARE_ON'
  | 'CARE_IMPAIRED'
  | 'MEDICAL_FACILITY'
  | 'PATIENT_DATA'
  | 'PERSONS'
  | 'PROPERTY_DAMAGE'
  | 'SYSTEMS_IMPAIRED'
  | 'WRONGFUL_INTENT';

export type IncidentFacts = {
  __typename?: 'IncidentFacts';
  at: Scalars['DateTime']['output'];
  /** the day on which the facility became aware */
  awareOn?: Maybe<Scalars['Date']['output']>;
  /** HH:mm in Asia/Tokyo */
  awareTime?: Maybe<Scalars['String']['output']>;
  by: Scalars['String']['output'];
  careImpaired?: Maybe<Scalars['Boolean']['output']>;
  cause?: Maybe<IncidentCause>;
  id: Scalars['ID']['output'];
  incidentOn?: Maybe<Scalars['Date']['output']>;
  /** a hospital or clinic */
  medicalFacility?: Maybe<Scalars['Boolean']['output']>;
  /** 要配慮個人情報 leaked or may have */
  patientData?: Maybe<Scalars['Boolean']['output']>;
  /** whose data leaked or may have */
  persons?: Maybe<Scalars['Int']['output']>;
  personsAbout: Scalars['Boolean']['output'];
  propertyDamage?: Maybe<Scalars['Boolean']['output']>;
  systemsImpaired?: Maybe<Scalars['Boolean']['output']>;
  wrongfulIntent?: Maybe<Scalars['Boolean']['output']>;
};

/** Each may be null: not known yet. */
export type IncidentFactsInput = {
  /** the day on which the facility became aware */
  awareOn?: InputMaybe<Scalars['Date']['input']>;
  /** HH:mm in Asia/Tokyo */
  awareTime?: InputMaybe<Scalars['String']['input']>;
  careImpaired?: InputMaybe<Scalars['Boolean']['input']>;
  cause?: InputMaybe<IncidentCause>;
  incidentOn?: InputMaybe<Scalars['Date']['input']>;
  /** a hospital or clinic */
  medicalFacility?: InputMaybe<Scalars['Boolean']['input']>;
  /** 要配慮個人情報 leaked or may have */
  patientData?: InputMaybe<Scalars['Boolean']['input']>;
  /** whose data leaked or may have */
  persons?: InputMaybe<Scalars['Int']['input']>;
  personsAbout: Scalars['Boolean']['input'];
  propertyDamage?: InputMaybe<Scalars['Boolean']['input']>;
  systemsImpaired?: InputMaybe<Scalars['Boolean']['input']>;
  wrongfulIntent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IncidentFactsRecorded = {
  __typename?: 'IncidentFactsRecorded';
  ticket: Ticket;
};

export type Indicator = {
  __typename?: 'Indicator';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** the campaign it belongs to while that goes on */
  campaignId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  kind: IndicatorKind;
  shown: Scalars['String']['output'];
  typed: Scalars['String']['output'];
};

export type IndicatorKind =
  | 'MALWARE'
  | 'PHONE'
  | 'PRODUCT'
  | 'SENDER'
  | 'WEB';

export type IndicatorNoted = {
  __typename?: 'IndicatorNoted';
  ticket: Ticket;
};

/** A text while it is typed: what it is taken for, and whether it is known. */
export type IndicatorPreview = {
  __typename?: 'IndicatorPreview';
  campaign?: Maybe<CampaignNotice>;
  kind: IndicatorKind;
  /** Japanese: why it cannot be noted */
  problem?: Maybe<Scalars['String']['output']>;
  shown?: Maybe<Scalars['String']['output']>;
};

export type IndicatorRemoved = {
  __typename?: 'IndicatorRemoved';
  ticket: Ticket;
};

/** What is counted. `shown` is to be read; no address in it can be opened. */
export type IndicatorSeen = {
  __typename?: 'IndicatorSeen';
  kind: IndicatorKind;
  shown: Scalars['String']['output'];
};

export type InvalidInput = Refusal & {
  __typename?: 'InvalidInput';
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type InvalidTransition = Refusal & {
  __typename?: 'InvalidTransition';
  from: Scalars['String']['output'];
  message: Scalars['String']['output'];
  to: Scalars['String']['output'];
};

export type KeyReused = Refusal & {
  __typename?: 'KeyReused';
  message: Scalars['String']['output'];
};

export type KnowledgeApproved = {
  __typename?: 'KnowledgeApproved';
  entry: KnowledgeEntry;
};

/** An answer that is to help again. Operators see released words only; the ticket it came from is the supervisors’ to see. */
export type KnowledgeEntry = {
  __typename?: 'KnowledgeEntry';
  about: Array<Scalars['String']['output']>;
  answer: Scalars['String']['output'];
  codes: Array<Scalars['ID']['output']>;
  confirmed: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** released words are in use, whatever the newest wait for */
  inUse: Scalars['Boolean']['output'];
  originTicket?: Maybe<Scalars['String']['output']>;
  question: Scalars['String']['output'];
  /** why it was given back or taken out */
  reason?: Maybe<Scalars['String']['output']>;
  /** to be looked at again */
  reviewOn?: Maybe<Scalars['Date']['output']>;
  reviewOverdue: Scalars['Boolean']['output'];
  revisions: Array<KnowledgeRevision>;
  source: Scalars['String']['output'];
  state: KnowledgeState;
  /** what the reader may do with it now */
  steps: Array<KnowledgeStep>;
  /** not yet confirmed as harmless */
  tellsWho: Array<TellsWho>;
  updatedAt: Scalars['DateTime']['output'];
  /** how often it was given again */
  uses: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type KnowledgeProposed = {
  __typename?: 'KnowledgeProposed';
  entryId: Scalars['ID']['output'];
  state: KnowledgeState;
};

export type KnowledgeRetired = {
  __typename?: 'KnowledgeRetired';
  entry: KnowledgeEntry;
};

export type KnowledgeReturned = {
  __typename?: 'KnowledgeReturned';
  entry: KnowledgeEntry;
};

export type KnowledgeRevised = {
  __typename?: 'KnowledgeRevised';
  entry: KnowledgeEntry;
};

export type KnowledgeRevision = {
  __typename?: 'KnowledgeRevision';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  number: Scalars['Int']['output'];
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  releasedBy?: Maybe<Scalars['String']['output']>;
};

/** 一般化待ち 承認待ち 承認済み 引退 */
export type KnowledgeState =
  | 'APPROVED'
  | 'DRAFT'
  | 'PROPOSED'
  | 'RETIRED';

export type KnowledgeStep =
  | 'APPROVE'
  | 'RETIRE'
  | 'RETURN'
  | 'REVISE';

export type LastAdministrator = Refusal & {
  __typename?: 'LastAdministrator';
  message: Scalars['String']['output'];
};

export type LeftOutFirm = {
  __typename?: 'LeftOutFirm';
  firmId: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  reasons: Array<FirmLeftOutCode>;
};

export type Locale =
  | 'EN'
  | 'JA';

export type LocaleSet = {
  __typename?: 'LocaleSet';
  me: Staff;
};

/** Whether notices by mail get through. */
export type MailDelivery = {
  __typename?: 'MailDelivery';
  configured: Scalars['Boolean']['output'];
  /** not taken by the mail server for five minutes */
  delayed: Scalars['Int']['output'];
  delayedSince?: Maybe<Scalars['DateTime']['output']>;
  /** given up in the last seven days, and nothing has arrived since */
  undelivered: Array<UndeliveredMail>;
};

export type MailKindsChosen = {
  __typename?: 'MailKindsChosen';
  settings: NoticeSettings;
};

export type MarkDutyDoneInput = {
  doneOn: Scalars['Date']['input'];
  dutyId: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  reference?: InputMaybe<Scalars['String']['input']>;
  ticketNumber: Scalars['String']['input'];
  toldBy?: InputMaybe<Scalars['String']['input']>;
};

export type MarkDutyDoneResult = DutyMarkedDone | InvalidInput | InvalidTransition | KeyReused | NotFound;

export type MarkScriptStepInput = {
  browser?: InputMaybe<ScriptBrowser>;
  done: Scalars['Boolean']['input'];
  key: Scalars['ID']['input'];
  os?: InputMaybe<ScriptOs>;
  scriptId: Scalars['String']['input'];
  stepId: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type MarkScriptStepResult = InvalidInput | KeyReused | NotFound | ScriptStepMarked;

/** `other` becomes part of the campaign */
export type MergeCampaignsInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  otherId: Scalars['ID']['input'];
};

/** How MHLW was told; it decides which paper proves it (001 Q4-1). */
export type MhlwReportForm =
  | 'EMAIL'
  | 'PHONE'
  | 'WRITTEN';

/** A number and a name as they were said, which no entry bears together. */
export type MismatchRound = {
  __typename?: 'MismatchRound';
  at: Scalars['DateTime']['output'];
  memberKana?: Maybe<Scalars['String']['output']>;
  memberName?: Maybe<Scalars['String']['output']>;
  memberNumber?: Maybe<Scalars['String']['output']>;
  registryNumber?: Maybe<Scalars['String']['output']>;
  ticketNumber: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** demo only: the caller gives up before anybody answers */
  abandonDemoCall: AbandonDemoCallResult;
  acceptCall: AcceptCallResult;
  acknowledgeReferral: ChangeReferralResult;
  addFirmConflict: AddFirmConflictResult;
  addNote: AddNoteResult;
  answerEscalation: AnswerEscalationResult;
  /** the operator has read it */
  answerReview: AnswerReviewResult;
  approveKnowledge: ApproveKnowledgeResult;
  approveRuleBookVersion: ApproveRuleBookVersionResult;
  askReportQuestion: AskReportQuestionResult;
  beginCallback: BeginCallbackResult;
  cancelCallback: CancelCallbackResult;
  cancelPeriodReport: CancelPeriodReportResult;
  cancelRegisterImport: CancelRegisterImportResult;
  cancelTransfer: CancelTransferResult;
  changeReportSettings: ChangeReportSettingsResult;
  /** during a call it takes effect after it */
  chooseAgentState: ChooseAgentStateResult;
  chooseMailKinds: ChooseMailKindsResult;
  claimEscalation: ClaimEscalationResult;
  closeReferral: ChangeReferralResult;
  confirmRegisterImport: ConfirmRegisterImportResult;
  createStaff: CreateStaffResult;
  declineReferral: ChangeReferralResult;
  describeCampaign: ChangeCampaignResult;
  discardDraft: DiscardDraftResult;
  discardPeriodReport: DiscardPeriodReportResult;
  discardRuleBookDraft: DiscardRuleBookDraftResult;
  dismissCampaign: ChangeCampaignResult;
  dismissNotices: DismissNoticesResult;
  draftPeriodReport: DraftPeriodReportResult;
  draftRuleBook: DraftRuleBookResult;
  drawSample: DrawSampleResult;
  editCaseSheetField: EditCaseSheetFieldResult;
  endCall: EndCallResult;
  endFirmConflict: EndFirmConflictResult;
  endRemoteSupport: EndRemoteSupportResult;
  endWaiting: EndWaitingResult;
  escalateTicket: EscalateTicketResult;
  explainReliefFund: ExplainReliefFundResult;
  finishAfterCallWork: FinishAfterCallWorkResult;
  markDutyDone: MarkDutyDoneResult;
  markScriptStep: MarkScriptStepResult;
  mergeCampaigns: ChangeCampaignResult;
  noteIndicator: NoteIndicatorResult;
  pinCampaign: ChangeCampaignResult;
  planCallback: PlanCallbackResult;
  proposeKnowledge: ProposeKnowledgeResult;
  proposeReferral: ProposeReferralResult;
  putDownCallback: PutDownCallbackResult;
  /** makes a published report again and compares it byte for byte */
  rebuildPeriodReport: RebuildPeriodReportResult;
  recordAttempt: RecordAttemptResult;
  recordFirstContact: RecordFirstContactResult;
  recordGuidelineAnswer: RecordGuidelineAnswerResult;
  recordIncidentFacts: RecordIncidentFactsResult;
  recordPoliceAdvice: RecordPoliceAdviceResult;
  recordProgress: RecordProgressResult;
  recordReach: RecordReachResult;
  recordReferralSatisfaction: ChangeReferralResult;
  releaseEscalation: ReleaseEscalationResult;
  removeIndicator: RemoveIndicatorResult;
  reopenDuty: ReopenDutyResult;
  resetPassword: ResetPasswordResult;
  resolveEscalation: ResolveEscalationResult;
  retireKnowledge: RetireKnowledgeResult;
  returnEscalation: ReturnEscalationResult;
  returnKnowledge: ReturnKnowledgeResult;
  returnReportStory: ReturnReportStoryResult;
  returnRuleBookVersion: ReturnRuleBookVersionResult;
  reviewCallerWarning: ReviewCallerWarningResult;
  reviewRegisterAccess: ReviewRegisterAccessResult;
  reviewVerification: ReviewVerificationResult;
  reviseKnowledge: ReviseKnowledgeResult;
  /** demo only: makes an inbound call ring, as no telephone system is attached yet */
  ringDemoCall: RingDemoCallResult;
  saveDraft: SaveDraftResult;
  saveFirm: SaveFirmResult;
  saveRuleBookDraft: SaveRuleBookDraftResult;
  /** without a time it is published at once */
  schedulePeriodReport: SchedulePeriodReportResult;
  sendReferral: SendReferralResult;
  setCampaignRules: SetCampaignRulesResult;
  setEnrolmentConfirmationDue: SetEnrolmentConfirmationDueResult;
  setGuidelineSubjects: SetGuidelineSubjectsResult;
  setLocale: SetLocaleResult;
  setTicketStatus: SetTicketStatusResult;
  settleEnrolmentConfirmation: SettleEnrolmentConfirmationResult;
  /** the member chooses a firm of their own, or none */
  settleReferral: SettleReferralResult;
  shareReview: ShareReviewResult;
  signPeriodReport: SignPeriodReportResult;
  signReportStory: SignReportStoryResult;
  skipReview: SkipReviewResult;
  startRemoteSupport: StartRemoteSupportResult;
  submitRuleBookDraft: SubmitRuleBookDraftResult;
  takeOverEscalation: TakeOverEscalationResult;
  /** records that the other line’s number, and its next opening while it is closed, were read out */
  tellOtherHotline: TellOtherHotlineResult;
  tickReliefFundPaper: TickReliefFundPaperResult;
  transferCall: TransferCallResult;
  triageTicket: TriageTicketResult;
  undoRegisterImport: UndoRegisterImportResult;
  unschedulePeriodReport: UnschedulePeriodReportResult;
  updateStaff: UpdateStaffResult;
  verifyCaller: VerifyCallerResult;
  waitForCaller: WaitForCallerResult;
  /** the member takes the consent back */
  withdrawReferral: ChangeReferralResult;
  withdrawReportStory: WithdrawReportStoryResult;
  writeReportStory: WriteReportStoryResult;
};


export type MutationAbandonDemoCallArgs = {
  input: AbandonDemoCallInput;
};


export type MutationAcceptCallArgs = {
  input: AcceptCallInput;
};


export type MutationAcknowledgeReferralArgs = {
  input: AcknowledgeReferralInput;
};


export type MutationAddFirmConflictArgs = {
  input: AddFirmConflictInput;
};


export type MutationAddNoteArgs = {
  input: AddNoteInput;
};


export type MutationAnswerEscalationArgs = {
  input: AnswerEscalationInput;
};


export type MutationAnswerReviewArgs = {
  input: AnswerReviewInput;
};


export type MutationApproveKnowledgeArgs = {
  input: ApproveKnowledgeInput;
};


export type MutationApproveRuleBookVersionArgs = {
  input: ApproveRuleBookVersionInput;
};


export type MutationAskReportQuestionArgs = {
  input: AskReportQuestionInput;
};


export type MutationBeginCallbackArgs = {
  input: BeginCallbackInput;
};


export type MutationCancelCallbackArgs = {
  input: CancelCallbackInput;
};


export type MutationCancelPeriodReportArgs = {
  input: CancelPeriodReportInput;
};


export type MutationCancelRegisterImportArgs = {
  input: CancelRegisterImportInput;
};


export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


export type MutationChangeReportSettingsArgs = {
  input: ChangeReportSettingsInput;
};


export type MutationChooseAgentStateArgs = {
  input: ChooseAgentStateInput;
};


export type MutationChooseMailKindsArgs = {
  input: ChooseMailKindsInput;
};


export type MutationClaimEscalationArgs = {
  input: ClaimEscalationInput;
};


export type MutationCloseReferralArgs = {
  input: CloseReferralInput;
};


export type MutationConfirmRegisterImportArgs = {
  input: ConfirmRegisterImportInput;
};


export type MutationCreateStaffArgs = {
  input: CreateStaffInput;
};


export type MutationDeclineReferralArgs = {
  input: DeclineReferralInput;
};


export type MutationDescribeCampaignArgs = {
  input: DescribeCampaignInput;
};


export type MutationDiscardDraftArgs = {
  input: DiscardDraftInput;
};


export type MutationDiscardPeriodReportArgs = {
  input: DiscardPeriodReportInput;
};


export type MutationDiscardRuleBookDraftArgs = {
  input: DiscardRuleBookDraftInput;
};


export type MutationDismissCampaignArgs = {
  input: DismissCampaignInput;
};


export type MutationDismissNoticesArgs = {
  input: DismissNoticesInput;
};


export type MutationDraftPeriodReportArgs = {
  input: DraftPeriodReportInput;
};


export type MutationDraftRuleBookArgs = {
  input: DraftRuleBookInput;
};


export type MutationDrawSampleArgs = {
  input: DrawSampleInput;
};


export type MutationEditCaseSheetFieldArgs = {
  input: EditCaseSheetFieldInput;
};


export type MutationEndCallArgs = {
  input: EndCallInput;
};


export type MutationEndFirmConflictArgs = {
  input: EndFirmConflictInput;
};


export type MutationEndRemoteSupportArgs = {
  input: EndRemoteSupportInput;
};


export type MutationEndWaitingArgs = {
  input: EndWaitingInput;
};


export type MutationEscalateTicketArgs = {
  input: EscalateTicketInput;
};


export type MutationExplainReliefFundArgs = {
  input: ExplainReliefFundInput;
};


export type MutationFinishAfterCallWorkArgs = {
  input: FinishAfterCallWorkInput;
};


export type MutationMarkDutyDoneArgs = {
  input: MarkDutyDoneInput;
};


export type MutationMarkScriptStepArgs = {
  input: MarkScriptStepInput;
};


export type MutationMergeCampaignsArgs = {
  input: MergeCampaignsInput;
};


export type MutationNoteIndicatorArgs = {
  input: NoteIndicatorInput;
};


export type MutationPinCampaignArgs = {
  input: PinCampaignInput;
};


export type MutationPlanCallbackArgs = {
  input: PlanCallbackInput;
};


export type MutationProposeKnowledgeArgs = {
  input: ProposeKnowledgeInput;
};


export type MutationProposeReferralArgs = {
  input: ProposeReferralInput;
};


export type MutationPutDownCallbackArgs = {
  input: PutDownCallbackInput;
};


export type MutationRebuildPeriodReportArgs = {
  input: RebuildPeriodReportInput;
};


export type MutationRecordAttemptArgs = {
  input: RecordAttemptInput;
};


export type MutationRecordFirstContactArgs = {
  input: RecordFirstContactInput;
};


export type MutationRecordGuidelineAnswerArgs = {
  input: RecordGuidelineAnswerInput;
};


export type MutationRecordIncidentFactsArgs = {
  input: RecordIncidentFactsInput;
};


export type MutationRecordPoliceAdviceArgs = {
  input: RecordPoliceAdviceInput;
};


export type MutationRecordProgressArgs = {
  input: RecordProgressInput;
};


export type MutationRecordReachArgs = {
  input: RecordReachInput;
};


export type MutationRecordReferralSatisfactionArgs = {
  input: RecordReferralSatisfactionInput;
};


export type MutationReleaseEscalationArgs = {
  input: ReleaseEscalationInput;
};


export type MutationRemoveIndicatorArgs = {
  input: RemoveIndicatorInput;
};


export type MutationReopenDutyArgs = {
  input: ReopenDutyInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationResolveEscalationArgs = {
  input: ResolveEscalationInput;
};


export type MutationRetireKnowledgeArgs = {
  input: RetireKnowledgeInput;
};


export type MutationReturnEscalationArgs = {
  input: ReturnEscalationInput;
};


export type MutationReturnKnowledgeArgs = {
  input: ReturnKnowledgeInput;
};


export type MutationReturnReportStoryArgs = {
  input: ReturnReportStoryInput;
};


export type MutationReturnRuleBookVersionArgs = {
  input: ReturnRuleBookVersionInput;
};


export type MutationReviewCallerWarningArgs = {
  input: ReviewCallerWarningInput;
};


export type MutationReviewRegisterAccessArgs = {
  input: ReviewRegisterAccessInput;
};


export type MutationReviewVerificationArgs = {
  input: ReviewVerificationInput;
};


export type MutationReviseKnowledgeArgs = {
  input: ReviseKnowledgeInput;
};


export type MutationRingDemoCallArgs = {
  input: RingDemoCallInput;
};


export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


export type MutationSaveFirmArgs = {
  input: SaveFirmInput;
};


export type MutationSaveRuleBookDraftArgs = {
  input: SaveRuleBookDraftInput;
};


export type MutationSchedulePeriodReportArgs = {
  input: SchedulePeriodReportInput;
};


export type MutationSendReferralArgs = {
  input: SendReferralInput;
};


export type MutationSetCampaignRulesArgs = {
  input: SetCampaignRulesInput;
};


export type MutationSetEnrolmentConfirmationDueArgs = {
  input: SetEnrolmentConfirmationDueInput;
};


export type MutationSetGuidelineSubjectsArgs = {
  input: SetGuidelineSubjectsInput;
};


export type MutationSetLocaleArgs = {
  input: SetLocaleInput;
};


export type MutationSetTicketStatusArgs = {
  input: SetTicketStatusInput;
};


export type MutationSettleEnrolmentConfirmationArgs = {
  input: SettleEnrolmentConfirmationInput;
};


export type MutationSettleReferralArgs = {
  input: SettleReferralInput;
};


export type MutationShareReviewArgs = {
  input: ShareReviewInput;
};


export type MutationSignPeriodReportArgs = {
  input: SignPeriodReportInput;
};


export type MutationSignReportStoryArgs = {
  input: SignReportStoryInput;
};


export type MutationSkipReviewArgs = {
  input: SkipReviewInput;
};


export type MutationStartRemoteSupportArgs = {
  input: StartRemoteSupportInput;
};


export type MutationSubmitRuleBookDraftArgs = {
  input: SubmitRuleBookDraftInput;
};


export type MutationTakeOverEscalationArgs = {
  input: TakeOverEscalationInput;
};


export type MutationTellOtherHotlineArgs = {
  input: TellOtherHotlineInput;
};


export type MutationTickReliefFundPaperArgs = {
  input: TickReliefFundPaperInput;
};


export type MutationTransferCallArgs = {
  input: TransferCallInput;
};


export type MutationTriageTicketArgs = {
  input: TriageTicketInput;
};


export type MutationUndoRegisterImportArgs = {
  input: UndoRegisterImportInput;
};


export type MutationUnschedulePeriodReportArgs = {
  input: UnschedulePeriodReportInput;
};


export type MutationUpdateStaffArgs = {
  input: UpdateStaffInput;
};


export type MutationVerifyCallerArgs = {
  input: VerifyCallerInput;
};


export type MutationWaitForCallerArgs = {
  input: WaitForCallerInput;
};


export type MutationWithdrawReferralArgs = {
  input: WithdrawReferralInput;
};


export type MutationWithdrawReportStoryArgs = {
  input: WithdrawReportStoryInput;
};


export type MutationWriteReportStoryArgs = {
  input: WriteReportStoryInput;
};

/** asked for during a call; takes effect after it */
export type NextAgentState = {
  __typename?: 'NextAgentState';
  choice: AgentChoice;
  reason?: Maybe<AwayReason>;
  words?: Maybe<Scalars['String']['output']>;
};

export type NotClaimedByYou = Refusal & {
  __typename?: 'NotClaimedByYou';
  by?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type NotFound = Refusal & {
  __typename?: 'NotFound';
  message: Scalars['String']['output'];
};

export type NoteAdded = {
  __typename?: 'NoteAdded';
  ticket: Ticket;
};

/** without `kind` it is what the text looks like */
export type NoteIndicatorInput = {
  key: Scalars['ID']['input'];
  kind?: InputMaybe<IndicatorKind>;
  text: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type NoteIndicatorResult = IndicatorNoted | InvalidInput | KeyReused | NotFound;

/** Told to one person until they dismiss it or it is over. No personal data. */
export type Notice = {
  __typename?: 'Notice';
  at: Scalars['DateTime']['output'];
  /** midnight in Asia/Tokyo is the end of the day before */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  kind: NoticeKind;
  /** words of a rule, Japanese only */
  label?: Maybe<Scalars['String']['output']>;
  /** the screen of the console it leads its reader to */
  path: Scalars['String']['output'];
  ticketNumber: Scalars['String']['output'];
  /** somebody waits now, or is about to */
  urgent: Scalars['Boolean']['output'];
};

export type NoticeKind =
  | 'CALLBACK_DUE'
  | 'CALLBACK_MISSED'
  | 'DEADLINE'
  | 'ESCALATION_ANSWERED'
  | 'ESCALATION_QUEUED'
  | 'ESCALATION_RELEASED'
  | 'ESCALATION_RETURNED'
  | 'ESCALATION_TAKEN_OVER'
  | 'REFERRAL_OVERDUE'
  | 'REMARKS_GIVEN'
  | 'TARGET_MISSED'
  | 'TARGET_NEAR';

/** One’s own: what may come, and what of it comes by mail too. */
export type NoticeSettings = {
  __typename?: 'NoticeSettings';
  kinds: Array<NoticeKind>;
  /** set by an administrator */
  mailAddress?: Maybe<Scalars['String']['output']>;
  /** this installation sends mail at all */
  mailConfigured: Scalars['Boolean']['output'];
  mailKinds: Array<NoticeKind>;
};

export type NoticesDismissed = {
  __typename?: 'NoticesDismissed';
  /** those that are left */
  notices: Array<Notice>;
};

export type OfferedFirm = {
  __typename?: 'OfferedFirm';
  firmId: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  reasons: Array<FirmReason>;
};

export type OpeningHours = {
  __typename?: 'OpeningHours';
  /** end of today's hours; null while closed */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  isOpen: Scalars['Boolean']['output'];
  /** Japanese, one line each */
  needsConfirmation: Array<Scalars['String']['output']>;
  /** next opening; null while open */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** in force on that day */
  rows: Array<OpeningHoursRow>;
  service: ServiceCode;
  source: Scalars['String']['output'];
};

export type OpeningHoursRow = {
  __typename?: 'OpeningHoursRow';
  closedAtYearEnd: Scalars['Boolean']['output'];
  closedOnHolidays: Scalars['Boolean']['output'];
  /** HH:mm */
  closesAt: Scalars['String']['output'];
  /** HH:mm */
  opensAt: Scalars['String']['output'];
  /** ISO weekdays, 1 = Monday */
  weekdays: Array<Scalars['Int']['output']>;
};

export type OtherHotlineClosed = Refusal & {
  __typename?: 'OtherHotlineClosed';
  message: Scalars['String']['output'];
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  phoneNumber: Scalars['String']['output'];
};

export type OtherHotlineTold = {
  __typename?: 'OtherHotlineTold';
  ticket: Ticket;
  transfer: Transfer;
};

export type OutsideClinicHours = Refusal & {
  __typename?: 'OutsideClinicHours';
  message: Scalars['String']['output'];
  opensAt?: Maybe<Scalars['DateTime']['output']>;
};

export type OwnAgentState = {
  __typename?: 'OwnAgentState';
  /** the person’s */
  id: Scalars['ID']['output'];
  next?: Maybe<NextAgentState>;
  /** of AWAY */
  reason?: Maybe<AwayReason>;
  since?: Maybe<Scalars['DateTime']['output']>;
  state: AgentState;
  words?: Maybe<Scalars['String']['output']>;
};

/** what of a ticket may be passed on to a firm, each only with the member’s word */
export type PacketField =
  | 'ADDRESS'
  | 'CONTACT_PERSON'
  | 'FACILITY_NAME'
  | 'INCIDENT'
  | 'MEMBER_NAME'
  | 'PHONE'
  | 'PREFECTURE'
  | 'SUMMARY'
  | 'VERIFICATION';

export type PacketValue = {
  __typename?: 'PacketValue';
  field: PacketField;
  /** as the ticket knows it; null: not known */
  value?: Maybe<Scalars['String']['output']>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PasswordReset = {
  __typename?: 'PasswordReset';
  staff: Staff;
};

export type PeriodNotOver = Refusal & {
  __typename?: 'PeriodNotOver';
  message: Scalars['String']['output'];
};

export type PeriodReport = {
  __typename?: 'PeriodReport';
  /** SHA-256 of its line in the ledger, the line before among it */
  chainHash?: Maybe<Scalars['String']['output']>;
  /** for supervisors, from DRAFT on */
  check?: Maybe<ReportCheck>;
  /** null while there is none: DRAFTING, FAILED, CANCELLED */
  content?: Maybe<ReportContent>;
  /** SHA-256 of what is published, hexadecimal */
  contentHash?: Maybe<Scalars['String']['output']>;
  /** why there is another version; readers see it too */
  correctionReason?: Maybe<Scalars['String']['output']>;
  /** for supervisors, as all that follows up to mayISign */
  draftedAt?: Maybe<Scalars['DateTime']['output']>;
  draftedBy?: Maybe<Scalars['String']['output']>;
  /** where FAILED */
  failure?: Maybe<ReportFailure>;
  id: Scalars['ID']['output'];
  /** it waits for a signature, and not for one of whoever has signed */
  mayISign: Scalars['Boolean']['output'];
  /** for supervisors: what JMA asked about it and nobody has answered yet */
  openQuestions: Scalars['Int']['output'];
  period: ReportPeriod;
  /** while DRAFTING */
  progress?: Maybe<ReportProgress>;
  /** where SCHEDULED */
  publishAt?: Maybe<Scalars['DateTime']['output']>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** its place in the ledger */
  seq?: Maybe<Scalars['Int']['output']>;
  /** at most two */
  signatures: Array<ReportSignature>;
  status: ReportStatus;
  threshold: Scalars['Int']['output'];
  /** for reviewers: published, and not opened by this person yet */
  unread: Scalars['Boolean']['output'];
  /** 1, and one more with each correction */
  version: Scalars['Int']['output'];
};

export type PeriodReportCancelled = {
  __typename?: 'PeriodReportCancelled';
  report: PeriodReport;
};

export type PeriodReportDiscarded = {
  __typename?: 'PeriodReportDiscarded';
  report: PeriodReport;
};

export type PeriodReportDrafting = {
  __typename?: 'PeriodReportDrafting';
  report: PeriodReport;
};

/** made again from its frozen input and the releases before it */
export type PeriodReportRebuilt = {
  __typename?: 'PeriodReportRebuilt';
  /** SHA-256 of what was made now */
  contentHash: Scalars['String']['output'];
  /** byte for byte */
  same: Scalars['Boolean']['output'];
};

/** SCHEDULED, or PUBLISHED where no time was given */
export type PeriodReportScheduled = {
  __typename?: 'PeriodReportScheduled';
  report: PeriodReport;
};

export type PeriodReportSigned = {
  __typename?: 'PeriodReportSigned';
  report: PeriodReport;
};

export type PeriodReportUnscheduled = {
  __typename?: 'PeriodReportUnscheduled';
  report: PeriodReport;
};

export type PinCampaignInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  pinned: Scalars['Boolean']['input'];
};

export type PlanCallbackInput = {
  dueAt: Scalars['DateTime']['input'];
  key: Scalars['ID']['input'];
  /** the clinic is closed then, and that is known */
  outsideHoursAccepted?: Scalars['Boolean']['input'];
  purpose: Scalars['String']['input'];
  /** one of callbackOwners; null: anyone */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  ticketNumber: Scalars['String']['input'];
};

export type PlanCallbackResult = CallbackPlanned | InvalidInput | InvalidTransition | KeyReused | NotFound | OutsideClinicHours;

export type PoliceAdvice = {
  __typename?: 'PoliceAdvice';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  told: Scalars['Boolean']['output'];
  wish?: Maybe<PoliceWish>;
};

export type PoliceAdviceRecorded = {
  __typename?: 'PoliceAdviceRecorded';
  progress: ScriptProgress;
  ticket: Ticket;
};

export type PoliceWish =
  | 'CONSIDERING'
  | 'WILL_CONSULT'
  | 'WILL_NOT';

/** who else has something open at this moment */
export type Presence = {
  __typename?: 'Presence';
  people: Array<PresentPerson>;
  subject: Scalars['String']['output'];
};

/** a place of a ticket in which somebody may be writing */
export type PresenceField =
  | 'ACTIONS_TAKEN'
  | 'ADVICE_GIVEN'
  | 'DO_NOT_SAY'
  | 'DO_NOT_TOUCH'
  | 'FINDINGS'
  | 'MISSING_INFO'
  | 'NEXT_STEP';

export type PresentPerson = {
  __typename?: 'PresentPerson';
  name: Scalars['String']['output'];
  role: Role;
  since: Scalars['DateTime']['output'];
  writing?: Maybe<PresenceField>;
};

export type ProgressRecorded = {
  __typename?: 'ProgressRecorded';
  escalation: Escalation;
};

export type ProposeKnowledgeInput = {
  answerId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type ProposeKnowledgeResult = InvalidTransition | KeyReused | KnowledgeProposed | NotFound;

export type ProposeReferralInput = {
  /** null: nothing narrows it */
  area?: InputMaybe<ReferralArea>;
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** other companies concerned, such as the EHR vendor; null: not asked */
  parties?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type ProposeReferralResult = InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ReferralChanged | ReferralUnderWay;

/** What triage and the verified facility suggest; an operator confirms it. */
export type ProposedFacts = {
  __typename?: 'ProposedFacts';
  /** the day on which the facility became aware */
  awareOn?: Maybe<Scalars['Date']['output']>;
  /** HH:mm in Asia/Tokyo */
  awareTime?: Maybe<Scalars['String']['output']>;
  careImpaired?: Maybe<Scalars['Boolean']['output']>;
  cause?: Maybe<IncidentCause>;
  incidentOn?: Maybe<Scalars['Date']['output']>;
  /** a hospital or clinic */
  medicalFacility?: Maybe<Scalars['Boolean']['output']>;
  /** 要配慮個人情報 leaked or may have */
  patientData?: Maybe<Scalars['Boolean']['output']>;
  /** whose data leaked or may have */
  persons?: Maybe<Scalars['Int']['output']>;
  personsAbout: Scalars['Boolean']['output'];
  propertyDamage?: Maybe<Scalars['Boolean']['output']>;
  systemsImpaired?: Maybe<Scalars['Boolean']['output']>;
  wrongfulIntent?: Maybe<Scalars['Boolean']['output']>;
};

/** what readers are given */
export type PublishedStory = {
  __typename?: 'PublishedStory';
  /** in words */
  about?: Maybe<Scalars['String']['output']>;
  hotline?: Maybe<HotlineCode>;
  id: Scalars['ID']['output'];
  publishedAt: Scalars['DateTime']['output'];
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type PutDownCallbackInput = {
  callbackId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type PutDownCallbackResult = AlreadyClaimed | CallbackPutDown | InvalidInput | InvalidTransition | KeyReused | NotFound;

export type Query = {
  __typename?: 'Query';
  callReview?: Maybe<CallReview>;
  /** whom a call-back can be given to, oneself first */
  callbackOwners: Array<CallbackOwner>;
  /** what is understood of a time that is being typed */
  callbackTime?: Maybe<TypedCallbackTime>;
  /** what is owed, the longest overdue first */
  callbacks: Array<Callback>;
  callerWarnings: CallerWarningCaseConnection;
  campaignRules: CampaignRules;
  /** the pinned first, then the latest seen; at most 50 */
  campaigns: Array<Campaign>;
  caseSheet?: Maybe<CaseSheet>;
  /** every text that a field had, newest first */
  caseSheetHistory: Array<CaseSheetText>;
  closingPeriods: Array<ClosingPeriod>;
  console: ConsoleInfo;
  /** in which every word of `search` occurs */
  contacts: Array<Contact>;
  dayCurve: DayCurve;
  /** newest first */
  draftablePeriods: Array<DraftablePeriod>;
  /** one’s own, by scope prefix */
  drafts: Array<Draft>;
  /** open: due first first; settled: newest first */
  enrolmentConfirmations: Array<EnrolmentConfirmation>;
  escalation?: Maybe<Escalation>;
  /** open ones in the order in which to take them, ended ones the last first, both together the newest first */
  escalations: EscalationConnection;
  firmLedger?: Maybe<FirmLedger>;
  /** a specialist’s: those of the own discipline */
  firms: Array<Firm>;
  floor: Floor;
  /** of the edition that answers on the day of the ticket */
  guidelineSubjects?: Maybe<GuidelineFound>;
  guidelineSuggestions: Array<GuidelineSuggestion>;
  holidays: Array<Holiday>;
  hotlines: Array<Hotline>;
  /** what a text is while it is typed; nothing is kept */
  indicatorPreview?: Maybe<IndicatorPreview>;
  /** operators of the guideline line read released words only */
  knowledge: Array<KnowledgeEntry>;
  mailDelivery: MailDelivery;
  me: Staff;
  myAgentState: OwnAgentState;
  /** one’s own calls in progress or in after-call work, newest first */
  myCalls: Array<Call>;
  /** what was shared of one’s own calls, newest first */
  myReviews: Array<CallReview>;
  noticeSettings: NoticeSettings;
  /** one’s own, newest first, until dismissed */
  notices: Array<Notice>;
  /** the two lines and the relief-fund office */
  openingHours: Array<OpeningHours>;
  periodReport?: Maybe<PeriodReport>;
  /** newest first; reviewers see published ones only */
  periodReports: Array<PeriodReport>;
  /** 都道府県 in the order of their codes */
  prefectures: Array<Scalars['String']['output']>;
  /** of these subjects those that somebody else has open; at most 200 */
  presences: Array<Presence>;
  /** what was published with reports of the period; oldest first */
  publishedStories: Array<PublishedStory>;
  /** what is understood of what is being typed */
  readReach: ReadReach;
  referralDesk?: Maybe<ReferralDesk>;
  /** looks into the register outside a live call, newest first */
  registerAccesses: RegisterAccessConnection;
  registerCandidates: Array<RegisterCandidate>;
  /** outside a live call of one's own a reason is asked for; every reading is audited */
  registerEntry: RegisterEntryResult;
  registerImports: Array<RegisterImport>;
  reliefFund: ReliefFundAdvice;
  reliefFundOfTicket?: Maybe<ReliefFundOfTicket>;
  /** whether a session may begin now; null where there is no such ticket */
  remoteSupportGate?: Maybe<RemoteSupportGate>;
  /** newest first */
  remoteSupportSessions: Array<RemoteSupportSession>;
  /** of a published report; oldest first */
  reportQuestions: Array<ReportQuestion>;
  reportSettings: ReportSettings;
  /** of a period, by its code; oldest first */
  reportStories: Array<ReportStory>;
  /** of how many calls one would draw; null where the period is none */
  reviewCandidates?: Maybe<Scalars['Int']['output']>;
  /** what was shared of one’s own call */
  reviewOfTicket?: Maybe<CallReview>;
  /** newest first */
  reviewSamples: Array<ReviewSample>;
  reviewedOperators: Array<ReviewedOperator>;
  ringingCalls: Array<Call>;
  /** what publishing a draft would do */
  ruleBookPreview?: Maybe<RuleBookPreview>;
  ruleBookVersion?: Maybe<RuleBookVersion>;
  ruleBooks: Array<RuleBook>;
  /** tickets with a clock that runs, first due first */
  runningClocks: Array<RunningClocksOfTicket>;
  /** null where there is none of that name; `ticketNumber` is put into the words */
  script?: Maybe<Script>;
  /** what was read on a ticket; null where this person sees no such ticket */
  scriptProgress?: Maybe<ScriptProgress>;
  /** found by title, synonyms, readings and what is said */
  scripts: Array<Script>;
  staff: Array<Staff>;
  /** of words that are being written */
  storyCheck: StoryCheck;
  /** what a story of the period may be about */
  storyMatters: Array<StoryMatter>;
  /** what in words under way may tell who asked */
  tellsWho: Array<TellsWho>;
  ticket?: Maybe<Ticket>;
  ticketGuideline?: Maybe<TicketGuideline>;
  /** what is noted on a ticket, and the campaigns it is part of */
  ticketIndicators?: Maybe<TicketIndicators>;
  /** null where the reader may not see the ticket or the version */
  ticketUnderVersion?: Maybe<TicketUnderVersion>;
  tickets: TicketConnection;
  tier2Desks: Array<Tier2Desk>;
  /** the other line as it is now, and the newest transfer of a ticket */
  transferDesk?: Maybe<TransferDesk>;
  triageCategories: Array<TriageCategory>;
  triageRules: Array<TriageRule>;
  triageStep: TriageStep;
  /** oldest first; an operator’s own line, a supervisor’s both */
  verificationDebts: Array<VerificationDebt>;
  /** decisions that the evidence did not carry, newest first */
  verificationOverrides: VerificationOverrideConnection;
  verificationWork: VerificationWork;
};


export type QueryCallReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCallbackOwnersArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryCallbackTimeArgs = {
  ticketNumber: Scalars['String']['input'];
  typed: Scalars['String']['input'];
};


export type QueryCallbacksArgs = {
  list?: InputMaybe<CallbackList>;
};


export type QueryCallerWarningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCampaignsArgs = {
  state?: InputMaybe<CampaignState>;
};


export type QueryCaseSheetArgs = {
  escalationId: Scalars['ID']['input'];
};


export type QueryCaseSheetHistoryArgs = {
  escalationId: Scalars['ID']['input'];
  field: CaseSheetFieldCode;
};


export type QueryClosingPeriodsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryContactsArgs = {
  search?: Scalars['String']['input'];
};


export type QueryDayCurveArgs = {
  day?: InputMaybe<Scalars['Date']['input']>;
  hotline: HotlineCode;
};


export type QueryDraftsArgs = {
  scope?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEnrolmentConfirmationsArgs = {
  settled?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryEscalationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEscalationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  discipline?: InputMaybe<Discipline>;
  first?: InputMaybe<Scalars['Int']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<Array<EscalationStatus>>;
};


export type QueryFirmLedgerArgs = {
  firmId: Scalars['ID']['input'];
};


export type QueryGuidelineSubjectsArgs = {
  search: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};


export type QueryGuidelineSuggestionsArgs = {
  codes: Array<Scalars['ID']['input']>;
  question: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};


export type QueryHolidaysArgs = {
  year: Scalars['Int']['input'];
};


export type QueryHotlinesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryIndicatorPreviewArgs = {
  kind?: InputMaybe<IndicatorKind>;
  text: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
};


export type QueryKnowledgeArgs = {
  states: Array<KnowledgeState>;
};


export type QueryOpeningHoursArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryPeriodReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPresencesArgs = {
  subjects: Array<Scalars['String']['input']>;
};


export type QueryPublishedStoriesArgs = {
  periodCode: Scalars['String']['input'];
};


export type QueryReadReachArgs = {
  typed: ReachInput;
};


export type QueryReferralDeskArgs = {
  escalationId: Scalars['ID']['input'];
};


export type QueryRegisterAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryRegisterCandidatesArgs = {
  claim: CallerClaimInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  relation?: InputMaybe<CallerRelation>;
  ticketNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRegisterEntryArgs = {
  entryId: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  ticketNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReliefFundArgs = {
  input: ReliefFundInput;
};


export type QueryReliefFundOfTicketArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryRemoteSupportGateArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryRemoteSupportSessionsArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryReportQuestionsArgs = {
  reportId: Scalars['ID']['input'];
};


export type QueryReportStoriesArgs = {
  periodCode: Scalars['String']['input'];
};


export type QueryReviewCandidatesArgs = {
  filter: SampleFilterInput;
};


export type QueryReviewOfTicketArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryRuleBookPreviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRuleBookVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScriptArgs = {
  id: Scalars['String']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  ticketNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryScriptProgressArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryScriptsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStoryCheckArgs = {
  words: StoryWordsInput;
};


export type QueryStoryMattersArgs = {
  periodCode: Scalars['String']['input'];
};


export type QueryTellsWhoArgs = {
  answer: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  question: Scalars['String']['input'];
  source: Scalars['String']['input'];
};


export type QueryTicketArgs = {
  number: Scalars['String']['input'];
};


export type QueryTicketGuidelineArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryTicketIndicatorsArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryTicketUnderVersionArgs = {
  ticketNumber: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clockRunning?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hotline?: InputMaybe<HotlineCode>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<TicketStatus>>;
  tier?: InputMaybe<Array<Tier>>;
  verification?: InputMaybe<Array<VerificationOutcome>>;
};


export type QueryTransferDeskArgs = {
  ticketNumber: Scalars['String']['input'];
};


export type QueryTriageStepArgs = {
  answers: Array<TriageAnswerInput>;
  hotline: HotlineCode;
};


export type QueryVerificationDebtsArgs = {
  mine?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryVerificationOverridesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whom to call at the clinic, and when it can be reached. Texts are as one would type them: they can be sent back. */
export type Reach = {
  __typename?: 'Reach';
  /** newest first */
  changes: Array<ReachChange>;
  /** the end of this stretch, while open */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  contactName?: Maybe<Scalars['String']['output']>;
  contactRole?: Maybe<Scalars['String']['output']>;
  daysOff?: Maybe<Scalars['String']['output']>;
  hours?: Maybe<Scalars['String']['output']>;
  /** null: its hours are not known */
  isOpen?: Maybe<Scalars['Boolean']['output']>;
  notBefore?: Maybe<Scalars['DateTime']['output']>;
  notBeforeTyped?: Maybe<Scalars['String']['output']>;
  /** the next opening, while closed */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** digits; null: the caller’s number */
  phone?: Maybe<Scalars['String']['output']>;
  /** the number to call */
  phoneToCall?: Maybe<Scalars['String']['output']>;
  remark?: Maybe<Scalars['String']['output']>;
  /** 0: nothing recorded yet */
  version: Scalars['Int']['output'];
};

export type ReachChange = {
  __typename?: 'ReachChange';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  changed: Array<ReachField>;
  version: Scalars['Int']['output'];
};

/** Somebody changed the same fields since `expectedVersion`. Nothing was recorded. */
export type ReachConflict = Refusal & {
  __typename?: 'ReachConflict';
  conflicts: Array<ReachFieldConflict>;
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

export type ReachField =
  | 'contactName'
  | 'contactRole'
  | 'daysOff'
  | 'hours'
  | 'notBefore'
  | 'phone'
  | 'remark';

export type ReachFieldConflict = {
  __typename?: 'ReachFieldConflict';
  by: Scalars['String']['output'];
  field: ReachField;
  /** as one would type it; empty: taken out */
  theirs: Scalars['String']['output'];
};

/** Each as it is typed; empty: not known. Hours: 月火水金 9-12:30 14-18、木土 9-12 */
export type ReachInput = {
  contactName?: Scalars['String']['input'];
  contactRole?: Scalars['String']['input'];
  daysOff?: Scalars['String']['input'];
  hours?: Scalars['String']['input'];
  notBefore?: Scalars['String']['input'];
  phone?: Scalars['String']['input'];
  remark?: Scalars['String']['input'];
};

export type ReachProblem = {
  __typename?: 'ReachProblem';
  field: ReachField;
  message: Scalars['String']['output'];
};

export type ReachRecorded = {
  __typename?: 'ReachRecorded';
  ticket: Ticket;
};

/** What was understood of what is being typed. */
export type ReadReach = {
  __typename?: 'ReadReach';
  /** days that were not mentioned and so count as closed */
  assumedClosed?: Maybe<Scalars['String']['output']>;
  /** the end of this stretch, while open */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  daysOff?: Maybe<Scalars['String']['output']>;
  hours?: Maybe<Scalars['String']['output']>;
  /** null: its hours are not known */
  isOpen?: Maybe<Scalars['Boolean']['output']>;
  notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** the next opening, while closed */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  problems: Array<ReachProblem>;
};

export type ReasonRequired = Refusal & {
  __typename?: 'ReasonRequired';
  message: Scalars['String']['output'];
};

export type RebuildPeriodReportInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
};

export type RebuildPeriodReportResult = InvalidTransition | KeyReused | NotFound | PeriodReportRebuilt;

export type RecordAttemptInput = {
  callbackId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** needed unless somebody was reached */
  nextDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  outcome: AttemptOutcome;
  outsideHoursAccepted?: Scalars['Boolean']['input'];
};

export type RecordAttemptResult = AlreadyClaimed | AttemptRecorded | InvalidInput | InvalidTransition | KeyReused | NotFound | OutsideClinicHours;

export type RecordFirstContactInput = {
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** what the caller was told */
  said?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFirstContactResult = FirstContactRecorded | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound;

export type RecordGuidelineAnswerInput = {
  answer: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  question: Scalars['String']['input'];
  ticketNumber: Scalars['String']['input'];
  /** the released answer that was given again */
  usedEntryId?: InputMaybe<Scalars['ID']['input']>;
};

export type RecordGuidelineAnswerResult = GuidelineAnswerRecorded | InvalidInput | KeyReused | NotFound;

export type RecordIncidentFactsInput = {
  expectedVersion: Scalars['Int']['input'];
  facts: IncidentFactsInput;
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type RecordIncidentFactsResult = IncidentFactsRecorded | InvalidInput | KeyReused | NotFound | VersionConflict;

export type RecordPoliceAdviceInput = {
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
  told: Scalars['Boolean']['input'];
  /** required where the caller was told */
  wish?: InputMaybe<PoliceWish>;
};

export type RecordPoliceAdviceResult = InvalidInput | KeyReused | NotFound | PoliceAdviceRecorded;

export type RecordProgressInput = {
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** what the caller was told */
  said?: InputMaybe<Scalars['String']['input']>;
};

export type RecordProgressResult = InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ProgressRecorded;

export type RecordReachInput = {
  /** the reach’s version that was edited; 0: nothing was recorded */
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reach: ReachInput;
  ticketNumber: Scalars['String']['input'];
};

export type RecordReachResult = InvalidInput | KeyReused | NotFound | ReachConflict | ReachRecorded;

export type RecordReferralSatisfactionInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  referralId: Scalars['ID']['input'];
  /** 1–5; null: asked and not answered */
  score?: InputMaybe<Scalars['Int']['input']>;
  words?: InputMaybe<Scalars['String']['input']>;
};

/** the introduction of a firm, from the proposal to the member’s satisfaction */
export type Referral = {
  __typename?: 'Referral';
  acknowledgeBy?: Maybe<Scalars['DateTime']['output']>;
  answerWords?: Maybe<Scalars['String']['output']>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  area?: Maybe<ReferralArea>;
  chosenAt?: Maybe<Scalars['DateTime']['output']>;
  chosenBy?: Maybe<Scalars['String']['output']>;
  consentWords?: Maybe<Scalars['String']['output']>;
  declineReason?: Maybe<ReferralDeclineReason>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  escalationId: Scalars['ID']['output'];
  fields?: Maybe<Array<PacketField>>;
  /** the firm that was introduced */
  firm?: Maybe<Scalars['String']['output']>;
  firmContact?: Maybe<Scalars['String']['output']>;
  firmId?: Maybe<Scalars['ID']['output']>;
  firmPhone?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  leftOut: Array<LeftOutFirm>;
  /** what firm and desk call it by: the ticket’s number and how many-th */
  number: Scalars['String']['output'];
  /** as they were read out, in this order */
  offered: Array<OfferedFirm>;
  outcome?: Maybe<ReferralOutcome>;
  outcomeWords?: Maybe<Scalars['String']['output']>;
  overdueAt?: Maybe<Scalars['DateTime']['output']>;
  /** the member’s own choice outside the directory */
  ownFirm?: Maybe<Scalars['String']['output']>;
  /** whether this reader may download the packet now */
  packetAvailable: Scalars['Boolean']['output'];
  /** SHA-256 of what was passed on, hexadecimal */
  packetHash?: Maybe<Scalars['String']['output']>;
  /** other companies concerned; null: not asked */
  parties?: Maybe<Array<Scalars['String']['output']>>;
  proposedAt: Scalars['DateTime']['output'];
  proposedBy: Scalars['String']['output'];
  /** 1–5; null where asked and not answered */
  satisfaction?: Maybe<Scalars['Int']['output']>;
  /** when the member was asked */
  satisfactionAt?: Maybe<Scalars['DateTime']['output']>;
  satisfactionWords?: Maybe<Scalars['String']['output']>;
  status: ReferralStatus;
  version: Scalars['Int']['output'];
};

/** what forensics firms and law firms take on */
export type ReferralArea =
  | 'CONTRACT'
  | 'CRIMINAL'
  | 'DEVICE_LOSS'
  | 'LABOUR'
  | 'LEAK_DUTY'
  | 'LEAK_INVESTIGATION'
  | 'MALWARE'
  | 'NEGOTIATION'
  | 'RANSOMWARE'
  | 'UNAUTHORISED_ACCESS'
  | 'WEBSITE';

export type ReferralChanged = {
  __typename?: 'ReferralChanged';
  referral: Referral;
};

export type ReferralDeclineReason =
  | 'CAPACITY'
  | 'CONFLICT'
  | 'OTHER'
  | 'OUT_OF_AREA';

/** what the desk needs to introduce a firm */
export type ReferralDesk = {
  __typename?: 'ReferralDesk';
  areas: Array<ReferralArea>;
  directoryEmpty: Scalars['Boolean']['output'];
  /** what is proposed to be passed on */
  minimal: Array<PacketField>;
  /** Japanese: what no source settles */
  needsConfirmation: Array<Scalars['String']['output']>;
  /** of this escalation, newest first */
  referrals: Array<Referral>;
  /** that the ticket’s category points to */
  suggestedArea?: Maybe<ReferralArea>;
  /** in the order of the packet */
  values: Array<PacketValue>;
};

export type ReferralOutcome =
  | 'ADVICE_ONLY'
  | 'ENGAGED'
  | 'NOT_ENGAGED'
  | 'UNKNOWN';

export type ReferralStatus =
  | 'ACKNOWLEDGED'
  | 'CLOSED'
  | 'DECLINED'
  | 'NOT_WANTED'
  | 'OVERDUE'
  | 'OWN_FIRM'
  | 'PROPOSED'
  | 'SENT'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type ReferralUnderWay = Refusal & {
  __typename?: 'ReferralUnderWay';
  firm: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type Refusal = {
  message: Scalars['String']['output'];
};

export type RefusedRow = {
  __typename?: 'RefusedRow';
  line: Scalars['Int']['output'];
  reason: Scalars['String']['output'];
};

export type RefusedRowsPresent = Refusal & {
  __typename?: 'RefusedRowsPresent';
  message: Scalars['String']['output'];
  refusedRowCount: Scalars['Int']['output'];
};

/** A look into the register outside a live call. */
export type RegisterAccess = {
  __typename?: 'RegisterAccess';
  at: Scalars['DateTime']['output'];
  /** whose doing it was */
  by: Scalars['String']['output'];
  /** null: searched, no single entry opened */
  entryId?: Maybe<Scalars['ID']['output']>;
  facilityName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** false for one’s own, and once it was seen */
  mayIReview: Scalars['Boolean']['output'];
  memberName?: Maybe<Scalars['String']['output']>;
  /** null: none was given; the ticket may be the reason */
  reason?: Maybe<Scalars['String']['output']>;
  reviewNote?: Maybe<Scalars['String']['output']>;
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  reviewedBy?: Maybe<Scalars['String']['output']>;
  ticketNumber?: Maybe<Scalars['String']['output']>;
};

export type RegisterAccessConnection = {
  __typename?: 'RegisterAccessConnection';
  edges: Array<RegisterAccessEdge>;
  pageInfo: PageInfo;
};

export type RegisterAccessEdge = {
  __typename?: 'RegisterAccessEdge';
  cursor: Scalars['String']['output'];
  node: RegisterAccess;
};

export type RegisterAccessReviewed = {
  __typename?: 'RegisterAccessReviewed';
  access: RegisterAccess;
};

export type RegisterCandidate = {
  __typename?: 'RegisterCandidate';
  category: Scalars['String']['output'];
  /** as of the asked day */
  entitlement: Entitlement;
  entryId: Scalars['ID']['output'];
  evidence: Array<FieldEvidence>;
  facilityAddress: Scalars['String']['output'];
  facilityKind: Scalars['String']['output'];
  facilityName: Scalars['String']['output'];
  facilityPhone?: Maybe<Scalars['String']['output']>;
  memberKana: Scalars['String']['output'];
  memberName: Scalars['String']['output'];
  memberNumber: Scalars['String']['output'];
  proposal: VerificationProposal;
  /** Japanese: the question that tells this one from the others that still fit */
  question?: Maybe<Scalars['String']['output']>;
  registryNumber: Scalars['String']['output'];
  situations: Array<CandidateSituation>;
  /** Japanese: a matching number with a contradicting name */
  warning?: Maybe<Scalars['String']['output']>;
};

export type RegisterEntry = {
  __typename?: 'RegisterEntry';
  category: Scalars['String']['output'];
  /** as of the asked day */
  entitlement: Entitlement;
  entryId: Scalars['ID']['output'];
  facilityAddress: Scalars['String']['output'];
  facilityCode: Scalars['String']['output'];
  facilityKind: Scalars['String']['output'];
  facilityName: Scalars['String']['output'];
  facilityPhone?: Maybe<Scalars['String']['output']>;
  /** newest first */
  history: Array<RegisterEntryVersion>;
  memberKana: Scalars['String']['output'];
  memberName: Scalars['String']['output'];
  memberNumber: Scalars['String']['output'];
  postalCode?: Maybe<Scalars['String']['output']>;
  prefecture: Scalars['String']['output'];
  registryNumber: Scalars['String']['output'];
  status: Scalars['String']['output'];
  validFrom: Scalars['Date']['output'];
  validTo?: Maybe<Scalars['Date']['output']>;
};

export type RegisterEntryResult = NotFound | ReasonRequired | RegisterEntry;

/** what an entry said before an import changed it */
export type RegisterEntryVersion = {
  __typename?: 'RegisterEntryVersion';
  category: Scalars['String']['output'];
  /** when that import was put in place */
  closedBy: Scalars['DateTime']['output'];
  facilityAddress: Scalars['String']['output'];
  facilityName: Scalars['String']['output'];
  /** the day of the import that made it say so; null: from before that was kept */
  from?: Maybe<Scalars['Date']['output']>;
  status: Scalars['String']['output'];
  /** the day of the import that changed it */
  until: Scalars['Date']['output'];
  validFrom: Scalars['Date']['output'];
  validTo?: Maybe<Scalars['Date']['output']>;
};

export type RegisterImport = {
  __typename?: 'RegisterImport';
  added: Scalars['Int']['output'];
  categoryMoves: Array<CategoryMove>;
  changed: Scalars['Int']['output'];
  confirmedBy?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Scalars['String']['output'];
  digest: Scalars['String']['output'];
  fileName: Scalars['String']['output'];
  firstConfirmedAt?: Maybe<Scalars['DateTime']['output']>;
  firstConfirmedBy?: Maybe<Scalars['String']['output']>;
  goodRows: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  importedAt?: Maybe<Scalars['DateTime']['output']>;
  left: Scalars['Int']['output'];
  /** entries that the register listed when this was counted */
  listedBefore: Scalars['Int']['output'];
  /** false where it waits for nobody, or for another than the one who confirmed first */
  mayIConfirm: Scalars['Boolean']['output'];
  /** members who moved between categories */
  moved: Scalars['Int']['output'];
  /** so much of the register leaves that two administrators have to say yes */
  needsSecondConfirmation: Scalars['Boolean']['output'];
  /** 0–1 while IMPORTING */
  progress: Scalars['Float']['output'];
  refusedRowCount: Scalars['Int']['output'];
  /** the first 200 */
  refusedRows: Array<RefusedRow>;
  rows: Scalars['Int']['output'];
  status: RegisterImportStatus;
  undoReason?: Maybe<Scalars['String']['output']>;
  /** the last import, until it is undone */
  undoable: Scalars['Boolean']['output'];
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
  undoneBy?: Maybe<Scalars['String']['output']>;
  warnedRowCount: Scalars['Int']['output'];
  /** the first 200 lines taken with a warning */
  warnings: Array<RefusedRow>;
};

export type RegisterImportCancelled = {
  __typename?: 'RegisterImportCancelled';
  import: RegisterImport;
};

export type RegisterImportConfirmed = {
  __typename?: 'RegisterImportConfirmed';
  import: RegisterImport;
};

export type RegisterImportStatus =
  | 'CANCELLED'
  | 'FAILED'
  | 'IMPORTED'
  /** being read, or being put in place */
  | 'IMPORTING'
  /** read, and waits for a person's answer */
  | 'PREVIEW'
  /** was the register, and was taken back */
  | 'UNDONE';

export type RegisterImportUndone = {
  __typename?: 'RegisterImportUndone';
  import: RegisterImport;
};

export type ReleaseEscalationInput = {
  escalationId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  /** required of a supervisor */
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type ReleaseEscalationResult = EscalationReleased | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ReasonRequired | VersionConflict;

/** What the hotline may say. The office decides. */
export type ReliefFundAdvice = {
  __typename?: 'ReliefFundAdvice';
  /** null: no last day to apply */
  applyBy?: Maybe<Scalars['Date']['output']>;
  conditions: Array<ReliefFundCondition>;
  missingConditions: Array<Scalars['String']['output']>;
  needsConfirmation: Array<Scalars['String']['output']>;
  notes: Array<ReliefFundNote>;
  office?: Maybe<ReliefFundOffice>;
  outcome: ReliefFundOutcome;
  paperList: Array<ReliefFundPaper>;
  papers: Array<Scalars['String']['output']>;
  parts: Array<ReliefFundPart>;
  payableYen: Scalars['Int']['output'];
  /** by when papers that arrive on `papersArriveOn` are paid */
  paymentBy?: Maybe<Scalars['Date']['output']>;
  paymentSchedule: Array<Scalars['String']['output']>;
  /** the sum, where no source says whether grants add up */
  possibleYen?: Maybe<Scalars['Int']['output']>;
  postageIsMembers: Scalars['Boolean']['output'];
  rule: Scalars['String']['output'];
  schemeYear?: Maybe<ReliefFundSchemeYear>;
  /** which edition judged; null: before the first */
  version?: Maybe<ReliefFundVersion>;
};

export type ReliefFundCause =
  | 'CYBER_ATTACK'
  | 'INSIDER'
  | 'JUNK_MAIL_ONLY'
  | 'LEAK_BY_ATTACK'
  | 'LEAK_WITHOUT_ATTACK';

export type ReliefFundCondition = {
  __typename?: 'ReliefFundCondition';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
  met: Scalars['Boolean']['output'];
  source: Scalars['String']['output'];
  /** what to do where it is not met */
  todo: Scalars['String']['output'];
};

export type ReliefFundExplained = {
  __typename?: 'ReliefFundExplained';
  ticket: Ticket;
};

/** What a caller was told, as it was told. */
export type ReliefFundExplanation = {
  __typename?: 'ReliefFundExplanation';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  conditions: Array<ReliefFundCondition>;
  facts: ReliefFundFacts;
  id: Scalars['ID']['output'];
  needsConfirmation: Array<Scalars['String']['output']>;
  outcome: ReliefFundOutcome;
  paperList: Array<ReliefFundPaper>;
  payableYen: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
  /** the version that judged */
  version?: Maybe<Scalars['String']['output']>;
};

export type ReliefFundFacts = {
  __typename?: 'ReliefFundFacts';
  alreadyPaidOn?: Maybe<Scalars['Date']['output']>;
  cause: ReliefFundCause;
  closedDays: Scalars['Int']['output'];
  incidentOn: Scalars['Date']['output'];
  mhlwReportForm?: Maybe<MhlwReportForm>;
  papersArriveOn?: Maybe<Scalars['Date']['output']>;
  personsNotified: Scalars['Boolean']['output'];
  reportedToJma: Scalars['Boolean']['output'];
  reportedToMhlw: Scalars['Boolean']['output'];
  reportedToPpcWithPrevention: Scalars['Boolean']['output'];
};

export type ReliefFundInput = {
  alreadyPaidOn?: InputMaybe<Scalars['Date']['input']>;
  cause: ReliefFundCause;
  closedDays?: Scalars['Int']['input'];
  incidentOn: Scalars['Date']['input'];
  mhlwReportForm?: InputMaybe<MhlwReportForm>;
  /** when complete papers reach the office */
  papersArriveOn?: InputMaybe<Scalars['Date']['input']>;
  personsNotified?: Scalars['Boolean']['input'];
  reportedToJma?: Scalars['Boolean']['input'];
  reportedToMhlw?: Scalars['Boolean']['input'];
  reportedToPpcWithPrevention?: Scalars['Boolean']['input'];
};

export type ReliefFundNote = {
  __typename?: 'ReliefFundNote';
  answer: Scalars['String']['output'];
  code: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  question: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

/** What a ticket knows of the relief fund. */
export type ReliefFundOfTicket = {
  __typename?: 'ReliefFundOfTicket';
  /** the day of the call, until the caller says when it happened */
  calledOn: Scalars['Date']['output'];
  /** by the ticket’s category; null: to be asked */
  causeByCategory?: Maybe<ReliefFundCause>;
  /** newest first */
  explanations: Array<ReliefFundExplanation>;
  /** a question on the scheme, without an incident */
  isQuestionOnly: Scalars['Boolean']['output'];
  mailSubject: Scalars['String']['output'];
  ticketNumber: Scalars['ID']['output'];
  ticks: Array<ReliefFundPaperTick>;
};

/** Who decides, and where the papers go. */
export type ReliefFundOffice = {
  __typename?: 'ReliefFundOffice';
  email?: Maybe<Scalars['String']['output']>;
  hours?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  phoneNumber?: Maybe<Scalars['String']['output']>;
  postalAddress?: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
};

export type ReliefFundOutcome =
  | 'ALREADY_PAID'
  | 'BEFORE_SCHEME'
  | 'EXCLUDED'
  | 'PAYABLE';

export type ReliefFundPaper = {
  __typename?: 'ReliefFundPaper';
  code: Scalars['String']['output'];
  hint?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

export type ReliefFundPaperStep =
  | 'ARRIVED'
  | 'SENT'
  | 'TOLD';

export type ReliefFundPaperTick = {
  __typename?: 'ReliefFundPaperTick';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  paper: Scalars['ID']['output'];
  step: ReliefFundPaperStep;
};

export type ReliefFundPaperTicked = {
  __typename?: 'ReliefFundPaperTicked';
  ticketNumber: Scalars['ID']['output'];
  ticks: Array<ReliefFundPaperTick>;
};

/** One grant of the edition; `counted` false: named, but not in the amount. */
export type ReliefFundPart = {
  __typename?: 'ReliefFundPart';
  code: Scalars['String']['output'];
  counted: Scalars['Boolean']['output'];
  label: Scalars['String']['output'];
  mark: Scalars['String']['output'];
  needsConfirmation: Scalars['Boolean']['output'];
  source: Scalars['String']['output'];
  yen: Scalars['Int']['output'];
};

export type ReliefFundSchemeYear = {
  __typename?: 'ReliefFundSchemeYear';
  from: Scalars['Date']['output'];
  until: Scalars['Date']['output'];
};

export type ReliefFundVersion = {
  __typename?: 'ReliefFundVersion';
  id: Scalars['ID']['output'];
  source: Scalars['String']['output'];
  validFrom: Scalars['Date']['output'];
  validUntil?: Maybe<Scalars['Date']['output']>;
  version: Scalars['String']['output'];
};

export type RemoteSupportEnded = {
  __typename?: 'RemoteSupportEnded';
  session: RemoteSupportSession;
  ticket: Ticket;
};

/** Whether the caller’s machine may be touched. PRESERVE_EVIDENCE and NOT_TRIAGED take a reason (domain.md §4). */
export type RemoteSupportGate =
  | 'CLEAR'
  | 'NOT_TRIAGED'
  | 'PRESERVE_EVIDENCE';

export type RemoteSupportResult =
  | 'BROKEN_OFF'
  | 'PARTLY'
  | 'RESOLVED'
  | 'UNRESOLVED';

export type RemoteSupportSession = {
  __typename?: 'RemoteSupportSession';
  /** the words by which the caller agreed */
  consentWords: Scalars['String']['output'];
  done?: Maybe<Scalars['String']['output']>;
  /** null: it is open */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  endedBy?: Maybe<Scalars['String']['output']>;
  /** as it was when it began */
  gate: RemoteSupportGate;
  id: Scalars['ID']['output'];
  overruleReason?: Maybe<Scalars['String']['output']>;
  result?: Maybe<RemoteSupportResult>;
  startedAt: Scalars['DateTime']['output'];
  startedBy: Scalars['String']['output'];
  tool: Scalars['String']['output'];
};

export type RemoteSupportStarted = {
  __typename?: 'RemoteSupportStarted';
  session: RemoteSupportSession;
  ticket: Ticket;
};

export type RemoveIndicatorInput = {
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RemoveIndicatorResult = IndicatorRemoved | InvalidInput | KeyReused | NotFound | ReasonRequired;

export type ReopenDutyInput = {
  dutyId: Scalars['String']['input'];
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type ReopenDutyResult = DutyReopened | InvalidTransition | KeyReused | NotFound;

export type ReportAnswer = {
  __typename?: 'ReportAnswer';
  id: Scalars['ID']['output'];
  publishedAt: Scalars['DateTime']['output'];
  text: Scalars['String']['output'];
};

/** count is null and withheld true where it is not given, whatever the reason; it may be anything, zero too */
export type ReportCell = {
  __typename?: 'ReportCell';
  code: Scalars['String']['output'];
  count?: Maybe<Scalars['Int']['output']>;
  withheld: Scalars['Boolean']['output'];
};

/** what is withheld and why, and what the attack before publishing found */
export type ReportCheck = {
  __typename?: 'ReportCheck';
  /** withheld cells whose possible values were computed, those of earlier releases among them */
  attackedCells: Scalars['Int']['output'];
  /** cells with tickets */
  cells: Scalars['Int']['output'];
  /** clinics each taken for an insider who knows the own tickets */
  insiders: Scalars['Int']['output'];
  /** how long it took */
  millis: Scalars['Int']['output'];
  /** cells with tickets that are given */
  published: Scalars['Int']['output'];
  /** releases that the attacker knew, this one among them */
  releases: Scalars['Int']['output'];
  /** the proofs were checked again without the solver */
  verified: Scalars['Boolean']['output'];
  withheld: Array<ReportWithheldCell>;
  /** cells with two stored tables that prove them safe */
  witnesses: Scalars['Int']['output'];
};

/** all that is published: page, PDF, XLSX and CSV are made of this */
export type ReportContent = {
  __typename?: 'ReportContent';
  hotlines: Array<ReportHotline>;
};

/** two breakdowns crossed; the margins are those of the single tables */
export type ReportCrossing = {
  __typename?: 'ReportCrossing';
  cells: Array<ReportCrossingCell>;
  columns: Scalars['String']['output'];
  rows: Scalars['String']['output'];
};

export type ReportCrossingCell = {
  __typename?: 'ReportCrossingCell';
  column: Scalars['String']['output'];
  count?: Maybe<Scalars['Int']['output']>;
  row: Scalars['String']['output'];
  withheld: Scalars['Boolean']['output'];
};

/** why there is nothing that may be published */
export type ReportFailure = {
  __typename?: 'ReportFailure';
  /** technical, in English */
  detail: Scalars['String']['output'];
  /** OutOfTime, SolverFailed, InDoubt, Impossible, Interrupted */
  reason: Scalars['String']['output'];
};

export type ReportHotline = {
  __typename?: 'ReportHotline';
  crossings: Array<ReportCrossing>;
  hotline: HotlineCode;
  measures: Array<ReportMeasure>;
  /** Japanese, made of published figures only */
  sentences: Array<Scalars['String']['output']>;
  tables: Array<ReportTable>;
  total?: Maybe<Scalars['Int']['output']>;
  totalWithheld: Scalars['Boolean']['output'];
};

/** a duration in whole seconds; null where there are too few tickets for it */
export type ReportMeasure = {
  __typename?: 'ReportMeasure';
  lowerQuartile?: Maybe<Scalars['Int']['output']>;
  measure: Scalars['String']['output'];
  median?: Maybe<Scalars['Int']['output']>;
  upperQuartile?: Maybe<Scalars['Int']['output']>;
};

/** whole months in Japan; a ticket counts in the period in which its call arrived */
export type ReportPeriod = {
  __typename?: 'ReportPeriod';
  /** its name, the same for ever: 2026-05, 2026-04+3, 2026-04+12 */
  code: Scalars['String']['output'];
  /** the first month, YYYY-MM */
  first: Scalars['String']['output'];
  kind: ReportPeriodKind;
  /** the last month, YYYY-MM */
  last: Scalars['String']['output'];
};

export type ReportPeriodKind =
  | 'MONTH'
  | 'QUARTER'
  | 'YEAR';

export type ReportProgress = {
  __typename?: 'ReportProgress';
  /** 0 to 1 */
  share: Scalars['Float']['output'];
  /** READING, COUNTING, PROTECTING, ATTACKING, WRITING */
  step: Scalars['String']['output'];
};

export type ReportQuestion = {
  __typename?: 'ReportQuestion';
  /** oldest first */
  answers: Array<ReportAnswer>;
  askedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  reportId: Scalars['ID']['output'];
  text: Scalars['String']['output'];
  /** answers under way: for supervisors only */
  underWay: Array<ReportStory>;
};

export type ReportQuestionAsked = {
  __typename?: 'ReportQuestionAsked';
  question: ReportQuestion;
};

export type ReportSettings = {
  __typename?: 'ReportSettings';
  /** of what length reports are made */
  kinds: Array<ReportPeriodKind>;
  /** no source states it */
  needsConfirmation: Scalars['Boolean']['output'];
  version: Scalars['Int']['output'];
  /** the month in which a year of reports begins, 1–12 */
  yearBegins: Scalars['Int']['output'];
};

export type ReportSettingsChanged = {
  __typename?: 'ReportSettingsChanged';
  settings: ReportSettings;
};

export type ReportSignature = {
  __typename?: 'ReportSignature';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  mine: Scalars['Boolean']['output'];
};

export type ReportStatus =
  | 'CANCELLED'
  | 'DISCARDED'
  | 'DRAFT'
  | 'DRAFTING'
  | 'FAILED'
  | 'OUTDATED'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'SIGNED';

/** a story of a period, or an answer to a question: for supervisors */
export type ReportStory = {
  __typename?: 'ReportStory';
  category?: Maybe<Scalars['String']['output']>;
  check: StoryCheck;
  hotline?: Maybe<HotlineCode>;
  id: Scalars['ID']['output'];
  kind: StoryKind;
  /** the reader wrote in it */
  mine: Scalars['Boolean']['output'];
  periodCode: Scalars['String']['output'];
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  questionId?: Maybe<Scalars['ID']['output']>;
  /** why it was given back */
  returnReason?: Maybe<Scalars['String']['output']>;
  signedAt?: Maybe<Scalars['DateTime']['output']>;
  signedBy?: Maybe<Scalars['String']['output']>;
  state: StoryState;
  /** what the reader may do with it now */
  steps: Array<StoryStep>;
  text: Scalars['String']['output'];
  title: Scalars['String']['output'];
  urgency?: Maybe<Urgency>;
  version: Scalars['Int']['output'];
  writtenAt: Scalars['DateTime']['output'];
  writtenBy: Array<Scalars['String']['output']>;
};

export type ReportStoryReturned = {
  __typename?: 'ReportStoryReturned';
  story: ReportStory;
};

/** an answer is PUBLISHED with it */
export type ReportStorySigned = {
  __typename?: 'ReportStorySigned';
  story: ReportStory;
};

export type ReportStoryWithdrawn = {
  __typename?: 'ReportStoryWithdrawn';
  story: ReportStory;
};

/** DRAFT where the check has something to say, else PROPOSED */
export type ReportStoryWritten = {
  __typename?: 'ReportStoryWritten';
  story: ReportStory;
};

/** a breakdown: every ticket of the hotline is in exactly one cell */
export type ReportTable = {
  __typename?: 'ReportTable';
  cells: Array<ReportCell>;
  table: Scalars['String']['output'];
};

/** a count that is not given, and what the strongest outsider can conclude of it */
export type ReportWithheldCell = {
  __typename?: 'ReportWithheldCell';
  /** SMALL, FEW_CLINICS, ONE_CLINIC, ALL_IN_ONE, SECONDARY, ZERO, EARLIER */
  because: Array<Scalars['String']['output']>;
  /** a code, or two joined by ×; empty for the total */
  code: Scalars['String']['output'];
  hotline: HotlineCode;
  /** null: nothing stops it above */
  max?: Maybe<Scalars['Int']['output']>;
  min: Scalars['Int']['output'];
  /** total, a table, or category×tier */
  table: Scalars['String']['output'];
};

export type ResetPasswordInput = {
  key: Scalars['ID']['input'];
  password: Scalars['String']['input'];
  staffId: Scalars['ID']['input'];
};

export type ResetPasswordResult = InvalidInput | KeyReused | NotFound | PasswordReset;

export type ResolveEscalationInput = {
  escalationId: Scalars['ID']['input'];
  /** the version the screen showed; left out: whatever it is by now */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['ID']['input'];
  outcome: Scalars['String']['input'];
};

export type ResolveEscalationResult = EscalationResolved | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | VersionConflict;

export type RetireKnowledgeInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RetireKnowledgeResult = InvalidInput | InvalidTransition | KeyReused | KnowledgeRetired | NotFound | ReasonRequired | VersionConflict;

export type ReturnEscalationInput = {
  escalationId: Scalars['ID']['input'];
  /** the version the screen showed; left out: whatever it is by now */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['ID']['input'];
  question: Scalars['String']['input'];
};

export type ReturnEscalationResult = EscalationReturned | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | VersionConflict;

export type ReturnKnowledgeInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type ReturnKnowledgeResult = InvalidInput | InvalidTransition | KeyReused | KnowledgeReturned | NotFound | ReasonRequired | VersionConflict;

export type ReturnReportStoryInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type ReturnReportStoryResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | ReportStoryReturned | VersionConflict;

export type ReturnRuleBookVersionInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  /** required unless one takes back one’s own */
  reason?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};

export type ReturnRuleBookVersionResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | RuleBookDraftReturned | VersionConflict;

export type ReviewAnswered = {
  __typename?: 'ReviewAnswered';
  review: CallReview;
};

/** nobody reviews their own doing */
export type ReviewByAnother = Refusal & {
  __typename?: 'ReviewByAnother';
  message: Scalars['String']['output'];
};

export type ReviewCallerWarningInput = {
  key: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  warningId: Scalars['ID']['input'];
};

export type ReviewCallerWarningResult = AlreadyReviewed | CallerWarningReviewed | InvalidInput | KeyReused | NotFound | ReviewByAnother;

/** One question of the form’s version by which a call is reviewed. Japanese only. */
export type ReviewCriterion = {
  __typename?: 'ReviewCriterion';
  ask: Scalars['String']['output'];
  /** not done at all outweighs every point */
  critical: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** 2 done, 1 partly, 0 not done; null: does not apply, or not answered yet */
  level?: Maybe<Scalars['Int']['output']>;
  needsConfirmation: Scalars['Boolean']['output'];
  remark?: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  title: Scalars['String']['output'];
  weight: Scalars['Int']['output'];
};

export type ReviewRegisterAccessInput = {
  accessId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

export type ReviewRegisterAccessResult = AlreadyReviewed | InvalidInput | KeyReused | NotFound | RegisterAccessReviewed | ReviewByAnother;

/** Calls drawn for review. The same seed draws the same calls from the same candidates. */
export type ReviewSample = {
  __typename?: 'ReviewSample';
  /** of how many it was drawn */
  candidates: Scalars['Int']['output'];
  drawnAt: Scalars['DateTime']['output'];
  drawnBy: Scalars['String']['output'];
  fromDay: Scalars['Date']['output'];
  hotline?: Maybe<HotlineCode>;
  id: Scalars['ID']['output'];
  operator?: Maybe<Scalars['String']['output']>;
  perOperator: Scalars['Boolean']['output'];
  /** in the order drawn */
  reviews: Array<CallReview>;
  rule: SampleRule;
  seed: Scalars['String']['output'];
  size: Scalars['Int']['output'];
  toDay: Scalars['Date']['output'];
};

export type ReviewShared = {
  __typename?: 'ReviewShared';
  review: CallReview;
};

export type ReviewSkipped = {
  __typename?: 'ReviewSkipped';
  review: CallReview;
};

export type ReviewStatus =
  | 'ANSWERED'
  | 'DRAWN'
  | 'SHARED'
  | 'SKIPPED';

export type ReviewVerificationInput = {
  key: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  verificationId: Scalars['ID']['input'];
};

export type ReviewVerificationResult = AlreadyReviewed | InvalidInput | KeyReused | NotFound | ReviewByAnother | VerificationReviewed;

export type ReviewedOperator = {
  __typename?: 'ReviewedOperator';
  displayName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

export type ReviseKnowledgeInput = {
  answer: Scalars['String']['input'];
  codes: Array<Scalars['ID']['input']>;
  /** what looks as if it told who asked and does not */
  confirmed: Array<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  question: Scalars['String']['input'];
  source: Scalars['String']['input'];
};

export type ReviseKnowledgeResult = InvalidInput | InvalidTransition | KeyReused | KnowledgeRevised | NotFound | VersionConflict;

export type RingDemoCallInput = {
  callerNumber?: InputMaybe<Scalars['String']['input']>;
  hotline: HotlineCode;
  key: Scalars['ID']['input'];
};

export type RingDemoCallResult = CallRinging | InvalidInput | KeyReused;

export type Role =
  | 'ADMINISTRATOR'
  | 'OPERATOR'
  | 'REVIEWER'
  | 'SPECIALIST'
  | 'SUPERVISOR';

export type RuleBook = {
  __typename?: 'RuleBook';
  /** waiting for a second supervisor */
  awaiting: Array<RuleBookVersion>;
  code: RuleBookCode;
  inForce?: Maybe<RuleBookVersion>;
  name: Scalars['String']['output'];
  /** rows of the version in force which no source settles */
  needsConfirmation: Scalars['Int']['output'];
  reviewsDue: Array<RuleBookReview>;
  /** newest first; drafts only for supervisors */
  versions: Array<RuleBookVersion>;
};

export type RuleBookCode =
  | 'CALL_REVIEW'
  | 'CHECKLIST'
  | 'CONTACTS'
  | 'DEADLINES'
  | 'ENTITLEMENT'
  | 'HOURS'
  | 'RELIEF_FUND'
  | 'SCRIPTS'
  | 'TIER2_DESK'
  | 'TRIAGE';

export type RuleBookDraftDiscarded = {
  __typename?: 'RuleBookDraftDiscarded';
  version: RuleBookVersion;
};

export type RuleBookDraftReturned = {
  __typename?: 'RuleBookDraftReturned';
  version: RuleBookVersion;
};

export type RuleBookDraftSaved = {
  __typename?: 'RuleBookDraftSaved';
  version: RuleBookVersion;
};

export type RuleBookDraftSubmitted = {
  __typename?: 'RuleBookDraftSubmitted';
  version: RuleBookVersion;
};

export type RuleBookDrafted = {
  __typename?: 'RuleBookDrafted';
  version: RuleBookVersion;
};

/** came with the program, or was written in the console */
export type RuleBookOrigin =
  | 'CONSOLE'
  | 'SHIPPED';

export type RuleBookPreview = {
  __typename?: 'RuleBookPreview';
  /** the versions in force that this was made from; approving names it */
  basis: Scalars['String']['output'];
  changes: Array<RuleChange>;
  /** the version that judges its first day now */
  comparedWith?: Maybe<RuleBookVersionRef>;
  /** another version was published since the draft was begun */
  outdated: Scalars['Boolean']['output'];
  problems: Array<RuleProblem>;
  publication: RulePublication;
  /** of the draft that was looked at; submitting and approving name it */
  rowVersion: Scalars['Int']['output'];
  ticketCount: Scalars['Int']['output'];
  /** open tickets that would be judged otherwise, the first 50 */
  tickets: Array<TicketJudgedOtherwise>;
  /** false where the book decides nothing of tickets, or the draft cannot be judged with */
  ticketsJudged: Scalars['Boolean']['output'];
  versionId: Scalars['ID']['output'];
};

/** a day by which a version or one of its rows should have been looked at again, and was not */
export type RuleBookReview = {
  __typename?: 'RuleBookReview';
  on: Scalars['Date']['output'];
  what: Scalars['String']['output'];
};

/** content and form are fields of their own, as they are large */
export type RuleBookVersion = {
  __typename?: 'RuleBookVersion';
  /** who approved it; null where it came with the program */
  approver?: Maybe<Scalars['String']['output']>;
  author?: Maybe<Scalars['String']['output']>;
  basedOn?: Maybe<RuleBookVersionRef>;
  book: RuleBookCode;
  bookName: Scalars['String']['output'];
  changeNote: Scalars['String']['output'];
  content: Scalars['JSON']['output'];
  /** what the content looks like: titles, units, labels, and which fields are words only */
  form: Scalars['JSON']['output'];
  id: Scalars['ID']['output'];
  /** another supervisor must approve */
  mayIApprove: Scalars['Boolean']['output'];
  mayIEdit: Scalars['Boolean']['output'];
  origin: RuleBookOrigin;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  returnReason?: Maybe<Scalars['String']['output']>;
  /** the day by which somebody should look whether the sources still say so */
  reviewOn: Scalars['Date']['output'];
  rowVersion: Scalars['Int']['output'];
  source: Scalars['String']['output'];
  status: RuleBookVersionStatus;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  /** the first day it judges */
  validFrom: Scalars['Date']['output'];
  /** the last day it judges; null: no end known */
  validUntil?: Maybe<Scalars['Date']['output']>;
  version: Scalars['String']['output'];
};

export type RuleBookVersionPublished = {
  __typename?: 'RuleBookVersionPublished';
  version: RuleBookVersion;
};

export type RuleBookVersionRef = {
  __typename?: 'RuleBookVersionRef';
  id: Scalars['ID']['output'];
  version: Scalars['String']['output'];
};

export type RuleBookVersionStatus =
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REPLACED'
  | 'SUBMITTED';

export type RuleChange = {
  __typename?: 'RuleChange';
  after?: Maybe<Scalars['String']['output']>;
  before?: Maybe<Scalars['String']['output']>;
  kind: RuleChangeKind;
  path: Scalars['String']['output'];
  place: Array<Scalars['String']['output']>;
  /** only words for people: nothing is decided otherwise */
  wording: Scalars['Boolean']['output'];
};

export type RuleChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'MOVED'
  | 'REMOVED';

export type RuleOutcomeChange = {
  __typename?: 'RuleOutcomeChange';
  after?: Maybe<Scalars['String']['output']>;
  before?: Maybe<Scalars['String']['output']>;
  label: Scalars['String']['output'];
};

/** What stands in the way of publishing. `path` as in `rows.3.urgency`, `place` the same in words. */
export type RuleProblem = {
  __typename?: 'RuleProblem';
  message: Scalars['String']['output'];
  path: Scalars['String']['output'];
  place: Array<Scalars['String']['output']>;
};

/** what publishing does to the versions in force */
export type RulePublication = {
  __typename?: 'RulePublication';
  ended: Array<RuleVersionEnded>;
  /** tickets, closed ones too, judged within its days by a version that ends or is replaced */
  judgedTickets: Scalars['Int']['output'];
  /** why it cannot be published so, and what to do */
  refusal?: Maybe<Scalars['String']['output']>;
  replaced: Array<RuleBookVersionRef>;
  /** begins before today */
  retroactive: Scalars['Boolean']['output'];
};

export type RuleVersionEnded = {
  __typename?: 'RuleVersionEnded';
  validUntil: Scalars['Date']['output'];
  version: RuleBookVersionRef;
};

export type RulesIncomplete = Refusal & {
  __typename?: 'RulesIncomplete';
  message: Scalars['String']['output'];
  problems: Array<RuleProblem>;
};

export type RulesMoved = Refusal & {
  __typename?: 'RulesMoved';
  message: Scalars['String']['output'];
};

export type RunningClocksOfTicket = {
  __typename?: 'RunningClocksOfTicket';
  /** those with a day that are not done, first due first */
  clocks: Array<DeadlineClock>;
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  memberName?: Maybe<Scalars['String']['output']>;
  operator: Scalars['String']['output'];
  status: TicketStatus;
  ticketNumber: Scalars['ID']['output'];
};

/** two different supervisors sign */
export type SameSupervisor = Refusal & {
  __typename?: 'SameSupervisor';
  message: Scalars['String']['output'];
};

export type SampleDrawn = {
  __typename?: 'SampleDrawn';
  sample: ReviewSample;
};

export type SampleFilterInput = {
  fromDay: Scalars['Date']['input'];
  hotline?: InputMaybe<HotlineCode>;
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  rule: SampleRule;
  /** the last day */
  toDay: Scalars['Date']['input'];
};

/** by what calls are drawn */
export type SampleRule =
  | 'ANY'
  | 'ESCALATED'
  | 'LONG_CALL'
  | 'NOT_ENTITLED'
  | 'OUTSIDE_HOURS'
  | 'OVERRULED'
  | 'PROVISIONAL'
  | 'REMOTE_SUPPORT'
  | 'RETURNED'
  | 'UNTRIAGED';

/** `expectedVersion` 0 for a new draft */
export type SaveDraftInput = {
  content: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  scope: Scalars['String']['input'];
};

export type SaveDraftResult = DraftConflict | DraftSaved | InvalidInput | KeyReused;

export type SaveFirmInput = {
  active: Scalars['Boolean']['input'];
  areas: Array<ReferralArea>;
  closedOnHolidays: Scalars['Boolean']['input'];
  contactPerson: Scalars['String']['input'];
  discipline: Discipline;
  email: Scalars['String']['input'];
  /** 0 for a new firm */
  expectedVersion: Scalars['Int']['input'];
  hours?: InputMaybe<Array<FirmHoursInput>>;
  /** null: a new firm */
  id?: InputMaybe<Scalars['ID']['input']>;
  key: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  nationwide: Scalars['Boolean']['input'];
  phone: Scalars['String']['input'];
  prefectures: Array<Scalars['String']['input']>;
  remark: Scalars['String']['input'];
};

export type SaveFirmResult = FirmChanged | InvalidInput | KeyReused | NotFound | VersionConflict;

export type SaveRuleBookDraftInput = {
  changeNote: Scalars['String']['input'];
  /** may be half written; it is checked before it is submitted */
  content: Scalars['JSON']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reviewOn: Scalars['Date']['input'];
  source: Scalars['String']['input'];
  validFrom: Scalars['Date']['input'];
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  versionId: Scalars['ID']['input'];
};

export type SaveRuleBookDraftResult = InvalidInput | InvalidTransition | KeyReused | NotFound | RuleBookDraftSaved | VersionConflict;

export type SchedulePeriodReportInput = {
  key: Scalars['ID']['input'];
  /** null: at once */
  publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  reportId: Scalars['ID']['input'];
};

export type SchedulePeriodReportResult = InvalidInput | InvalidTransition | KeyReused | NotFound | PeriodReportScheduled;

export type Script = {
  __typename?: 'Script';
  doNot: Array<ScriptDoNot>;
  hotline: ScriptHotline;
  /** stable code; triage refers to it */
  id: Scalars['String']['output'];
  keywords: Scalars['String']['output'];
  moment: ScriptMoment;
  needsConfirmation: Scalars['Boolean']['output'];
  /** the usual machine first */
  readings: Array<ScriptReadingOrder>;
  reviewOn: Scalars['Date']['output'];
  source: Scalars['String']['output'];
  steps: Array<ScriptStep>;
  title: Scalars['String']['output'];
};

export type ScriptBrowser =
  | 'CHROME'
  | 'EDGE'
  | 'FIREFOX'
  | 'SAFARI';

export type ScriptDoNot = {
  __typename?: 'ScriptDoNot';
  id: Scalars['String']['output'];
  say: Scalars['String']['output'];
};

export type ScriptHotline =
  | 'BOTH'
  | 'EMERGENCY'
  | 'GUIDELINE';

export type ScriptMoment =
  | 'CLOSING'
  | 'GREETING'
  | 'NOTICE'
  | 'REMOTE'
  | 'SITUATION';

export type ScriptOs =
  | 'MACOS'
  | 'WINDOWS';

export type ScriptProgress = {
  __typename?: 'ScriptProgress';
  policeAdvice?: Maybe<PoliceAdvice>;
  /** in the order in which the steps were first read */
  steps: Array<ScriptStepMark>;
  ticketNumber: Scalars['String']['output'];
};

/** the steps for one machine; null: it makes no difference */
export type ScriptReadingOrder = {
  __typename?: 'ScriptReadingOrder';
  browser?: Maybe<ScriptBrowser>;
  os?: Maybe<ScriptOs>;
  stepIds: Array<Scalars['String']['output']>;
};

export type ScriptStep = {
  __typename?: 'ScriptStep';
  first: Scalars['Boolean']['output'];
  /** unique in its script */
  id: Scalars['String']['output'];
  /** for the operator: not to be read aloud */
  note?: Maybe<Scalars['String']['output']>;
  say: Scalars['String']['output'];
  /** the same sentence as the step of that name in other scripts */
  shared: Scalars['Boolean']['output'];
};

/** the newest mark of one step on a ticket */
export type ScriptStepMark = {
  __typename?: 'ScriptStepMark';
  at: Scalars['DateTime']['output'];
  browser?: Maybe<ScriptBrowser>;
  by: Scalars['String']['output'];
  /** false: ticked once and taken back */
  done: Scalars['Boolean']['output'];
  os?: Maybe<ScriptOs>;
  said: Scalars['String']['output'];
  scriptId: Scalars['String']['output'];
  stepId: Scalars['String']['output'];
};

export type ScriptStepMarked = {
  __typename?: 'ScriptStepMarked';
  progress: ScriptProgress;
};

/** the yes is recorded, and another administrator is asked for theirs */
export type SecondConfirmationNeeded = {
  __typename?: 'SecondConfirmationNeeded';
  import: RegisterImport;
};

export type SendReferralInput = {
  /** the words in which the member agreed */
  consentWords: Scalars['String']['input'];
  contactPerson: Scalars['String']['input'];
  /** 001 Q2-4: the work is at the member’s own cost */
  costsTold: Scalars['Boolean']['input'];
  expectedVersion: Scalars['Int']['input'];
  fields: Array<PacketField>;
  firmId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  phone: Scalars['String']['input'];
  referralId: Scalars['ID']['input'];
  summary: Scalars['String']['input'];
};

export type SendReferralResult = CostsNotTold | FirmInConflict | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ReferralChanged | ReferralUnderWay | VersionConflict;

export type ServiceCode =
  | 'EMERGENCY'
  | 'GUIDELINE'
  | 'RELIEF_FUND_OFFICE';

export type SetCampaignRulesInput = {
  expectedVersion: Scalars['Int']['input'];
  facilities: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  quietHours: Scalars['Int']['input'];
  windowHours: Scalars['Int']['input'];
};

export type SetCampaignRulesResult = CampaignRulesSet | InvalidInput | KeyReused | VersionConflict;

export type SetEnrolmentConfirmationDueInput = {
  association?: InputMaybe<Scalars['String']['input']>;
  dueOn: Scalars['Date']['input'];
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type SetEnrolmentConfirmationDueResult = EnrolmentConfirmationDueSet | InvalidInput | InvalidTransition | KeyReused | NotFound | VersionConflict;

/** `expectedVersion` of TicketGuideline */
export type SetGuidelineSubjectsInput = {
  /** the main one first */
  codes: Array<Scalars['ID']['input']>;
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type SetGuidelineSubjectsResult = GuidelineSubjectsSet | InvalidInput | KeyReused | NotFound | VersionConflict;

export type SetLocaleInput = {
  key: Scalars['ID']['input'];
  locale: Locale;
};

export type SetLocaleResult = KeyReused | LocaleSet;

export type SetTicketStatusInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  status: TicketStatus;
  ticketNumber: Scalars['String']['input'];
};

export type SetTicketStatusResult = InvalidInput | InvalidTransition | KeyReused | NotFound | TicketStatusSet | VersionConflict;

export type SettleEnrolmentConfirmationInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** required unless CONFIRMED */
  note?: InputMaybe<Scalars['String']['input']>;
  result: EnrolmentResult;
};

export type SettleEnrolmentConfirmationResult = EnrolmentConfirmationSettled | InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | VersionConflict;

export type SettleReferralInput = {
  /** 001 Q2-4; required with a firm of their own */
  costsTold?: InputMaybe<Scalars['Boolean']['input']>;
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  /** the member’s own firm; null: no firm at all */
  ownFirm?: InputMaybe<Scalars['String']['input']>;
  referralId: Scalars['ID']['input'];
};

export type SettleReferralResult = CostsNotTold | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ReferralChanged | VersionConflict;

export type ShareReviewInput = {
  answers: Array<CriterionAnswerInput>;
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  remark?: InputMaybe<Scalars['String']['input']>;
  reviewId: Scalars['ID']['input'];
};

export type ShareReviewResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReviewByAnother | ReviewShared | VersionConflict;

export type SignPeriodReportInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
};

export type SignPeriodReportResult = InvalidTransition | KeyReused | NotFound | PeriodReportSigned | SameSupervisor;

export type SignReportStoryInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type SignReportStoryResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReportStorySigned | SameSupervisor | VersionConflict;

export type SkipReviewInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  reviewId: Scalars['ID']['input'];
};

export type SkipReviewResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | ReviewByAnother | ReviewSkipped | VersionConflict;

export type Staff = {
  __typename?: 'Staff';
  active: Scalars['Boolean']['output'];
  discipline?: Maybe<Discipline>;
  displayName: Scalars['String']['output'];
  /** for administrators; one’s own is in noticeSettings */
  email?: Maybe<Scalars['String']['output']>;
  hotline?: Maybe<HotlineCode>;
  id: Scalars['ID']['output'];
  locale: Locale;
  role: Role;
  username: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type StaffCreated = {
  __typename?: 'StaffCreated';
  staff: Staff;
};

export type StaffUpdated = {
  __typename?: 'StaffUpdated';
  staff: Staff;
};

export type StartRemoteSupportInput = {
  consentWords: Scalars['String']['input'];
  /** the caller said yes */
  consented: Scalars['Boolean']['input'];
  key: Scalars['ID']['input'];
  overruleReason?: InputMaybe<Scalars['String']['input']>;
  ticketNumber: Scalars['String']['input'];
  tool: Scalars['String']['input'];
};

export type StartRemoteSupportResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | RemoteSupportStarted;

export type StoryCheck = {
  __typename?: 'StoryCheck';
  hits: Array<StoryHit>;
  naming: StoryNaming;
  /** neither replaced nor justified */
  open: Scalars['Int']['output'];
};

/** a place that has to be replaced or justified; never the register’s own words */
export type StoryHit = {
  __typename?: 'StoryHit';
  end: Scalars['Int']['output'];
  /** title or text */
  field: Scalars['String']['output'];
  kind: StoryHitKind;
  /** given for these words in this sentence */
  reason?: Maybe<Scalars['String']['output']>;
  reasonAt?: Maybe<Scalars['DateTime']['output']>;
  reasonBy?: Maybe<Scalars['String']['output']>;
  start: Scalars['Int']['output'];
  words: Scalars['String']['output'];
};

/** the first five stand in the register itself; the others only look like something */
export type StoryHitKind =
  | 'ADDRESS_LISTED'
  | 'DATE'
  | 'FACILITY'
  | 'FACILITY_LISTED'
  | 'IP'
  | 'KANA'
  | 'MAIL'
  | 'NAME'
  | 'NUMBER'
  | 'PERSON'
  | 'PHONE'
  | 'PHONE_LISTED'
  | 'PLACE'
  | 'URL';

export type StoryKind =
  | 'ANSWER'
  | 'STORY';

/** what a story may be about */
export type StoryMatter = {
  __typename?: 'StoryMatter';
  category?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  name: Scalars['String']['output'];
  urgency?: Maybe<Urgency>;
  verdict: StoryNaming;
};

/** whether what a story names is a figure of the report that is given, and so of at least ten clinics */
export type StoryNaming =
  | 'GIVEN'
  | 'NOTHING_NAMED'
  | 'NOT_GIVEN'
  | 'NO_FIGURES'
  | 'WITHHELD';

/** why a hit tells of nobody */
export type StoryReasonInput = {
  field: Scalars['String']['input'];
  kind: StoryHitKind;
  reason: Scalars['String']['input'];
  start: Scalars['Int']['input'];
  words: Scalars['String']['input'];
};

export type StoryState =
  | 'DRAFT'
  | 'PROPOSED'
  | 'PUBLISHED'
  | 'SIGNED'
  | 'WITHDRAWN';

export type StoryStep =
  | 'HOLD_BACK'
  | 'PUBLISH'
  | 'RETURN'
  | 'SIGN'
  | 'WITHDRAW'
  | 'WRITE';

export type StoryWordsInput = {
  category?: InputMaybe<Scalars['String']['input']>;
  hotline?: InputMaybe<HotlineCode>;
  /** reasons that were given for it count */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** of an answer it is that of the report that was asked about */
  periodCode: Scalars['String']['input'];
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  urgency?: InputMaybe<Urgency>;
};

export type SubmitRuleBookDraftInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  versionId: Scalars['ID']['input'];
};

export type SubmitRuleBookDraftResult = InvalidTransition | KeyReused | NotFound | RuleBookDraftSubmitted | RulesIncomplete | VersionConflict;

export type Subscription = {
  __typename?: 'Subscription';
  callChanged: Call;
  callbackChanged: Callback;
  /** a hint: whoever shows indicators reads them again, with their own rights */
  campaignChanged: CampaignChanged;
  caseSheetChanged: CaseSheet;
  escalationChanged: Escalation;
  /** the id of a firm that changed, or whose referrals did */
  firmChanged: Scalars['ID']['output'];
  /** a hint that something on the floor is another than before; several at once are one */
  floorChanged: FloorChange;
  /** one’s own state, in every browser of the same person; a console that listens counts as connected */
  myAgentStateChanged: OwnAgentState;
  /** what was said of one’s own calls changed: read again */
  myRemarksChanged: Scalars['Boolean']['output'];
  /** one’s own list, whenever it changes */
  noticesChanged: Array<Notice>;
  periodReportChanged: PeriodReport;
  /** `subject`: `ticket:<number>`. Whoever listens is present there until they stop. `tab` is the same for all that one tab asks. */
  presence: Presence;
  /** of every ticket that one may see */
  presenceChanged: Presence;
  referralChanged: Referral;
  registerImportChanged: RegisterImport;
  /** a question was asked or answered; the report’s id */
  reportQuestionsChanged: Scalars['ID']['output'];
  /** a story or an answer changed */
  reportStoryChanged: Scalars['ID']['output'];
  /** a sample or a review changed: read again */
  reviewsChanged: Scalars['Boolean']['output'];
  /** a draft was begun, submitted, returned, discarded or published */
  ruleBookVersionChanged: RuleBookVersion;
  staffChanged: Staff;
  ticketChanged: Ticket;
  /** of the calls that one hands over oneself */
  transferChanged: Transfer;
};


export type SubscriptionCallChangedArgs = {
  hotline?: InputMaybe<HotlineCode>;
};


export type SubscriptionCallbackChangedArgs = {
  ticketNumber?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionCaseSheetChangedArgs = {
  escalationId: Scalars['ID']['input'];
};


export type SubscriptionEscalationChangedArgs = {
  discipline?: InputMaybe<Discipline>;
};


export type SubscriptionPresenceArgs = {
  subject: Scalars['String']['input'];
  tab: Scalars['ID']['input'];
  writing?: InputMaybe<PresenceField>;
};


export type SubscriptionReferralChangedArgs = {
  escalationId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionTicketChangedArgs = {
  hotline?: InputMaybe<HotlineCode>;
};

export type TakeOverEscalationInput = {
  escalationId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type TakeOverEscalationResult = EscalationTakenOver | InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | ReasonRequired | VersionConflict;

/** DESK: over the hours of tier 2. CLOCK: round the clock */
export type TargetCounted =
  | 'CLOCK'
  | 'DESK';

export type TargetKind =
  | 'FIRST_CONTACT'
  | 'NEXT_UPDATE';

/** PAUSED: the caller is waited for. ENDED: tier 2 had done with it before it was met */
export type TargetState =
  | 'ENDED'
  | 'MET'
  | 'PAUSED'
  | 'RUNNING';

export type TellOtherHotlineInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  ticketNumber: Scalars['String']['input'];
};

export type TellOtherHotlineResult = InvalidTransition | KeyReused | NotFound | OtherHotlineTold | VersionConflict;

/** A place in a text that may tell who asked; a person decides */
export type TellsWho = {
  __typename?: 'TellsWho';
  end: Scalars['Int']['output'];
  /** question, answer or source */
  field: Scalars['String']['output'];
  kind: TellsWhoKind;
  start: Scalars['Int']['output'];
  text: Scalars['String']['output'];
};

/** 氏名 施設名 電話番号 メールアドレス 住所 医籍番号・会員番号 */
export type TellsWhoKind =
  | 'ADDRESS'
  | 'FACILITY'
  | 'MAIL'
  | 'MEMBER_NUMBER'
  | 'PERSON'
  | 'PHONE';

/** a range of a text in UTF-16 code units, end exclusive */
export type TextMark = {
  __typename?: 'TextMark';
  end: Scalars['Int']['output'];
  start: Scalars['Int']['output'];
};

/** a piece of a text, and whether the other text lacks it */
export type TextPiece = {
  __typename?: 'TextPiece';
  differs: Scalars['Boolean']['output'];
  text: Scalars['String']['output'];
};

export type TickReliefFundPaperInput = {
  done: Scalars['Boolean']['input'];
  key: Scalars['ID']['input'];
  paper: Scalars['ID']['input'];
  step: ReliefFundPaperStep;
  ticketNumber: Scalars['String']['input'];
};

export type TickReliefFundPaperResult = InvalidInput | KeyReused | NotFound | ReliefFundPaperTicked;

export type Ticket = {
  __typename?: 'Ticket';
  /** planned and past, oldest first */
  callbacks: Array<Callback>;
  callerNumber?: Maybe<Scalars['String']['output']>;
  /** oldest first; none for whom it is none of their business */
  callerWarnings: Array<CallerWarning>;
  calls: Array<Call>;
  category?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** what is owed or may be, in the order of the book */
  deadlineClocks: Array<DeadlineClock>;
  /** the newest; null for whom it is none of their business */
  enrolmentConfirmation?: Maybe<EnrolmentConfirmation>;
  escalations: Array<Escalation>;
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  incidentFacts?: Maybe<IncidentFacts>;
  /** what is known already of what tier 2 will ask */
  knownForTierTwo: Array<BriefingTopic>;
  memberName?: Maybe<Scalars['String']['output']>;
  /** the first that is due and not done */
  nextClock?: Maybe<DeadlineClock>;
  /** statuses a person may set now */
  nextStatuses: Array<TicketStatus>;
  /** what is read out on the phone */
  number: Scalars['String']['output'];
  operator?: Maybe<Scalars['String']['output']>;
  outsideHours: Scalars['Boolean']['output'];
  /** null: nothing suggests an incident */
  proposedFacts?: Maybe<ProposedFacts>;
  reach: Reach;
  ruleVersions: Array<TicketRuleVersion>;
  status: TicketStatus;
  tier?: Maybe<Tier>;
  timeline: Array<TimelineEntry>;
  triage?: Maybe<Triage>;
  updatedAt: Scalars['DateTime']['output'];
  urgency?: Maybe<Urgency>;
  verification?: Maybe<Verification>;
  /** since when advice was given before the caller was verified; null: nothing owed */
  verificationDebtSince?: Maybe<Scalars['DateTime']['output']>;
  verificationOutcome?: Maybe<VerificationOutcome>;
  /** grows with every change */
  version: Scalars['Int']['output'];
};

export type TicketConnection = {
  __typename?: 'TicketConnection';
  edges: Array<TicketEdge>;
  pageInfo: PageInfo;
};

export type TicketEdge = {
  __typename?: 'TicketEdge';
  cursor: Scalars['String']['output'];
  node: Ticket;
};

export type TicketEscalated = {
  __typename?: 'TicketEscalated';
  escalation: Escalation;
  /** one, or both disciplines’ */
  escalations: Array<Escalation>;
  ticket: Ticket;
};

/** What a ticket of the guideline line asks about, and what was answered */
export type TicketGuideline = {
  __typename?: 'TicketGuideline';
  /** oldest first */
  answers: Array<GuidelineAnswer>;
  edition: Scalars['String']['output'];
  /** the first words of this line */
  firstWords: Array<Scalars['String']['output']>;
  /** the main one first */
  subjects: Array<GuidelineSubject>;
  ticketNumber: Scalars['String']['output'];
  /** 0: nothing was chosen yet */
  version: Scalars['Int']['output'];
};

export type TicketIndicators = {
  __typename?: 'TicketIndicators';
  campaigns: Array<CampaignNotice>;
  indicators: Array<Indicator>;
};

export type TicketJudgedOtherwise = {
  __typename?: 'TicketJudgedOtherwise';
  lines: Array<RuleOutcomeChange>;
  ticketNumber: Scalars['String']['output'];
};

/** a version that judged a ticket, and when it first did */
export type TicketRuleVersion = {
  __typename?: 'TicketRuleVersion';
  at: Scalars['DateTime']['output'];
  version: RuleBookVersion;
};

export type TicketStatus =
  | 'AWAITING_CALLBACK'
  | 'CLOSED'
  | 'ESCALATED'
  | 'OPEN'
  | 'RESOLVED';

export type TicketStatusSet = {
  __typename?: 'TicketStatusSet';
  ticket: Ticket;
};

export type TicketTriaged = {
  __typename?: 'TicketTriaged';
  ticket: Ticket;
};

/** what a book decided of a ticket, and would under another version, as things stand on the ticket now */
export type TicketUnderVersion = {
  __typename?: 'TicketUnderVersion';
  asked: RuleBookVersionRef;
  /** false where the book decides nothing of tickets */
  decides: Scalars['Boolean']['output'];
  /** the version that judged it last; null: none did */
  judgedBy?: Maybe<RuleBookVersionRef>;
  /** before: under the version that judged it; after: under the one asked */
  lines: Array<RuleOutcomeChange>;
};

export type Tier =
  | 'OUT_OF_SCOPE'
  | 'TIER_1'
  | 'TIER_2';

/** when a discipline of tier 2 is at its desk, around now */
export type Tier2Desk = {
  __typename?: 'Tier2Desk';
  /** what `working` covers */
  coveredFrom: Scalars['DateTime']['output'];
  coveredUntil: Scalars['DateTime']['output'];
  discipline: Discipline;
  /** in order */
  working: Array<WorkSpan>;
};

/** One thing that happened. `from` and `to` are codes that the screen translates. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  from?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: TimelineKind;
  reason?: Maybe<Scalars['String']['output']>;
  rule?: Maybe<Scalars['String']['output']>;
  /** the steps read since, of an entry SCRIPT_STEP_DONE */
  scriptSteps: Array<ScriptStepMark>;
  text?: Maybe<Scalars['String']['output']>;
  to?: Maybe<Scalars['String']['output']>;
};

export type TimelineKind =
  | 'AFTER_CALL_WORK_FINISHED'
  | 'ANSWER_GIVEN'
  | 'CALLBACK_ATTEMPTED'
  | 'CALLBACK_CANCELLED'
  | 'CALLBACK_PLANNED'
  | 'CALLBACK_REMINDED'
  | 'CALL_ACCEPTED'
  | 'CALL_ENDED'
  | 'CASE_SHEET_CHANGED'
  | 'DEADLINE_DONE'
  | 'DEADLINE_REMINDED'
  | 'DEADLINE_REOPENED'
  | 'ENROLMENT_DUE_SET'
  | 'ENROLMENT_SETTLED'
  | 'ESCALATED'
  | 'ESCALATION_ANSWERED'
  | 'ESCALATION_CLAIMED'
  | 'ESCALATION_REFERRED'
  | 'ESCALATION_RELEASED'
  | 'ESCALATION_RESOLVED'
  | 'ESCALATION_RETURNED'
  | 'ESCALATION_TAKEN_OVER'
  | 'FACTS_RECORDED'
  | 'FIRST_CONTACT_MADE'
  | 'GUIDELINE_ITEM_SET'
  | 'INDICATOR_NOTED'
  | 'INDICATOR_REMOVED'
  | 'NOTE'
  | 'POLICE_ADVISED'
  | 'PROGRESS_GIVEN'
  | 'REACH_RECORDED'
  | 'REFERRAL_ACKNOWLEDGED'
  | 'REFERRAL_CLOSED'
  | 'REFERRAL_DECLINED'
  | 'REFERRAL_OVERDUE'
  | 'REFERRAL_PROPOSED'
  | 'REFERRAL_SENT'
  | 'RELIEF_FUND_EXPLAINED'
  | 'REMOTE_SUPPORT_ENDED'
  | 'REMOTE_SUPPORT_STARTED'
  | 'SATISFACTION_RECORDED'
  | 'SCRIPT_STEP_DONE'
  | 'STATUS_CHANGED'
  | 'TARGET_MISSED'
  | 'TARGET_WARNED'
  | 'TRANSFERRED'
  | 'TRIAGED'
  | 'VERIFIED'
  | 'WAITING_ENDED'
  | 'WAITING_FOR_CALLER';

/** A call handed over to the other line. Of the other line’s ticket the number is shown, never its content. */
export type Transfer = {
  __typename?: 'Transfer';
  acceptedBy?: Maybe<Scalars['String']['output']>;
  from: HotlineCode;
  fromTicketNumber: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  offeredAt: Scalars['DateTime']['output'];
  offeredBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  status: TransferStatus;
  to: HotlineCode;
  toTicketNumber?: Maybe<Scalars['String']['output']>;
};

/** `reason` is what the other line is told; without one it is what calls usually go there for */
export type TransferCallInput = {
  key: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  ticketNumber: Scalars['String']['input'];
};

export type TransferCallResult = CallTransferring | InvalidInput | InvalidTransition | KeyReused | NotFound | OtherHotlineClosed | TransferWaiting;

export type TransferCancelled = {
  __typename?: 'TransferCancelled';
  transfer: Transfer;
};

export type TransferDesk = {
  __typename?: 'TransferDesk';
  target: TransferTarget;
  /** the newest of this ticket, from it or to it */
  transfer?: Maybe<Transfer>;
};

export type TransferStatus =
  | 'ACCEPTED'
  | 'CALLER_GONE'
  | 'CANCELLED'
  | 'TOLD'
  | 'UNANSWERED'
  | 'WAITING';

/** The other line, and who of it is there: signed in, and of those not on a call. */
export type TransferTarget = {
  __typename?: 'TransferTarget';
  free: Scalars['Int']['output'];
  hotline: Hotline;
  signedIn: Scalars['Int']['output'];
};

export type TransferWaiting = Refusal & {
  __typename?: 'TransferWaiting';
  message: Scalars['String']['output'];
};

export type Triage = {
  __typename?: 'Triage';
  answered: Array<TriageAnswered>;
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  category: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  overruleReason?: Maybe<Scalars['String']['output']>;
  overruled: Scalars['Boolean']['output'];
  rulesVersion: Scalars['String']['output'];
  tier: Tier;
  urgency: Urgency;
  verdict: TriageVerdict;
};

export type TriageAnswerInput = {
  answerId: Scalars['ID']['input'];
  questionId: Scalars['ID']['input'];
};

export type TriageAnswerOption = {
  __typename?: 'TriageAnswerOption';
  id: Scalars['ID']['output'];
  /** the number key */
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  labelEn: Scalars['String']['output'];
};

export type TriageAnswered = {
  __typename?: 'TriageAnswered';
  answer: Scalars['String']['output'];
  answerEn: Scalars['String']['output'];
  answerId: Scalars['ID']['output'];
  question: Scalars['String']['output'];
  questionEn: Scalars['String']['output'];
  questionId: Scalars['ID']['output'];
};

export type TriageCategory = {
  __typename?: 'TriageCategory';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
  labelEn: Scalars['String']['output'];
};

export type TriageOverruleInput = {
  category: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  tier: Tier;
  urgency: Urgency;
};

export type TriageQuestion = {
  __typename?: 'TriageQuestion';
  help?: Maybe<Scalars['String']['output']>;
  helpEn?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  options: Array<TriageAnswerOption>;
  text: Scalars['String']['output'];
  textEn: Scalars['String']['output'];
};

/** A row of the table, for records that keep its code only. */
export type TriageRule = {
  __typename?: 'TriageRule';
  rule: Scalars['String']['output'];
  ruleText: Scalars['String']['output'];
  ruleTextEn: Scalars['String']['output'];
};

export type TriageStep = {
  __typename?: 'TriageStep';
  answered: Array<TriageAnswered>;
  next?: Maybe<TriageQuestion>;
  verdict?: Maybe<TriageVerdict>;
};

export type TriageTicketInput = {
  answers: Array<TriageAnswerInput>;
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  overrule?: InputMaybe<TriageOverruleInput>;
  ticketNumber: Scalars['String']['input'];
};

export type TriageTicketResult = InvalidInput | KeyReused | NotFound | ReasonRequired | TicketTriaged | VersionConflict;

/** Which row of domain.md §4 decided, and what follows from it. Words to read aloud are Japanese only. */
export type TriageVerdict = {
  __typename?: 'TriageVerdict';
  category: Scalars['String']['output'];
  disciplines: Array<Discipline>;
  doNot: Array<Scalars['String']['output']>;
  firstWords: Array<Scalars['String']['output']>;
  needsConfirmation: Scalars['Boolean']['output'];
  /** patient data may have leaked: the duty to report begins with one person */
  patientDataAtRisk: Scalars['Boolean']['output'];
  preserveEvidence: Scalars['Boolean']['output'];
  rule: Scalars['String']['output'];
  ruleText: Scalars['String']['output'];
  ruleTextEn: Scalars['String']['output'];
  /** the script of which `firstWords` and `doNot` are part */
  scriptId: Scalars['ID']['output'];
  source: Scalars['String']['output'];
  tier: Tier;
  transferTo?: Maybe<HotlineCode>;
  urgency: Urgency;
  urgencyNeedsConfirmation: Scalars['Boolean']['output'];
  /** which row graded it */
  urgencyRule: Scalars['String']['output'];
  urgencyText: Scalars['String']['output'];
  urgencyTextEn: Scalars['String']['output'];
  /** an attack, a theft or a crime from inside, proven or feared */
  wrongfulIntent: Scalars['Boolean']['output'];
};

/** What was understood of a time that is being typed. It is never moved. */
export type TypedCallbackTime = {
  __typename?: 'TypedCallbackTime';
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** null: the clinic’s hours are not known */
  isOpen?: Maybe<Scalars['Boolean']['output']>;
  problem?: Maybe<Scalars['String']['output']>;
  /** when the clinic can be reached from then on */
  proposal?: Maybe<Scalars['DateTime']['output']>;
};

export type UndeliveredMail = {
  __typename?: 'UndeliveredMail';
  count: Scalars['Int']['output'];
  displayName: Scalars['String']['output'];
  lastAt: Scalars['DateTime']['output'];
};

export type UndoRegisterImportInput = {
  importId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type UndoRegisterImportResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReasonRequired | RegisterImportUndone;

export type UnschedulePeriodReportInput = {
  key: Scalars['ID']['input'];
  reportId: Scalars['ID']['input'];
};

export type UnschedulePeriodReportResult = InvalidTransition | KeyReused | NotFound | PeriodReportUnscheduled;

export type UpdateStaffInput = {
  active: Scalars['Boolean']['input'];
  discipline?: InputMaybe<Discipline>;
  displayName: Scalars['String']['input'];
  /** left out: as it was; empty: none */
  email?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  hotline?: InputMaybe<HotlineCode>;
  key: Scalars['ID']['input'];
  role: Role;
  staffId: Scalars['ID']['input'];
};

export type UpdateStaffResult = InvalidInput | KeyReused | LastAdministrator | NotFound | StaffUpdated | VersionConflict;

export type Urgency =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'NORMAL';

export type UsernameTaken = Refusal & {
  __typename?: 'UsernameTaken';
  message: Scalars['String']['output'];
};

export type Verification = {
  __typename?: 'Verification';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  claim: CallerClaim;
  entitlement?: Maybe<Entitlement>;
  /** the register entry as it was at that moment */
  entryId?: Maybe<Scalars['ID']['output']>;
  evidence: Array<FieldEvidence>;
  facilityAddress?: Maybe<Scalars['String']['output']>;
  facilityName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  memberName?: Maybe<Scalars['String']['output']>;
  memberNumber?: Maybe<Scalars['String']['output']>;
  outcome: VerificationOutcome;
  overrideReason?: Maybe<Scalars['String']['output']>;
  proposedOutcome?: Maybe<VerificationOutcome>;
  registryNumber?: Maybe<Scalars['String']['output']>;
  relation: CallerRelation;
  rule: Scalars['String']['output'];
  rulesVersion: Scalars['String']['output'];
};

/** Advice was given before the caller was verified (domain.md §3): somebody must still verify. */
export type VerificationDebt = {
  __typename?: 'VerificationDebt';
  /** days in Asia/Tokyo */
  ageDays: Scalars['Int']['output'];
  /** of the newest call */
  callState?: Maybe<CallState>;
  callerNumber?: Maybe<Scalars['String']['output']>;
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  memberName?: Maybe<Scalars['String']['output']>;
  mine: Scalars['Boolean']['output'];
  /** who took the call */
  operator: Scalars['String']['output'];
  /** the first PROVISIONAL of the unbroken run */
  since: Scalars['DateTime']['output'];
  ticketNumber: Scalars['String']['output'];
};

export type VerificationOutcome =
  | 'DECLINED'
  | 'NOT_ENTITLED'
  | 'NOT_FOUND'
  | 'PENDING_ENROLMENT'
  | 'PROVISIONAL'
  | 'VERIFIED';

/** A decision that the evidence did not carry. */
export type VerificationOverride = {
  __typename?: 'VerificationOverride';
  at: Scalars['DateTime']['output'];
  /** whose doing it was */
  by: Scalars['String']['output'];
  evidence: Array<FieldEvidence>;
  facilityName?: Maybe<Scalars['String']['output']>;
  hotline: HotlineCode;
  id: Scalars['ID']['output'];
  /** false for one’s own, and once it was seen */
  mayIReview: Scalars['Boolean']['output'];
  memberName?: Maybe<Scalars['String']['output']>;
  outcome: VerificationOutcome;
  /** null: nothing was proposed */
  proposedOutcome?: Maybe<VerificationOutcome>;
  reason: Scalars['String']['output'];
  reviewNote?: Maybe<Scalars['String']['output']>;
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  reviewedBy?: Maybe<Scalars['String']['output']>;
  rule: Scalars['String']['output'];
  ticketNumber?: Maybe<Scalars['String']['output']>;
};

export type VerificationOverrideConnection = {
  __typename?: 'VerificationOverrideConnection';
  edges: Array<VerificationOverrideEdge>;
  pageInfo: PageInfo;
};

export type VerificationOverrideEdge = {
  __typename?: 'VerificationOverrideEdge';
  cursor: Scalars['String']['output'];
  node: VerificationOverride;
};

/** What the rule table proposes from the evidence; the operator decides. */
export type VerificationProposal = {
  __typename?: 'VerificationProposal';
  /** Japanese, one line each: what is missing or contradicts */
  missing: Array<Scalars['String']['output']>;
  outcome?: Maybe<VerificationOutcome>;
  /** rule of the table */
  rule: Scalars['String']['output'];
};

export type VerificationReviewed = {
  __typename?: 'VerificationReviewed';
  override: VerificationOverride;
};

/** How much of each list waits; null where it is not for this person. */
export type VerificationWork = {
  __typename?: 'VerificationWork';
  accesses?: Maybe<Scalars['Int']['output']>;
  confirmations: Scalars['Int']['output'];
  debts: Scalars['Int']['output'];
  myDebts: Scalars['Int']['output'];
  overdueConfirmations: Scalars['Int']['output'];
  overrides?: Maybe<Scalars['Int']['output']>;
  warnings?: Maybe<Scalars['Int']['output']>;
};

export type VerifyCallerInput = {
  claim: CallerClaimInput;
  /** the register entry chosen; required for VERIFIED */
  entryId?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  outcome: VerificationOutcome;
  /** required where the evidence does not carry the outcome */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  relation: CallerRelation;
  ticketNumber: Scalars['String']['input'];
};

export type VerifyCallerResult = CallerVerified | EntryRequired | InvalidInput | KeyReused | NotFound | ReasonRequired | VersionConflict;

export type VersionConflict = Refusal & {
  __typename?: 'VersionConflict';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

export type WaitForCallerInput = {
  escalationId: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
  /** what is being waited for */
  waitingFor: Scalars['String']['input'];
};

export type WaitForCallerResult = InvalidInput | InvalidTransition | KeyReused | NotClaimedByYou | NotFound | WaitingForCaller;

export type WaitingEnded = {
  __typename?: 'WaitingEnded';
  escalation: Escalation;
};

export type WaitingForCaller = {
  __typename?: 'WaitingForCaller';
  escalation: Escalation;
};

export type WithdrawReferralInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['ID']['input'];
  referralId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};

export type WithdrawReportStoryInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  key: Scalars['ID']['input'];
};

export type WithdrawReportStoryResult = InvalidTransition | KeyReused | NotFound | ReportStoryWithdrawn | VersionConflict;

export type WorkSpan = {
  __typename?: 'WorkSpan';
  from: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
};

/** a new story without id; an answer names its question, and its title is empty */
export type WriteReportStoryInput = {
  category?: InputMaybe<Scalars['String']['input']>;
  /** 0 for a new one */
  expectedVersion: Scalars['Int']['input'];
  hotline?: InputMaybe<HotlineCode>;
  /** reasons that were given for it count */
  id?: InputMaybe<Scalars['ID']['input']>;
  key: Scalars['ID']['input'];
  /** of an answer it is that of the report that was asked about */
  periodCode: Scalars['String']['input'];
  questionId?: InputMaybe<Scalars['ID']['input']>;
  reasons: Array<StoryReasonInput>;
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  urgency?: InputMaybe<Urgency>;
};

export type WriteReportStoryResult = InvalidInput | InvalidTransition | KeyReused | NotFound | ReportStoryWritten | VersionConflict;
