import { Foundation1700000000001 } from './0001-foundation';
import { Hotlines1700000000002 } from './0002-hotlines';
import { Register1700000000003 } from './0003-register';
import { Reports1700000000004 } from './0004-reports';
import { Triage1700000000005 } from './0005-triage';
import { Verification1700000000006 } from './0006-verification';
import { RegisterGenerations1700000000007 } from './0007-register-generations';
import { VerificationDeciding1700000000008 } from './0008-verification-deciding';
import { CallerNumber1700000000009 } from './0009-caller-number';
import { RegisterOrder1700000000010 } from './0010-register-order';
import { RuleBooks1700000000011 } from './0011-rule-books';
import { HoursBook1700000000012 } from './0012-hours-book';
import { TriageBook1700000000013 } from './0013-triage-book';
import { Scripts1700000000014 } from './0014-scripts';
import { ReliefFund1700000000015 } from './0015-relief-fund';
import { Deadlines1700000000016 } from './0016-deadlines';
import { Guideline1700000000017 } from './0017-guideline';
import { Campaigns1700000000018 } from './0018-campaigns';
import { RemoteSupport1700000000019 } from './0019-remote-support';
import { RuleBookDrafts1700000000020 } from './0020-rule-book-drafts';
import { Transfers1700000000021 } from './0021-transfers';
import { Notices1700000000022 } from './0022-notices';
import { EscalationTargets1700000000023 } from './0023-escalation-targets';
import { EscalationExchanges1700000000024 } from './0024-escalation-exchanges';
import { HandOver1700000000025 } from './0025-hand-over';
import { Callbacks1700000000026 } from './0026-callbacks';
import { Referrals1700000000027 } from './0027-referrals';
import { Floor1700000000028 } from './0028-floor';
import { CaseSheet1700000000029 } from './0029-case-sheet';
import { Reviews1700000000030 } from './0030-reviews';
import { NoticeMail1700000000031 } from './0031-notice-mail';
import { DeskFollowsTicket1700000000032 } from './0032-desk-follows-ticket';
import { PeriodReports1700000000033 } from './0033-period-reports';
import { ReportStories1700000000034 } from './0034-report-stories';
import { NoCountsOfRows1700000000035 } from './0035-no-counts-of-rows';

/** Every migration, oldest first. Later ones are added at the end and never changed once released. */
export const MIGRATIONS = [
  Foundation1700000000001, Hotlines1700000000002, Register1700000000003, Reports1700000000004, Triage1700000000005, Verification1700000000006,
  RegisterGenerations1700000000007, VerificationDeciding1700000000008, CallerNumber1700000000009, RegisterOrder1700000000010,
  RuleBooks1700000000011, HoursBook1700000000012, TriageBook1700000000013,
  Scripts1700000000014,
  ReliefFund1700000000015,
  Deadlines1700000000016,
  Guideline1700000000017,
  Campaigns1700000000018,
  RemoteSupport1700000000019,
  RuleBookDrafts1700000000020,
  Transfers1700000000021,
  Notices1700000000022,
  EscalationTargets1700000000023,
  EscalationExchanges1700000000024,
  HandOver1700000000025,
  Callbacks1700000000026,
  Referrals1700000000027,
  Floor1700000000028,
  CaseSheet1700000000029,
  Reviews1700000000030,
  NoticeMail1700000000031,
  DeskFollowsTicket1700000000032,
  PeriodReports1700000000033,
  ReportStories1700000000034,
  NoCountsOfRows1700000000035,
];
