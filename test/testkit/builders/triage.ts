import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

const STEP = `answered { questionId answerId } next { id text help options { id key label } }
  verdict { rule ruleText tier category urgency urgencyRule disciplines preserveEvidence patientDataAtRisk wrongfulIntent scriptId firstWords doNot transferTo }`;

/** The next question, or the verdict, after these answers. */
export const triageStep = async (client: Client, answers: S.TriageAnswerInput[], hotline: S.HotlineCode = 'EMERGENCY'): Promise<S.TriageStep> => {
  const document = `query ($hotline: HotlineCode!, $answers: [TriageAnswerInput!]!) { triageStep(hotline: $hotline, answers: $answers) { ${STEP} } }`;
  return (await client.request<{ triageStep: S.TriageStep }>(document, { hotline, answers })).triageStep;
};

/**
 * Answers question after question until there is a verdict.
 * @param choose which option of a question to take; the first unless told otherwise
 */
export async function triageAnswers(
  client: Client, choose: (question: S.TriageQuestion) => string | undefined = () => undefined, hotline: S.HotlineCode = 'EMERGENCY',
): Promise<{ answers: S.TriageAnswerInput[]; verdict: S.TriageVerdict }> {
  const answers: S.TriageAnswerInput[] = [];
  for (;;) {
    const { next, verdict } = await triageStep(client, answers, hotline);
    if (verdict) return { answers, verdict };
    const answerId = next && (choose(next) ?? next.options[0]?.id);
    if (!next || !answerId) throw new Error(`triage has neither a question nor a verdict after ${JSON.stringify(answers)}`);
    answers.push({ questionId: next.id, answerId });
  }
}

export const triageTicket = async (
  client: Client, ticket: Pick<S.Ticket, 'number' | 'version'>, answers: S.TriageAnswerInput[], overrule?: S.TriageOverruleInput,
): Promise<S.Ticket> =>
  (await succeed(client, 'triageTicket', 'TicketTriaged', { ticketNumber: ticket.number, expectedVersion: ticket.version, answers, overrule })).ticket;
