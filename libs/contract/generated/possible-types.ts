export const possibleTypes: Record<string, string[]> = {
  "AbandonDemoCallResult": [
    "CallAbandoned",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "AcceptCallResult": [
    "AlreadyAnswered",
    "CallAccepted",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "AddFirmConflictResult": [
    "FirmChanged",
    "InvalidInput",
    "KeyReused",
    "NotFound"
  ],
  "AddNoteResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "NoteAdded"
  ],
  "AnswerEscalationResult": [
    "AlreadyEscalated",
    "EscalationAnswered",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "VersionConflict"
  ],
  "AnswerReviewResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReviewAnswered"
  ],
  "ApproveKnowledgeResult": [
    "ApproveByAnother",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "KnowledgeApproved",
    "NotFound",
    "VersionConflict"
  ],
  "ApproveRuleBookVersionResult": [
    "ApproveByAnother",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RuleBookVersionPublished",
    "RulesIncomplete",
    "RulesMoved",
    "VersionConflict"
  ],
  "AskReportQuestionResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReportQuestionAsked"
  ],
  "BeginCallbackResult": [
    "AlreadyClaimed",
    "CallbackBegun",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "CancelCallbackResult": [
    "AlreadyClaimed",
    "CallbackCancelled",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired"
  ],
  "CancelPeriodReportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportCancelled"
  ],
  "CancelRegisterImportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RegisterImportCancelled"
  ],
  "CancelTransferResult": [
    "AlreadyAnswered",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "TransferCancelled"
  ],
  "ChangeCampaignResult": [
    "CampaignChanged",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "ChangeReferralResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReferralChanged",
    "VersionConflict"
  ],
  "ChangeReportSettingsResult": [
    "InvalidInput",
    "KeyReused",
    "ReportSettingsChanged",
    "VersionConflict"
  ],
  "ChooseAgentStateResult": [
    "AgentStateChosen",
    "InvalidInput",
    "KeyReused"
  ],
  "ChooseMailKindsResult": [
    "KeyReused",
    "MailKindsChosen"
  ],
  "ClaimEscalationResult": [
    "AlreadyClaimed",
    "EscalationClaimed",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "ConfirmRegisterImportResult": [
    "AnotherAdministratorRequired",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RefusedRowsPresent",
    "RegisterImportConfirmed",
    "SecondConfirmationNeeded"
  ],
  "CreateStaffResult": [
    "InvalidInput",
    "KeyReused",
    "StaffCreated",
    "UsernameTaken"
  ],
  "DiscardDraftResult": [
    "DraftDiscarded",
    "KeyReused"
  ],
  "DiscardPeriodReportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportDiscarded"
  ],
  "DiscardRuleBookDraftResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RuleBookDraftDiscarded",
    "VersionConflict"
  ],
  "DismissNoticesResult": [
    "KeyReused",
    "NoticesDismissed"
  ],
  "DraftPeriodReportResult": [
    "AlreadyDrafted",
    "InvalidInput",
    "KeyReused",
    "PeriodNotOver",
    "PeriodReportDrafting"
  ],
  "DraftRuleBookResult": [
    "KeyReused",
    "NotFound",
    "RuleBookDrafted"
  ],
  "DrawSampleResult": [
    "InvalidInput",
    "KeyReused",
    "SampleDrawn"
  ],
  "EditCaseSheetFieldResult": [
    "CaseSheetFieldEdited",
    "FieldConflict",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "EndCallResult": [
    "CallEnded",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "EndFirmConflictResult": [
    "FirmChanged",
    "KeyReused",
    "NotFound"
  ],
  "EndRemoteSupportResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RemoteSupportEnded"
  ],
  "EndWaitingResult": [
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "WaitingEnded"
  ],
  "EscalateTicketResult": [
    "AlreadyEscalated",
    "CostsNotTold",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "TicketEscalated",
    "VersionConflict"
  ],
  "ExplainReliefFundResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReliefFundExplained"
  ],
  "FinishAfterCallWorkResult": [
    "AfterCallWorkFinished",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "MarkDutyDoneResult": [
    "DutyMarkedDone",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "MarkScriptStepResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ScriptStepMarked"
  ],
  "NoteIndicatorResult": [
    "IndicatorNoted",
    "InvalidInput",
    "KeyReused",
    "NotFound"
  ],
  "PlanCallbackResult": [
    "CallbackPlanned",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "OutsideClinicHours"
  ],
  "ProposeKnowledgeResult": [
    "InvalidTransition",
    "KeyReused",
    "KnowledgeProposed",
    "NotFound"
  ],
  "ProposeReferralResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ReferralChanged",
    "ReferralUnderWay"
  ],
  "PutDownCallbackResult": [
    "AlreadyClaimed",
    "CallbackPutDown",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "RebuildPeriodReportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportRebuilt"
  ],
  "RecordAttemptResult": [
    "AlreadyClaimed",
    "AttemptRecorded",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "OutsideClinicHours"
  ],
  "RecordFirstContactResult": [
    "FirstContactRecorded",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound"
  ],
  "RecordGuidelineAnswerResult": [
    "GuidelineAnswerRecorded",
    "InvalidInput",
    "KeyReused",
    "NotFound"
  ],
  "RecordIncidentFactsResult": [
    "IncidentFactsRecorded",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "VersionConflict"
  ],
  "RecordPoliceAdviceResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "PoliceAdviceRecorded"
  ],
  "RecordProgressResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ProgressRecorded"
  ],
  "RecordReachResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReachConflict",
    "ReachRecorded"
  ],
  "Refusal": [
    "AlreadyAnswered",
    "AlreadyClaimed",
    "AlreadyDrafted",
    "AlreadyEscalated",
    "AlreadyReviewed",
    "AnotherAdministratorRequired",
    "ApproveByAnother",
    "CostsNotTold",
    "DraftConflict",
    "EntryRequired",
    "FieldConflict",
    "FirmInConflict",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "LastAdministrator",
    "NotClaimedByYou",
    "NotFound",
    "OtherHotlineClosed",
    "OutsideClinicHours",
    "PeriodNotOver",
    "ReachConflict",
    "ReasonRequired",
    "ReferralUnderWay",
    "RefusedRowsPresent",
    "ReviewByAnother",
    "RulesIncomplete",
    "RulesMoved",
    "SameSupervisor",
    "TransferWaiting",
    "UsernameTaken",
    "VersionConflict"
  ],
  "RegisterEntryResult": [
    "NotFound",
    "ReasonRequired",
    "RegisterEntry"
  ],
  "ReleaseEscalationResult": [
    "EscalationReleased",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "RemoveIndicatorResult": [
    "IndicatorRemoved",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReasonRequired"
  ],
  "ReopenDutyResult": [
    "DutyReopened",
    "InvalidTransition",
    "KeyReused",
    "NotFound"
  ],
  "ResetPasswordResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "PasswordReset"
  ],
  "ResolveEscalationResult": [
    "EscalationResolved",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "VersionConflict"
  ],
  "RetireKnowledgeResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "KnowledgeRetired",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "ReturnEscalationResult": [
    "EscalationReturned",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "VersionConflict"
  ],
  "ReturnKnowledgeResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "KnowledgeReturned",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "ReturnReportStoryResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "ReportStoryReturned",
    "VersionConflict"
  ],
  "ReturnRuleBookVersionResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "RuleBookDraftReturned",
    "VersionConflict"
  ],
  "ReviewCallerWarningResult": [
    "AlreadyReviewed",
    "CallerWarningReviewed",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReviewByAnother"
  ],
  "ReviewRegisterAccessResult": [
    "AlreadyReviewed",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "RegisterAccessReviewed",
    "ReviewByAnother"
  ],
  "ReviewVerificationResult": [
    "AlreadyReviewed",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReviewByAnother",
    "VerificationReviewed"
  ],
  "ReviseKnowledgeResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "KnowledgeRevised",
    "NotFound",
    "VersionConflict"
  ],
  "RingDemoCallResult": [
    "CallRinging",
    "InvalidInput",
    "KeyReused"
  ],
  "SaveDraftResult": [
    "DraftConflict",
    "DraftSaved",
    "InvalidInput",
    "KeyReused"
  ],
  "SaveFirmResult": [
    "FirmChanged",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "VersionConflict"
  ],
  "SaveRuleBookDraftResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RuleBookDraftSaved",
    "VersionConflict"
  ],
  "SchedulePeriodReportResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportScheduled"
  ],
  "SendReferralResult": [
    "CostsNotTold",
    "FirmInConflict",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ReferralChanged",
    "ReferralUnderWay",
    "VersionConflict"
  ],
  "SetCampaignRulesResult": [
    "CampaignRulesSet",
    "InvalidInput",
    "KeyReused",
    "VersionConflict"
  ],
  "SetEnrolmentConfirmationDueResult": [
    "EnrolmentConfirmationDueSet",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "VersionConflict"
  ],
  "SetGuidelineSubjectsResult": [
    "GuidelineSubjectsSet",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "VersionConflict"
  ],
  "SetLocaleResult": [
    "KeyReused",
    "LocaleSet"
  ],
  "SetTicketStatusResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "TicketStatusSet",
    "VersionConflict"
  ],
  "SettleEnrolmentConfirmationResult": [
    "EnrolmentConfirmationSettled",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "SettleReferralResult": [
    "CostsNotTold",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ReferralChanged",
    "VersionConflict"
  ],
  "ShareReviewResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReviewByAnother",
    "ReviewShared",
    "VersionConflict"
  ],
  "SignPeriodReportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportSigned",
    "SameSupervisor"
  ],
  "SignReportStoryResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReportStorySigned",
    "SameSupervisor",
    "VersionConflict"
  ],
  "SkipReviewResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "ReviewByAnother",
    "ReviewSkipped",
    "VersionConflict"
  ],
  "StartRemoteSupportResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "RemoteSupportStarted"
  ],
  "SubmitRuleBookDraftResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "RuleBookDraftSubmitted",
    "RulesIncomplete",
    "VersionConflict"
  ],
  "TakeOverEscalationResult": [
    "EscalationTakenOver",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "TellOtherHotlineResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "OtherHotlineTold",
    "VersionConflict"
  ],
  "TickReliefFundPaperResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReliefFundPaperTicked"
  ],
  "TransferCallResult": [
    "CallTransferring",
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "OtherHotlineClosed",
    "TransferWaiting"
  ],
  "TriageTicketResult": [
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "TicketTriaged",
    "VersionConflict"
  ],
  "UndoRegisterImportResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "RegisterImportUndone"
  ],
  "UnschedulePeriodReportResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "PeriodReportUnscheduled"
  ],
  "UpdateStaffResult": [
    "InvalidInput",
    "KeyReused",
    "LastAdministrator",
    "NotFound",
    "StaffUpdated",
    "VersionConflict"
  ],
  "VerifyCallerResult": [
    "CallerVerified",
    "EntryRequired",
    "InvalidInput",
    "KeyReused",
    "NotFound",
    "ReasonRequired",
    "VersionConflict"
  ],
  "WaitForCallerResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotClaimedByYou",
    "NotFound",
    "WaitingForCaller"
  ],
  "WithdrawReportStoryResult": [
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReportStoryWithdrawn",
    "VersionConflict"
  ],
  "WriteReportStoryResult": [
    "InvalidInput",
    "InvalidTransition",
    "KeyReused",
    "NotFound",
    "ReportStoryWritten",
    "VersionConflict"
  ]
};
