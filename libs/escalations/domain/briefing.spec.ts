import { describe, expect, it } from 'vitest';
import { briefingOf, type BriefingTopicCode, type KnownOfTicket } from './briefing';

const at = new Date('2026-06-10T01:00:00Z');
const UNKNOWN: KnownOfTicket = { receivedAt: at, triage: null, facts: null, read: [], remote: [] };
const FACTS: NonNullable<KnownOfTicket['facts']> = {
  at, awareOn: null, awareTime: null, incidentOn: null, patientData: null, careImpaired: null, systemsImpaired: null, persons: null, personsAbout: false,
};
const answer = (questionId: string, answerId: string) => ({ questionId, answerId, question: `${questionId}?`, questionEn: '', answer: answerId, answerEn: '' });
const triaged = (...answered: ReturnType<typeof answer>[]): KnownOfTicket => ({ ...UNKNOWN, triage: { at, answered, preserveEvidence: true, doNot: ['電源を切らない'] } });

const missing = (known: KnownOfTicket, said = {}): string[] => briefingOf(known, said).flatMap((topic) => topic.missing);
const codes = (topic: BriefingTopicCode, known: KnownOfTicket, said = {}): string[] => briefingOf(known, said).find((one) => one.topic === topic)?.lines.map(({ code }) => code) ?? [];

describe('a briefing', () => {
  it('of a ticket of which nothing is known asks for everything, and tells when the call came', () => {
    expect(missing(UNKNOWN)).toEqual(['HAPPENED', 'SINCE', 'CARE', 'PERSONS', 'DONE', 'DO_NOT_TOUCH']);
    expect(codes('SINCE', UNKNOWN)).toEqual(['RECEIVED']);
  });

  it('takes what happened and what must not be touched from triage, and patients from the answers about them', () => {
    const known = triaged(answer('happening', 'LOCKED'), answer('dataSeen', 'MAYBE'), answer('impact', 'DOWN'));
    expect(codes('HAPPENED', known)).toEqual(['ANSWER']);
    expect(codes('PATIENTS', known)).toEqual(['ANSWER', 'ANSWER']);
    expect(codes('DO_NOT_TOUCH', known)).toEqual(['PRESERVE_EVIDENCE', 'DO_NOT']);
    expect(missing(known)).toEqual(['SINCE', 'PERSONS', 'DONE']);
  });

  it.each([
    ['an answer that nobody knows', triaged(answer('impact', 'UNKNOWN')), ['SINCE', 'CARE', 'PERSONS', 'DONE']],
    ['an answer that no data is in it', triaged(answer('dataSeen', 'NO'), answer('impact', 'NONE')), ['SINCE', 'DONE']],
    ['facts that no patient data leaked', { ...UNKNOWN, facts: { ...FACTS, patientData: false, careImpaired: false } }, ['HAPPENED', 'SINCE', 'DONE', 'DO_NOT_TOUCH']],
    ['facts with a number of zero', { ...UNKNOWN, facts: { ...FACTS, persons: 0, careImpaired: true } }, ['HAPPENED', 'SINCE', 'DONE', 'DO_NOT_TOUCH']],
    ['the day it was noticed', { ...UNKNOWN, facts: { ...FACTS, awareOn: '2026-06-09' } }, ['HAPPENED', 'CARE', 'PERSONS', 'DONE', 'DO_NOT_TOUCH']],
    ['the day it happened', { ...UNKNOWN, facts: { ...FACTS, incidentOn: '2026-06-09' } }, ['HAPPENED', 'CARE', 'PERSONS', 'DONE', 'DO_NOT_TOUCH']],
    ['a notice that was read', { ...UNKNOWN, read: [{ said: '費用はご負担です', at, moment: 'NOTICE' }] }, ['HAPPENED', 'SINCE', 'CARE', 'PERSONS', 'DONE', 'DO_NOT_TOUCH']],
    ['a step that was read', { ...UNKNOWN, read: [{ said: 'LANを抜いてください', at, moment: 'SITUATION' }] }, ['HAPPENED', 'SINCE', 'CARE', 'PERSONS', 'DO_NOT_TOUCH']],
    ['a remote session', { ...UNKNOWN, remote: [{ tool: 'ISL', done: null, startedAt: at }] }, ['HAPPENED', 'SINCE', 'CARE', 'PERSONS', 'DO_NOT_TOUCH']],
  ] as [string, KnownOfTicket, string[]][])('with %s asks for the rest only', (_, known, rest) => {
    expect(missing(known)).toEqual(rest);
  });

  it('has what the operator said first, and asks for it no more', () => {
    const said = { since: '今朝8時ごろから', patients: '午前の予約40人', done: 'LANを抜いた', doNotTouch: 'サーバーの電源' };
    expect(missing(UNKNOWN, said)).toEqual(['HAPPENED']);
    expect(codes('SINCE', UNKNOWN, said)).toEqual(['SAID', 'RECEIVED']);
    expect(codes('DO_NOT_TOUCH', triaged(), said)).toEqual(['SAID', 'PRESERVE_EVIDENCE', 'DO_NOT']);
  });

  it('shows what is known to be no as well as what is known to be so', () => {
    const [lines] = briefingOf({ ...UNKNOWN, facts: { ...FACTS, careImpaired: false, systemsImpaired: true, persons: 120, personsAbout: true } }).filter(({ topic }) => topic === 'PATIENTS').map((topic) => topic.lines);
    expect(lines?.map(({ code, yes, number }) => [code, yes, number])).toEqual([['CARE_IMPAIRED', false, null], ['SYSTEMS_IMPAIRED', true, null], ['PERSONS', true, 120]]);
  });
});
