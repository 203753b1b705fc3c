import type { Discipline, HotlineCode, Tier, Urgency } from '@saimado/kernel/codes';

export interface TriageAnswerOption {
  id: string;
  /** the number key, `1`–`9` */
  key: string;
  label: string;
  labelEn: string;
}
export interface TriageQuestion {
  id: string;
  text: string;
  textEn: string;
  help: string | null;
  helpEn: string | null;
  options: readonly TriageAnswerOption[];
}

/** What was answered, by question id; the line itself counts as an answer under `hotline`. */
export type Facts = Readonly<Record<string, string>>;
/** Each fact named must have one of the values named. */
export type Conditions = Readonly<Record<string, readonly string[]>>;

/** What a caller is told to do and what follows, for one situation of domain.md §4. */
export interface TriageRow {
  /** stable code; reports and tickets keep it */
  rule: string;
  /** The row applies where one of these holds. */
  when: readonly Conditions[];
  ruleText: string;
  ruleTextEn: string;
  source: string;
  /** Something in the row rests on public pages or on no source at all. */
  needsConfirmation: boolean;
  tier: Tier;
  category: CategoryCode;
  /** Before the patients are asked about. */
  urgency: Urgency;
  /** Whether care at a standstill makes it more urgent. */
  impactMatters: boolean;
  disciplines: readonly Discipline[];
  /** Blocks remote support: nothing may be changed on the machine. */
  preserveEvidence: boolean;
  /** To be read aloud, in order: one step each. Japanese only, as callers speak it. */
  firstWords: readonly string[];
  doNot: readonly string[];
  transferTo: HotlineCode | null;
}

export const CATEGORY_CODES = [
  'SUPPORT_SCAM', 'SUPPORT_SCAM_CONTACTED', 'NETWORK_TROUBLE', 'SUSPECTED_INFECTION', 'RANSOMWARE', 'UNAUTHORISED_ACCESS', 'DATA_LEAK',
  'LOSS_OR_MISDELIVERY', 'JUNK_MAIL', 'NOT_AN_ATTACK', 'GENERAL_PC', 'GUIDELINE_QUESTION', 'SCHEME_QUESTION', 'WRONG_LINE', 'INSIDER',
] as const;
export type CategoryCode = (typeof CATEGORY_CODES)[number];

export interface TriageCategory {
  code: CategoryCode;
  label: string;
  labelEn: string;
}

export interface TriageAnswer {
  questionId: string;
  answerId: string;
}
export interface TriageAnswered extends TriageAnswer {
  question: string;
  questionEn: string;
  answer: string;
  answerEn: string;
}

/** Which row decided, and what follows from it. */
export interface TriageVerdict {
  rule: string;
  ruleText: string;
  ruleTextEn: string;
  source: string;
  needsConfirmation: boolean;
  tier: Tier;
  category: CategoryCode;
  urgency: Urgency;
  disciplines: Discipline[];
  preserveEvidence: boolean;
  firstWords: string[];
  doNot: string[];
  transferTo: HotlineCode | null;
}
