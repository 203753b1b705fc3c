import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { EscalationMoves } from './escalation-moves.service';

interface Moved extends Keyed {
  escalationId: string;
  /** the version that the screen showed; left out: whatever it is by now */
  expectedVersion?: number | null;
}

/** The work on an escalation: who has it, what is asked of tier 1 and answered, and the end. A firm is introduced through the ledger of referrals alone. */
@Injectable()
export class EscalationWorkService {
  constructor(
    private readonly commands: Commands,
    private readonly moves: EscalationMoves,
  ) {}

  /** Takes an escalation from the queue. Of any number who try at once one wins, and the others are told who. */
  claim(actor: Actor, input: Keyed & { escalationId: string }) {
    return this.commands.run(actor, 'claimEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'CLAIM');
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationClaimed' as const, escalation: await this.moves.make(tx, begun) };
    });
  }

  /** From a colleague, who is told. Only from the holder that was seen: two who take over at once do not take it from each other. */
  takeOver(actor: Actor, input: Moved & { expectedVersion: number; reason: string }) {
    return this.commands.run(actor, 'takeOverEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'TAKE_OVER', { text: input.reason, expectedVersion: input.expectedVersion });
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationTakenOver' as const, escalation: await this.moves.make(tx, begun) };
    });
  }

  /** Back to the queue; with a reason where a supervisor frees what somebody else holds. */
  release(actor: Actor, input: Moved & { expectedVersion: number; reason?: string | null }) {
    return this.commands.run(actor, 'releaseEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'RELEASE', { text: input.reason ?? '', expectedVersion: input.expectedVersion });
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationReleased' as const, escalation: await this.moves.make(tx, begun) };
    });
  }

  /** Back to tier 1, with a question. */
  return(actor: Actor, input: Moved & { question: string }) {
    return this.commands.run(actor, 'returnEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'RETURN', { text: input.question, expectedVersion: input.expectedVersion ?? null });
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationReturned' as const, escalation: await this.moves.make(tx, begun) };
    });
  }

  /** Tier 1's answer: the work goes on with whoever asked. */
  answer(actor: Actor, input: Moved & { expectedVersion: number; answer: string }) {
    return this.commands.run(actor, 'answerEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'ANSWER', { text: input.answer, expectedVersion: input.expectedVersion });
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationAnswered' as const, escalation: await this.moves.make(tx, begun) };
    });
  }

  resolve(actor: Actor, input: Moved & { outcome: string }) {
    return this.commands.run(actor, 'resolveEscalation', input, async (tx) => {
      const begun = await this.moves.begin(tx, input.escalationId, 'RESOLVE', { text: input.outcome, expectedVersion: input.expectedVersion ?? null });
      if (begun.kind === 'refused') return begun;
      return { kind: 'EscalationResolved' as const, escalation: await this.moves.make(tx, begun) };
    });
  }
}
