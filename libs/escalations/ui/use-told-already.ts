import { useQuery } from '@apollo/client/react';
import { ScriptDocument, ScriptProgressDocument } from '@saimado/contract/generated/scripts';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/** Where the scripts have what a firm's work costs (001 Q2-4); several scripts share the step. */
const COSTS = 'COSTS';

/** The sentence on the cost as the scripts have it, and whether this caller has heard it: read aloud, or at an earlier hand-over. */
export function useToldAlready(ticketNumber: string, escalations: readonly Pick<EscalationFieldsFragment, 'toldCostsAreTheirs' | 'wishesReferral'>[]) {
  const script = useQuery(ScriptDocument, { variables: { id: COSTS } }).data?.script;
  const progress = useQuery(ScriptProgressDocument, { variables: { ticketNumber }, fetchPolicy: 'cache-and-network' }).data?.scriptProgress;
  return {
    sentence: script?.steps.find(({ id }) => id === COSTS)?.say ?? null,
    read: progress?.steps.find(({ stepId, done }) => stepId === COSTS && done) ?? null,
    toldBefore: escalations.some(({ toldCostsAreTheirs }) => toldCostsAreTheirs),
    wishedBefore: escalations.some(({ wishesReferral }) => wishesReferral),
  };
}
