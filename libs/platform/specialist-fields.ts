/**
 * Every field a SPECIALIST may read, each with the reason: what is not here is refused to them over HTTP and WebSocket
 * (`graphql/specialist-gate.ts`), whatever their rights. Which rows they see is narrowed further by the capabilities.
 *
 * To let specialists read a new field: add its name below, under its type, to a line whose reason holds for it, or to a
 * new line with its own. `__typename` needs no line; a field of an interface counts for the types that implement it.
 */
export const SPECIALIST_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // ── what they may ask and do ──────────────────────────────────────────────────
  Query: {
    'me console': 'who is signed in, and at which console',
    'escalations escalation': 'the queue of the own discipline, and what is worked on',
    'tier2Desks': 'the hours over which the own targets are counted',
    'ticket tickets': 'the tickets handed to the own discipline, and no others',
    'drafts': 'one’s own typed text comes back after a reload',
    'notices noticeSettings': 'what one is told oneself, and how',
    'hotlines openingHours closingPeriods holidays': 'callers ask when the lines and the office answer',
    'contacts': 'callers are pointed to police, the PPC, MHLW',
    'script scripts scriptProgress': 'which words were read to the caller already, so that advice does not contradict them',
    'reliefFund reliefFundOfTicket': 'callers ask which money there is, and a lawyer says what the condition needs',
    'remoteSupportGate remoteSupportSessions': 'what was done on the machine before changes what evidence is worth',
    'ticketIndicators indicatorPreview': 'the same sender or malware elsewhere tells what works',
    'triageCategories triageRules triageStep': 'categories and rules in words instead of codes',
    'firms prefectures': 'who can be introduced, and where they work; firms, no members',
    'referralDesk': 'firms to read out, and what the member lets be passed on, of escalations of the own discipline',
    'caseSheet caseSheetHistory': 'the own discipline’s findings on the case',
    'callbacks callbackOwners callbackTime': 'the calls that the own discipline owes',
    'readReach': 'the clinic’s hours are typed and read back while they are said',
    'presences': 'who of one’s colleagues is at the same ticket',
    'myAgentState': 'how one stands oneself: available, away',
    'ruleBooks ruleBookVersion': 'the published rules in force, by which the ticket was judged; no ticket is in them',
  },
  Mutation: {
    'claimEscalation takeOverEscalation releaseEscalation returnEscalation resolveEscalation': 'the work itself',
    'recordFirstContact recordProgress waitForCaller endWaiting': 'the own targets are met, and stand still while the caller is waited for',
    'addNote': 'what was found and said is written into the ticket',
    'noteIndicator removeIndicator': 'indicators are found in the forensic work',
    'recordIncidentFacts markDutyDone reopenDuty': 'facts and reports to authorities come up while tier 2 advises',
    'explainReliefFund tickReliefFundPaper': 'the fund is explained where the caller asks for it',
    'editCaseSheetField': 'findings are written down',
    'planCallback beginCallback putDownCallback recordAttempt cancelCallback': 'the discipline calls clinics back itself',
    'recordReach': 'whom to call and when is often said to tier 2 first',
    'proposeReferral sendReferral settleReferral': 'a firm is introduced at the member’s wish (001 2-1)',
    'acknowledgeReferral declineReferral withdrawReferral closeReferral recordReferralSatisfaction': 'what the firm answers and the member thinks of it',
    'saveDraft discardDraft': 'nothing typed is lost',
    'chooseAgentState': 'one goes away and comes back',
    'dismissNotices chooseMailKinds': 'one’s own list, and what of it comes by mail',
    'setLocale': 'one’s own language',
  },
  Subscription: {
    'escalationChanged': 'the queue is live',
    'referralChanged firmChanged': 'a firm’s answer and a new conflict are seen without a reload',
    'ticketChanged': 'the ticket at work is live',
    'callbackChanged': 'two people never call one clinic at once',
    'caseSheetChanged': 'several write at once, and nobody’s text is lost',
    'presence presenceChanged': 'who of one’s colleagues is at the same ticket',
    'noticesChanged': 'one is told without a reload',
    'myAgentStateChanged': 'one’s own state in every browser of one’s own',
    'campaignChanged': 'a hint without content',
    'ruleBookVersionChanged': 'the rules on screen are those in force',
  },
  PageInfo: { 'hasNextPage endCursor': 'lists go on' },

  // ── refusals: what went wrong, in a sentence that says what to do ─────────────
  Refusal: { 'message': 'what to do instead' },
  KeyReused: { 'message': 'what to do instead' },
  NotFound: { 'message': 'what to do instead' },
  ReasonRequired: { 'message': 'what to do instead' },
  CostsNotTold: { 'message': 'what to do instead' },
  InvalidInput: { 'message field': 'which field to mend, and how' },
  InvalidTransition: { 'message from to': 'what stands in the way' },
  VersionConflict: { 'message currentVersion': 'that somebody was faster' },
  AlreadyClaimed: { 'message by': 'whom to ask' },
  NotClaimedByYou: { 'message by': 'whom to ask' },
  FirmInConflict: { 'message firm': 'which firm may not be sent this case' },
  ReferralUnderWay: { 'message firm': 'which firm has the case already' },
  DraftConflict: { 'message content currentVersion': 'one’s own text of another window' },

  // ── escalations ───────────────────────────────────────────────────────────────
  Escalation: {
    'id ticketNumber version hotline': 'which one it is',
    'discipline status claimedBy claimedByMe queuedAt claimedAt closedAt': 'how far it is and who has it',
    'dueAt dueCounted waitingSince category urgency': 'the order of the queue',
    'targets waitingFor': 'what the caller is owed by when, and what they are waited for',
    'facilityName': 'whom it is about; who has advised or opposed them must step back before reading on',
    'handOver': 'what the operator handed over to this discipline',
    'wishesReferral toldCostsAreTheirs': 'without both no firm may be named (001 2-1, Q2-4)',
    'outcome': 'what came of it',
    'exchanges': 'what was asked of tier 1, and the answer',
    'ticket': 'the ticket at work',
    'briefing': 'what one has to know before the first word',
    'consent': 'under which words a firm may be named',
  },
  EscalationExchange: { 'id askedAt askedBy question answeredAt answeredBy answer': 'what was asked of tier 1, and the answers' },
  BriefingTopic: { 'topic lines missing': 'what is known, and what is still to be asked' },
  BriefingLine: { 'code from label labelEn text textEn yes number on at': 'one thing known, and where from' },
  EscalationConsent: {
    'wishesReferral wishWords': 'what the member wishes, in the words used (001 2-1)',
    'toldCostsAreTheirs costSentence costSentenceVersion at by': 'that they know whose cost it is, and how they were told (001 Q2-4)',
  },
  EscalationTarget: {
    'id kind state urgency minutes counted startedAt dueAt warnAt pausedAt warnedAt missedAt endedAt late usedMs source needsConfirmation': 'what the caller is owed by when, and by which rule',
  },
  Tier2Desk: { 'discipline coveredFrom coveredUntil working': 'how much time of the desk is left' },
  WorkSpan: { 'from until': 'how much time of the desk is left' },
  FirstContactRecorded: { 'escalation': 'what became of it' },
  ProgressRecorded: { 'escalation': 'what became of it' },
  WaitingForCaller: { 'escalation': 'what became of it' },
  WaitingEnded: { 'escalation': 'what became of it' },
  EscalationConnection: { 'edges pageInfo': 'the queue' },
  EscalationEdge: { 'cursor node': 'the queue' },
  EscalationClaimed: { 'escalation': 'what became of it' },
  EscalationTakenOver: { 'escalation': 'what became of it' },
  EscalationReleased: { 'escalation': 'what became of it' },
  EscalationReturned: { 'escalation': 'what became of it' },
  EscalationResolved: { 'escalation': 'what became of it' },

  // ── firms and referrals ───────────────────────────────────────────────────────
  Firm: {
    'id version name discipline areas prefectures nationwide active': 'which firm it is and what it takes on',
    'hours closedOnHolidays openNow opensAt contactPerson phone email remark': 'how and when it is reached',
    'updatedAt updatedBy': 'how fresh the entry is',
    'conflicts': 'never a firm with a conflict of interest: the reader has to know of whom',
    'sent declined overdue lastSentAt satisfaction': 'whose turn it is, and how it has done; no ticket is told',
  },
  FirmHours: { 'weekday opensAt closesAt': 'when it is reached' },
  FirmConflict: { 'id kind name code reason since until inForce addedAt addedBy endedBy': 'of whom a firm may not be sent a case, until when, and who says so' },
  ReferralDesk: {
    'referrals': 'what was proposed and sent for this escalation',
    'areas suggestedArea directoryEmpty': 'what firms are looked for',
    'values minimal': 'what the member is asked to let be passed on; of tickets of the own discipline',
    'needsConfirmation': 'what no source settles',
  },
  PacketValue: { 'field value': 'read out to the member before anything is passed on' },
  Referral: {
    'id number escalationId version status': 'which introduction, and how far it is',
    'area parties offered leftOut proposedAt proposedBy': 'what was read out to the member, in which order, and why',
    'chosenAt chosenBy firmId firm firmPhone firmContact ownFirm': 'what the member chose',
    'consentWords fields packetHash packetAvailable': 'what the member agreed to have passed on',
    'acknowledgeBy overdueAt answeredAt declineReason answerWords': 'whether the firm answered in time',
    'endedAt outcome outcomeWords satisfactionAt satisfaction satisfactionWords': 'what came of it, and what the member thinks',
  },
  OfferedFirm: { 'firmId name reasons': 'read out to the member' },
  FirmReason: { 'code count at': 'why this firm stands in this place' },
  LeftOutFirm: { 'firmId name reasons': 'why a firm is not proposed' },
  ReferralChanged: { 'referral': 'what became of it' },

  // ── case sheet and presence ───────────────────────────────────────────────────
  CaseSheet: { 'escalationId writable fields': 'the own discipline’s findings on the case' },
  CaseSheetField: { 'id code version text at by': 'what was found, by whom' },
  CaseSheetText: { 'version text at by': 'what stood there before' },
  CaseSheetFieldEdited: { 'sheetField': 'what became of it' },
  FieldConflict: { 'message field base mine theirs by at currentVersion merged disjoint mineMarked theirsMarked': 'what a colleague wrote meanwhile' },
  TextPiece: { 'text differs': 'what a colleague wrote meanwhile' },
  OwnAgentState: { 'id state since reason words next': 'how one stands oneself' },
  NextAgentState: { 'choice reason words': 'what one asked for oneself' },
  AgentStateChosen: { 'agentState': 'how one stands oneself' },
  Presence: { 'subject people': 'who of one’s colleagues is at the same ticket' },
  PresentPerson: { 'name role writing since': 'who of one’s colleagues is at the same ticket' },

  // ── tickets: never the register’s data, the claims, warnings or candidates ────
  Ticket: {
    'id number version hotline': 'which ticket it is; the number is read out',
    'nextStatuses': 'codes only; comes with what the operators’ screens read after the same change',
    'status tier category urgency outsideHours createdAt updatedAt': 'how it stands and since when',
    'operator': 'whom to ask back in tier 1',
    'callerNumber': 'the number to call back',
    'facilityName': 'who answers at that number',
    'memberName': 'the wish for a firm has to be the member’s own (001 2-1)',
    'verificationOutcome verificationDebtSince': 'how much of what is said may be taken as theirs: the state, never the evidence',
    'triage': 'what was asked and answered already, so that it is not asked again',
    'timeline': 'what happened, of the kinds that tier 2 needs (`ticket-history-of-specialist.ts`)',
    'escalations': 'those of the own discipline',
    'callbacks': 'what tier 1 and the own discipline owe, so that the clinic is not called twice',
    'reach': 'whom to call at the clinic, and when it can be reached',
    'deadlineClocks nextClock': 'legal clocks run while tier 2 works',
    'incidentFacts proposedFacts': 'what the clocks are counted from; tier 2 corrects them',
    'ruleVersions': 'by which published rules it was judged',
  },
  TicketConnection: { 'edges pageInfo': 'a list of tickets handed over' },
  TicketEdge: { 'cursor node': 'a list of tickets handed over' },
  TicketRuleVersion: { 'at version': 'by which published rules it was judged' },
  NoteAdded: { 'ticket': 'what became of it' },
  TimelineEntry: {
    'id at by kind from to rule reason text': 'what happened, when, by whom',
    'scriptSteps': 'which words were read',
  },

  // ── reach and call-backs ──────────────────────────────────────────────────────
  Reach: {
    'version changes': 'who recorded it, so that two may edit it at once',
    'contactName contactRole phone phoneToCall remark': 'whom to ask for, on which number',
    'hours daysOff notBefore notBeforeTyped isOpen closesAt opensAt': 'a clinic is not called while it is closed',
  },
  ReachChange: { 'version at by changed': 'who recorded it' },
  ReadReach: { 'hours assumedClosed daysOff notBefore problems isOpen closesAt opensAt': 'what was understood of what one types' },
  ReachProblem: { 'field message': 'which field to mend, and how' },
  ReachRecorded: { 'ticket': 'what became of it' },
  ReachConflict: { 'message currentVersion conflicts': 'what a colleague wrote meanwhile' },
  ReachFieldConflict: { 'field theirs by': 'what a colleague wrote meanwhile' },

  Callback: {
    'id version ticketNumber hotline tier discipline status': 'which call it is',
    'facilityName memberName reach': 'whom to call',
    'dueAt outsideHours purpose again': 'when, and what for',
    'forName forMe mayCall plannedAt plannedBy fellBackFrom': 'whose it is',
    'ringingBy ringingByMe ringingSince': 'two people never call one clinic at once',
    'attempts closedAt closedBy cancelReason': 'what was tried already',
  },
  CallbackAttempt: { 'id at by outcome note nextDueAt': 'what was tried already' },
  CallbackAgain: { 'outcome at': 'when the clinic can be reached' },
  CallbackOwner: { 'id name me': 'which colleague may call' },
  TypedCallbackTime: { 'dueAt isOpen proposal problem': 'what was understood of what one types' },
  CallbackPlanned: { 'callback': 'what became of it' },
  CallbackBegun: { 'callback': 'what became of it' },
  CallbackPutDown: { 'callback': 'what became of it' },
  AttemptRecorded: { 'callback': 'what became of it' },
  CallbackCancelled: { 'callback': 'what became of it' },
  OutsideClinicHours: { 'message opensAt': 'a clinic is not called while it is closed' },

  // ── triage ────────────────────────────────────────────────────────────────────
  Triage: {
    'id at by tier category urgency': 'what tier 1 takes it for',
    'overruled overruleReason rulesVersion': 'where a person judged otherwise than the rule, and why',
    'answered verdict': 'what was asked, and what follows from it',
  },
  TriageAnswered: { 'questionId answerId question questionEn answer answerEn': 'not asked again' },
  TriageVerdict: {
    'rule ruleText ruleTextEn source needsConfirmation tier category': 'which rule decided',
    'urgency urgencyRule urgencyText urgencyTextEn urgencyNeedsConfirmation': 'which rule graded it',
    'disciplines transferTo': 'who else is concerned',
    'preserveEvidence patientDataAtRisk wrongfulIntent': 'what decides evidence and duties to report',
    'scriptId firstWords doNot': 'what the caller was told to do and not to do',
  },
  TriageCategory: { 'code label labelEn': 'words instead of codes' },
  TriageRule: { 'rule ruleText ruleTextEn': 'words instead of codes' },
  TriageStep: { 'answered next verdict': 'the questions in words; no ticket is in them' },
  TriageQuestion: { 'id text textEn help helpEn options': 'the questions in words; no ticket is in them' },
  TriageAnswerOption: { 'id key label labelEn': 'the questions in words; no ticket is in them' },

  // ── legal clocks ──────────────────────────────────────────────────────────────
  DeadlineClock: {
    'dutyId authority purpose title short state': 'who has to be told of what',
    'ask because': 'what is still to be found out, and why it is owed',
    'dueFrom dueOn dueAt laterDueOn movedFrom daysLeft withoutDelay': 'by when',
    'todo where say': 'what to tell the caller about it',
    'source needsConfirmation': 'how sure the rule is',
    'done': 'that it is done already',
  },
  DutyDone: { 'doneOn toldBy reference at by': 'who told the authority, when, under which number' },
  IncidentFacts: {
    'id at by': 'who recorded them',
    'awareOn awareTime incidentOn cause': 'what the days are counted from',
    'patientData propertyDamage wrongfulIntent systemsImpaired careImpaired medicalFacility': 'what decides whether a report is owed',
    'persons personsAbout': 'how many patients are affected; a number, no names',
  },
  ProposedFacts: {
    'awareOn awareTime incidentOn cause': 'what triage suggests, to be corrected',
    'patientData propertyDamage wrongfulIntent systemsImpaired careImpaired medicalFacility': 'what triage suggests, to be corrected',
    'persons personsAbout': 'what triage suggests, to be corrected',
  },
  IncidentFactsRecorded: { 'ticket': 'what became of it' },
  DutyMarkedDone: { 'ticket': 'what became of it' },
  DutyReopened: { 'ticket': 'what became of it' },

  // ── scripts ───────────────────────────────────────────────────────────────────
  Script: { 'id title keywords moment hotline source needsConfirmation reviewOn steps readings doNot': 'words to read aloud; no ticket is in them' },
  ScriptStep: { 'id say note first shared': 'words to read aloud' },
  ScriptReadingOrder: { 'os browser stepIds': 'words to read aloud' },
  ScriptDoNot: { 'id say': 'what the caller was told not to do' },
  ScriptProgress: { 'ticketNumber steps policeAdvice': 'what was read to the caller already' },
  ScriptStepMark: { 'scriptId stepId done said os browser at by': 'what was read to the caller already' },
  PoliceAdvice: { 'told wish at by': 'whether the police are involved: decides how evidence is kept' },

  // ── remote support ────────────────────────────────────────────────────────────
  RemoteSupportSession: {
    'id startedAt startedBy endedAt endedBy tool result done': 'who touched the machine, how and when',
    'gate overruleReason': 'why it was allowed although evidence had to be kept',
    'consentWords': 'what the caller agreed to; a lawyer is asked that',
  },

  // ── indicators ────────────────────────────────────────────────────────────────
  TicketIndicators: { 'indicators campaigns': 'what was seen, and whether others saw it' },
  Indicator: { 'id kind typed shown at by campaignId': 'what was seen on the machine' },
  IndicatorSeen: { 'kind shown': 'what was seen on the machine' },
  IndicatorPreview: { 'kind shown problem campaign': 'what a typed text is taken for' },
  CampaignNotice: {
    'id name advice indicators since lastSeenAt': 'what worked elsewhere',
    'facilitiesAtLeast ticketsAtLeast settledPercent tier1Percent': 'how widespread it is; floors, no facility is told',
  },
  IndicatorNoted: { 'ticket': 'what became of it' },
  IndicatorRemoved: { 'ticket': 'what became of it' },
  CampaignChanged: { 'id': 'a hint without content' },

  // ── relief fund: rules, and what was explained to this caller ─────────────────
  ReliefFundAdvice: {
    'outcome payableYen possibleYen rule parts conditions missingConditions needsConfirmation notes': 'what could be paid, and what is missing',
    'papers paperList paymentBy applyBy paymentSchedule postageIsMembers office schemeYear version': 'how one applies',
  },
  ReliefFundPart: { 'code mark label yen counted source needsConfirmation': 'what could be paid' },
  ReliefFundCondition: { 'code label todo met source': 'which report the payment depends on' },
  ReliefFundPaper: { 'code name hint source': 'which papers prove it' },
  ReliefFundNote: { 'code question answer source needsConfirmation': 'what no source settles' },
  ReliefFundSchemeYear: { 'from until': 'once a year' },
  ReliefFundOffice: { 'name phoneNumber email postalAddress hours source needsConfirmation': 'the office, not a person' },
  ReliefFundVersion: { 'id version validFrom validUntil source': 'which edition' },
  ReliefFundOfTicket: { 'ticketNumber causeByCategory calledOn isQuestionOnly mailSubject explanations ticks': 'what this caller was told of the fund' },
  ReliefFundExplanation: { 'id at by outcome payableYen rule needsConfirmation version facts conditions paperList': 'what this caller was told of the fund' },
  ReliefFundFacts: {
    'incidentOn cause closedDays reportedToMhlw mhlwReportForm reportedToJma reportedToPpcWithPrevention personsNotified': 'which reports were made already',
    'alreadyPaidOn papersArriveOn': 'what this caller was told of the fund',
  },
  ReliefFundPaperTick: { 'paper step at by': 'which papers are ready' },
  ReliefFundExplained: { 'ticket': 'what became of it' },
  ReliefFundPaperTicked: { 'ticketNumber ticks': 'what became of it' },

  // ── rule books, hours, contacts: published, without any person in them ────────
  RuleBook: { 'code name needsConfirmation inForce reviewsDue awaiting versions': 'the rules in force' },
  RuleBookReview: { 'what on': 'how fresh the rules are' },
  RuleBookVersion: {
    'id book bookName version origin status validFrom validUntil source changeNote reviewOn content form basedOn': 'the rules in force',
    'author submittedAt approver publishedAt returnReason updatedAt rowVersion mayIEdit mayIApprove': 'who answers for them',
  },
  RuleBookVersionRef: { 'id version': 'the rules in force' },
  OpeningHours: { 'service isOpen opensAt closesAt source needsConfirmation rows': 'public' },
  OpeningHoursRow: { 'weekdays opensAt closesAt closedOnHolidays closedAtYearEnd': 'public' },
  ClosingPeriod: { 'label fromDay toDay needsConfirmation': 'public' },
  Holiday: { 'date name kind': 'public' },
  Hotline: { 'code name phoneNumber isOpen opensAt closesAt source needsConfirmation': 'public' },
  Contact: { 'id kind name purpose phoneNumber fax email url postalAddress hours note reviewOn reviewOverdue source needsConfirmation': 'offices, not persons' },

  // ── about oneself ─────────────────────────────────────────────────────────────
  Staff: { 'id username displayName role hotline discipline locale': 'who is signed in' },
  LocaleSet: { 'me': 'one’s own language' },
  ConsoleInfo: { 'demo production version now': 'which console this is' },
  Notice: { 'id at kind urgent ticketNumber label dueAt path': 'what one is told oneself; without personal data' },
  NoticesDismissed: { 'notices': 'one’s own list' },
  NoticeSettings: { 'mailConfigured mailAddress kinds mailKinds': 'what one may be told, and where mail goes to' },
  MailKindsChosen: { 'settings': 'one’s own choice' },
  Draft: { 'scope content version savedAt': 'one’s own typed text' },
  DraftSaved: { 'draft': 'one’s own typed text' },
  DraftDiscarded: { 'scope': 'one’s own typed text' },
};

const LISTED: ReadonlyMap<string, string> = new Map(
  Object.entries(SPECIALIST_FIELDS).flatMap(([type, lines]) =>
    Object.entries(lines).flatMap(([names, reason]) => names.split(' ').map((name) => [`${type}.${name}`, reason] as const))),
);

/** Why a specialist may read `Type.field`; undefined where they may not. */
export const reasonForSpecialist = (field: string): string | undefined => LISTED.get(field);
export const specialistFields = (): readonly string[] => [...LISTED.keys()];
