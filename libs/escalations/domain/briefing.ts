import type { JstDate } from '@saimado/kernel/jst';
import type { HandOverPart, HandOverSaid } from './hand-over';

export const BRIEFING_TOPICS = ['HAPPENED', 'SINCE', 'PATIENTS', 'DONE', 'DO_NOT_TOUCH'] as const;
/** What a specialist has to know before the first word, in the order in which they need it. */
export type BriefingTopicCode = (typeof BRIEFING_TOPICS)[number];
export type BriefingSource = 'OPERATOR' | 'TRIAGE' | 'FACTS' | 'SCRIPT' | 'REMOTE_SUPPORT' | 'CALL';
export type BriefingLineCode =
  | 'SAID' | 'ANSWER' | 'RECEIVED' | 'INCIDENT_ON' | 'AWARE_ON' | 'PERSONS' | 'PATIENT_DATA' | 'CARE_IMPAIRED' | 'SYSTEMS_IMPAIRED'
  | 'READ' | 'REMOTE_SUPPORT' | 'PRESERVE_EVIDENCE' | 'DO_NOT';
/** What is still to be asked. */
export type BriefingGap = 'HAPPENED' | 'SINCE' | 'CARE' | 'PERSONS' | 'DONE' | 'DO_NOT_TOUCH';

/** One thing known, and where from. Which of the values a line has follows from its code. */
export interface BriefingLine {
  code: BriefingLineCode;
  from: BriefingSource;
  label: string | null;
  labelEn: string | null;
  text: string | null;
  textEn: string | null;
  yes: boolean | null;
  number: number | null;
  on: JstDate | null;
  at: Date | null;
}
export interface BriefingTopic {
  topic: BriefingTopicCode;
  lines: BriefingLine[];
  missing: BriefingGap[];
}

/** What the ticket holds already, from everyone who worked on it. */
export interface KnownOfTicket {
  receivedAt: Date;
  triage: {
    at: Date;
    answered: readonly { questionId: string; answerId: string; question: string; questionEn: string; answer: string; answerEn: string }[];
    preserveEvidence: boolean;
    doNot: readonly string[];
  } | null;
  facts: {
    at: Date; awareOn: JstDate | null; awareTime: string | null; incidentOn: JstDate | null; patientData: boolean | null; careImpaired: boolean | null;
    systemsImpaired: boolean | null; persons: number | null; personsAbout: boolean;
  } | null;
  /** words on the incident, or a notice of another kind such as the costs */
  read: readonly { said: string; at: Date; moment: 'SITUATION' | 'NOTICE' }[];
  remote: readonly { tool: string; done: string | null; startedAt: Date }[];
}

const PARTS: Record<HandOverPart, BriefingTopicCode> = { happened: 'HAPPENED', since: 'SINCE', patients: 'PATIENTS', done: 'DONE', doNotTouch: 'DO_NOT_TOUCH' };
/** Triage's questions that are about patients; the others tell what happened. */
const ABOUT_PATIENTS: ReadonlySet<string> = new Set(['dataSeen', 'impact', 'nextOpen']);
const NOTHING: Omit<BriefingLine, 'code' | 'from'> = { label: null, labelEn: null, text: null, textEn: null, yes: null, number: null, on: null, at: null };

/**
 * The briefing of a ticket: per topic what is known, where from, and what nobody has asked yet. What the operator said comes
 * first, and closes the gaps of its topic. A guess of triage (`proposedFacts`) is none: it would be asked for no more.
 */
export function briefingOf(known: KnownOfTicket, said: HandOverSaid = {}): BriefingTopic[] {
  const { triage, facts } = known;
  const lines: Record<BriefingTopicCode, BriefingLine[]> = { HAPPENED: [], SINCE: [], PATIENTS: [], DONE: [], DO_NOT_TOUCH: [] };
  const add = (topic: BriefingTopicCode, code: BriefingLineCode, from: BriefingSource, values: Partial<BriefingLine>): void => {
    lines[topic].push({ ...NOTHING, code, from, ...values });
  };
  for (const [part, topic] of Object.entries(PARTS) as [HandOverPart, BriefingTopicCode][]) if (said[part]) add(topic, 'SAID', 'OPERATOR', { text: said[part] });

  for (const { questionId, question: label, questionEn: labelEn, answer: text, answerEn: textEn } of triage?.answered ?? []) {
    add(ABOUT_PATIENTS.has(questionId) ? 'PATIENTS' : 'HAPPENED', 'ANSWER', 'TRIAGE', { label, labelEn, text, textEn, at: triage?.at ?? null });
  }
  const at = facts?.at ?? null;
  if (facts?.incidentOn) add('SINCE', 'INCIDENT_ON', 'FACTS', { on: facts.incidentOn, at });
  if (facts?.awareOn) add('SINCE', 'AWARE_ON', 'FACTS', { on: facts.awareOn, text: facts.awareTime, at });
  add('SINCE', 'RECEIVED', 'CALL', { at: known.receivedAt });
  for (const [code, yes] of [['CARE_IMPAIRED', facts?.careImpaired], ['SYSTEMS_IMPAIRED', facts?.systemsImpaired], ['PATIENT_DATA', facts?.patientData]] as const) {
    if (yes !== null && yes !== undefined) add('PATIENTS', code, 'FACTS', { yes, at });
  }
  if (facts && facts.persons !== null) add('PATIENTS', 'PERSONS', 'FACTS', { number: facts.persons, yes: facts.personsAbout, at });
  for (const { tool, done, startedAt } of known.remote) add('DONE', 'REMOTE_SUPPORT', 'REMOTE_SUPPORT', { label: tool, text: done, at: startedAt });
  for (const step of known.read) add('DONE', 'READ', 'SCRIPT', { text: step.said, at: step.at });
  if (triage?.preserveEvidence) add('DO_NOT_TOUCH', 'PRESERVE_EVIDENCE', 'TRIAGE', {});
  for (const text of triage?.doNot ?? []) add('DO_NOT_TOUCH', 'DO_NOT', 'TRIAGE', { text });

  const answerTo = (id: string): string | undefined => triage?.answered.find(({ questionId }) => questionId === id)?.answerId;
  const gaps: Record<BriefingTopicCode, (BriefingGap | false)[]> = {
    HAPPENED: [!triage && 'HAPPENED'],
    SINCE: [!facts?.incidentOn && !facts?.awareOn && 'SINCE'],
    PATIENTS: [
      (facts?.careImpaired ?? null) === null && (answerTo('impact') ?? 'UNKNOWN') === 'UNKNOWN' && 'CARE',
      (facts?.persons ?? null) === null && facts?.patientData !== false && answerTo('dataSeen') !== 'NO' && 'PERSONS',
    ],
    // A notice, such as the one on costs, tells nothing of what was done.
    DONE: [known.remote.length === 0 && !known.read.some(({ moment }) => moment === 'SITUATION') && 'DONE'],
    DO_NOT_TOUCH: [lines.DO_NOT_TOUCH.length === 0 && 'DO_NOT_TOUCH'],
  };
  return BRIEFING_TOPICS.map((topic) => ({
    topic, lines: lines[topic],
    missing: lines[topic].some(({ code }) => code === 'SAID') ? [] : gaps[topic].filter((gap): gap is BriefingGap => gap !== false),
  }));
}
