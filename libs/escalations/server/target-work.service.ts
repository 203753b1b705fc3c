import { Injectable } from '@nestjs/common';
import { CLAIMED_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import { TargetKind } from '@saimado/escalations/domain/target-rule';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkText } from '@saimado/tickets/domain/note';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TimelineKind } from '@saimado/tickets/server/timeline-kind';
import { escalationView } from './escalation.view';
import { lockEscalation, type LockedEscalation, rowOf } from './locked-escalation';
import { openTargets } from './target-rows';
import { TargetsService } from './targets.service';

interface OfEscalation extends Keyed {
  escalationId: string;
}
interface Said extends OfEscalation {
  /** what the caller was told; may be left out */
  said?: string | null;
}

/** What its holder says of an escalation's clocks: the caller was spoken to, was told how things stand, is waited for. */
@Injectable()
export class TargetWorkService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
  ) {}

  firstContact(actor: Actor, input: Said) {
    return this.commands.run(actor, 'recordFirstContact', input, async (tx) => {
      const held = await this.held(tx, input.escalationId);
      if (held.kind === 'refused') return held;
      const said = checkSaid(input.said);
      if (said.kind === 'refused') return said;
      const owed = (await openTargets(tx, held.escalation.id)).some(({ kind }) => kind === 'FIRST_CONTACT');
      if (!owed) return refused({ reason: 'InvalidTransition', from: 'MET', to: 'MET' });
      await this.targets.contacted(tx, held.escalation.id, ['FIRST_CONTACT']);
      return { kind: 'FirstContactRecorded' as const, escalation: await this.written(tx, held, 'FIRST_CONTACT_MADE', said.text) };
    });
  }

  /** Telling the caller how things stand is a first contact too, where there was none. */
  progress(actor: Actor, input: Said) {
    return this.commands.run(actor, 'recordProgress', input, async (tx) => {
      const held = await this.held(tx, input.escalationId);
      if (held.kind === 'refused') return held;
      const said = checkSaid(input.said);
      if (said.kind === 'refused') return said;
      await this.targets.contacted(tx, held.escalation.id, Object.values(TargetKind));
      return { kind: 'ProgressRecorded' as const, escalation: await this.written(tx, held, 'PROGRESS_GIVEN', said.text) };
    });
  }

  waitForCaller(actor: Actor, input: OfEscalation & { waitingFor: string }) {
    return this.commands.run(actor, 'waitForCaller', input, async (tx) => {
      const held = await this.held(tx, input.escalationId);
      if (held.kind === 'refused') return held;
      const waitingFor = checkText('waitingFor', input.waitingFor);
      if (waitingFor.kind === 'refused') return waitingFor;
      if ((await rowOf(tx, held.escalation.id)).waitingSince) return refused({ reason: 'InvalidTransition', from: 'PAUSED', to: 'PAUSED' });
      await this.targets.pause(tx, held.escalation.id, waitingFor.text);
      return { kind: 'WaitingForCaller' as const, escalation: await this.written(tx, held, 'WAITING_FOR_CALLER', waitingFor.text) };
    });
  }

  endWaiting(actor: Actor, input: OfEscalation) {
    return this.commands.run(actor, 'endWaiting', input, async (tx) => {
      const held = await this.held(tx, input.escalationId);
      if (held.kind === 'refused') return held;
      if (!(await this.targets.goOn(tx, held.escalation.id))) return refused({ reason: 'InvalidTransition', from: 'RUNNING', to: 'RUNNING' });
      return { kind: 'WaitingEnded' as const, escalation: await this.written(tx, held, 'WAITING_ENDED', null) };
    });
  }

  private async held(tx: Tx, id: string) {
    const locked = await lockEscalation(tx, id);
    if (!locked) return refused({ reason: 'NotFound' });
    const { escalation: { status, claimedBy } } = locked;
    if (status === 'QUEUED') return refused({ reason: 'NotClaimedByYou', by: null });
    if (!CLAIMED_ESCALATION_STATUSES.includes(status)) return refused({ reason: 'InvalidTransition', from: status, to: status });
    if (claimedBy !== tx.actor.staffId) return refused({ reason: 'NotClaimedByYou', by: (await rowOf(tx, locked.escalation.id)).claimedBy });
    return { kind: 'held' as const, ...locked };
  }

  private async written(tx: Tx, { escalation, ticket: { number } }: LockedEscalation, kind: TimelineKind, text: string | null) {
    const locked = await this.changes.lock(tx, number, null);
    if (locked.kind === 'ticket') await this.changes.save(tx, locked.ticket, { kind, from: escalation.discipline, text });
    tx.audit({ action: kind, subjectKind: 'escalation', subjectId: escalation.id });
    tx.emit({ topic: 'escalation', id: escalation.id });
    return escalationView(await rowOf(tx, escalation.id), tx.actor.staffId);
  }
}

/** Words that may be left out. */
const checkSaid = (said: string | null | undefined) => (said?.trim() ? checkText('said', said) : { kind: 'text' as const, text: null });
