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
export interface TriageRuling {
  rule: string;
  ruleText: string;
  ruleTextEn: string;
  source: string;
  needsConfirmation: boolean;
  tier: Tier;
  category: string;
  urgency: Urgency;
  /** which row graded it, and why in words */
  urgencyRule: string;
  urgencyText: string;
  urgencyTextEn: string;
  urgencyNeedsConfirmation: boolean;
  disciplines: Discipline[];
  /** Blocks remote support: nothing may be changed on the machine. */
  preserveEvidence: boolean;
  /** 要配慮個人情報 may have leaked: the duty to report begins with one person (domain.md §6). */
  patientDataAtRisk: boolean;
  /** An attack, a theft or a crime from inside, proven or feared: the final report has 60 days (domain.md §6). */
  wrongfulIntent: boolean;
  scriptId: string;
  transferTo: HotlineCode | null;
}

/** The ruling with the words that go with it, as they are read aloud that day: one step each, in Japanese. */
export interface TriageVerdict extends TriageRuling {
  firstWords: string[];
  doNot: string[];
}
