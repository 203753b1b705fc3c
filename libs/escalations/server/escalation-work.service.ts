import { Injectable } from '@nestjs/common';
import { checkReferral } from '@saimado/escalations/domain/check-escalation';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { checkText } from '@saimado/tickets/domain/note';
import { EscalationMoves } from './escalation-moves.service';

/** The specialist's work on an escalation they hold: return it with a question, introduce a firm, resolve it. */
@Injectable()
export class EscalationWorkService {
  constructor(
    private readonly commands: Commands,
    private readonly moves: EscalationMoves,
  ) {}

  /** Back to tier 1, with a question. */
  return(actor: Actor, input: Keyed & { escalationId: string; question: string }) {
    return this.commands.run(actor, 'returnEscalation', input, async (tx) => {
      const held = await this.moves.held(tx, input.escalationId, 'RETURNED');
      if (held.kind === 'refused') return held;
      const question = checkText('question', input.question);
      if (question.kind === 'refused') return question;
      return { kind: 'EscalationReturned' as const, escalation: await this.moves.move(tx, held, 'RETURNED', question.text) };
    });
  }

  /** Introduces a firm, at the member's wish, the cost having been told (001 2-1, Q2-4). The work goes on. */
  refer(actor: Actor, input: Keyed & { escalationId: string; firm: string }) {
    return this.commands.run(actor, 'referEscalation', input, async (tx) => {
      const held = await this.moves.held(tx, input.escalationId, 'REFERRED');
      if (held.kind === 'refused') return held;
      const checked = checkReferral(held.escalation, input.firm);
      if (checked.kind === 'refused') return checked;
      return { kind: 'EscalationReferred' as const, escalation: await this.moves.move(tx, held, 'REFERRED', checked.firm) };
    });
  }

  resolve(actor: Actor, input: Keyed & { escalationId: string; outcome: string }) {
    return this.commands.run(actor, 'resolveEscalation', input, async (tx) => {
      const held = await this.moves.held(tx, input.escalationId, 'RESOLVED');
      if (held.kind === 'refused') return held;
      const outcome = checkText('outcome', input.outcome);
      if (outcome.kind === 'refused') return outcome;
      return { kind: 'EscalationResolved' as const, escalation: await this.moves.move(tx, held, 'RESOLVED', outcome.text) };
    });
  }
}
