import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';
import { acceptCall } from './calls';

const SUBJECT = 'code kind number name group place guide edition since url added source needsConfirmation triageDocument';
const ENTRY = `id version state codes about question answer source updatedAt reviewOn reviewOverdue uses inUse steps originTicket reason confirmed
  tellsWho { field kind start end text } revisions { number at by releasedBy releasedAt }`;

type Numbered = Pick<S.Ticket, 'number'>;

/** A ticket of the guideline line, whose call goes on. */
export const guidelineTicket = async (operator: Client): Promise<S.Ticket> => (await acceptCall(operator, { hotline: 'GUIDELINE' })).ticket;

export const findSubjects = async (client: Client, { number }: Numbered, search: string): Promise<S.GuidelineFound | null> =>
  (await client.request<{ guidelineSubjects: S.GuidelineFound | null }>(
    `query ($ticketNumber: String!, $search: String!) { guidelineSubjects(ticketNumber: $ticketNumber, search: $search) { edition subjects { ${SUBJECT} } } }`, { ticketNumber: number, search })).guidelineSubjects;

export const guidelineOf = async (client: Client, { number }: Numbered): Promise<S.TicketGuideline | null> =>
  (await client.request<{ ticketGuideline: S.TicketGuideline | null }>(
    `query ($ticketNumber: String!) { ticketGuideline(ticketNumber: $ticketNumber) { ticketNumber edition firstWords version subjects { ${SUBJECT} } answers { id at by question answer about reused proposed } } }`,
    { ticketNumber: number })).ticketGuideline;

/** What is offered for a question about the items that the ticket asks about. */
export const suggestionsFor = async (client: Client, ticket: Numbered, question = ''): Promise<S.GuidelineSuggestion[]> =>
  (await client.request<{ guidelineSuggestions: S.GuidelineSuggestion[] }>(
    `query ($ticketNumber: String!, $codes: [ID!]!, $question: String!) { guidelineSuggestions(ticketNumber: $ticketNumber, codes: $codes, question: $question)
      { entryId question answer source uses reviewOverdue sharedSubjects sharedWords } }`,
    { ticketNumber: ticket.number, codes: (await guidelineOf(client, ticket))?.subjects.map(({ code }) => code) ?? [], question })).guidelineSuggestions;

export const knowledgeOf = async (client: Client, states: S.KnowledgeState[] = ['DRAFT', 'PROPOSED', 'APPROVED', 'RETIRED']): Promise<S.KnowledgeEntry[]> =>
  (await client.request<{ knowledge: S.KnowledgeEntry[] }>(`query ($states: [KnowledgeState!]!) { knowledge(states: $states) { ${ENTRY} } }`, { states })).knowledge;

export const tellsWho = async (client: Client, id: string, question: string, answer: string): Promise<S.TellsWho[]> =>
  (await client.request<{ tellsWho: S.TellsWho[] }>(
    'query ($id: ID!, $question: String!, $answer: String!) { tellsWho(id: $id, question: $question, answer: $answer, source: "") { field kind start end text } }', { id, question, answer })).tellsWho;

/** What the ticket asks about, in place of what it did so far. */
export const setSubjects = async (client: Client, ticket: Numbered, codes: string[]): Promise<S.Ticket> =>
  (await succeed(client, 'setGuidelineSubjects', 'GuidelineSubjectsSet', { ticketNumber: ticket.number, expectedVersion: (await guidelineOf(client, ticket))?.version ?? 0, codes })).ticket;

export const answerQuestion = async (client: Client, { number }: Numbered, question: string, answer: string, usedEntryId?: string): Promise<string> =>
  (await succeed(client, 'recordGuidelineAnswer', 'GuidelineAnswerRecorded', { ticketNumber: number, question, answer, usedEntryId })).answerId;

/** An answer that supervisors released: given on a call of its own, proposed, made general by one, approved by another. */
export async function releasedAnswer(people: { operator: Client; supervisor: Client; second: Client }, given: { codes: string[]; question: string; answer: string }): Promise<S.KnowledgeEntry> {
  const ticket = await guidelineTicket(people.operator);
  await setSubjects(people.operator, ticket, given.codes);
  const answerId = await answerQuestion(people.operator, ticket, given.question, given.answer);
  const { entryId: id } = await succeed(people.operator, 'proposeKnowledge', 'KnowledgeProposed', { answerId });
  const { codes, question, answer } = given;
  await succeed(people.supervisor, 'reviseKnowledge', 'KnowledgeRevised', { id, expectedVersion: 1, codes, question, answer, source: '令和7年度版', confirmed: [] });
  await succeed(people.second, 'approveKnowledge', 'KnowledgeApproved', { id, expectedVersion: 2 });
  const entry = (await knowledgeOf(people.supervisor)).find((one) => one.id === id);
  if (!entry) throw new Error('the entry is on no list');
  return entry;
}
