import { useCallback, useMemo, useState } from 'react';
import type { VerificationOutcome } from '@saimado/contract/generated/schema';
import type { CandidateFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/verification';
import { useDraftFields, type DraftFields } from '@saimado/drafts/ui/use-draft';
import { claimOf, emptyCaller, heardClaim, recordedCaller, type CallerDraft, type ClaimName } from './claim';
import { useCandidates, type Candidates } from './use-candidates';
import { useVerifyCaller, type VerifyCaller } from './use-verify-caller';

export interface CallerWork {
  draft: DraftFields<CallerDraft>;
  candidates: Candidates;
  /** the candidate that stands for the caller, once chosen */
  chosen: CandidateFieldsFragment | null;
  choose: (entryId: string | null) => void;
  /** the box in which a word is being composed */
  setComposing: (box: ClaimName | null) => void;
  /** Records `outcome`; where the server asks for a reason the outcome stays chosen until there is one. */
  decide: (outcome: VerificationOutcome) => Promise<boolean>;
  verify: Pick<VerifyCaller, 'pending' | 'refused' | 'dismiss'>;
  /** A recorded verification is shown until somebody wants to do it again. */
  editing: boolean;
  setEditing: (editing: boolean) => void;
}

interface Ticket { ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }

/** The left column's work on one call: what the caller says, whom it fits, what is recorded of it. */
export function useCallerOfCall({ callId, callerNumber, ...subject }: Ticket & { callId: string; callerNumber: string | null }): CallerWork {
  const start = useMemo(() => emptyCaller(callerNumber), [callerNumber]);
  return useCaller({ ...subject, scope: `call:${callId}:claim`, start });
}

/** The same after the call, when what is owed is settled: it goes on from what was recorded. The day of the call decides entitlement. */
export function useCallerOfTicket({ ticket, refetch }: Ticket): CallerWork {
  const { verification, callerNumber } = ticket;
  const start = useMemo(() => (verification ? recordedCaller(verification) : emptyCaller(callerNumber)), [verification, callerNumber]);
  return useCaller({ ticket, refetch, scope: `ticket:${ticket.number}:claim`, start });
}

interface Subject extends Ticket {
  /** under which what is typed is kept until it is recorded */
  scope: string;
  /** what the fields begin with */
  start: CallerDraft;
}

function useCaller({ scope, start, ticket, refetch }: Subject): CallerWork {
  const draft = useDraftFields(scope, start);
  const [composing, setComposing] = useState<ClaimName | null>(null);
  const [redoing, setRedoing] = useState(false);
  const claim = claimOf(draft.fields);
  const [before, setBefore] = useState(claim);
  const heard = heardClaim(claim, before, composing);
  if (JSON.stringify(heard) !== JSON.stringify(before)) setBefore(heard);
  const candidates = useCandidates(ticket.number, heard, draft.fields.relation);
  const verify = useVerifyCaller(refetch);

  const { fields, setFields, flush } = draft;
  // A chosen candidate stays chosen while the list changes under it.
  const [kept, setKept] = useState<CandidateFieldsFragment | null>(null);
  const listed = candidates.list.find(({ entryId }) => entryId === fields.entryId);
  if (listed && listed !== kept) setKept(listed);
  const chosen = listed ?? (kept?.entryId === fields.entryId ? kept : null);

  const { record, dismiss } = verify;
  const choose = useCallback((entryId: string | null) => {
    dismiss();
    setFields({ entryId, outcome: null });
    flush();
  }, [setFields, flush, dismiss]);

  const decide = async (outcome: VerificationOutcome): Promise<boolean> => {
    const done = await record({
      ticketNumber: ticket.number, expectedVersion: ticket.version, claim, relation: fields.relation, outcome,
      entryId: fields.entryId, overrideReason: fields.overrideReason.trim() || null,
    });
    if (!done) {
      setFields({ outcome });
      return false;
    }
    setFields({ outcome: null, overrideReason: '' });
    setRedoing(false);
    return true;
  };

  return { draft, candidates, chosen, choose, setComposing, decide, verify, editing: redoing || !ticket.verification, setEditing: setRedoing };
}
