import { Injectable } from '@nestjs/common';
import { EscalationMoves } from '@saimado/escalations/server/escalation-moves.service';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { type Area, AREAS } from '@saimado/referrals/domain/areas';
import { checkParties } from '@saimado/referrals/domain/check-words';
import { propose } from '@saimado/referrals/domain/propose';
import { LIVE_REFERRAL_STATUSES } from '@saimado/referrals/domain/referral-states';
import type { Turn } from '@saimado/referrals/domain/rotation';
import { FirmReadings } from './firm-readings.service';
import { FIRM_SQL, type FirmRow, proposable } from './firm.view';
import { prefectureOfCase, subjectOfCase } from './referral-facts';
import { ReferralRows } from './referral-rows.service';
import type { KeptProposal } from './referral.view';

/** Proposes firms for a case, and keeps what was read out. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly commands: Commands,
    private readonly moves: EscalationMoves,
    private readonly referrals: ReferralRows,
    private readonly firms: FirmReadings,
  ) {}

  /** A new proposal takes the place of one that was not chosen from; what was read out then stays. */
  propose(actor: Actor, input: Keyed & { escalationId: string; area?: Area | null; parties?: string[] | null }) {
    return this.commands.run(actor, 'proposeReferral', input, async (tx) => {
      const held = await this.moves.atWork(tx, input.escalationId);
      if (held.kind === 'refused') return held;
      const parties = checkParties(input.parties ?? null);
      if (parties.kind === 'refused') return parties;
      const known = await this.referrals.caseOf(tx, input.escalationId);
      const area = input.area ?? null;
      if (area && AREAS[area].discipline !== known.discipline) return refused({ reason: 'InvalidInput', field: 'area', message: 'この分野の事業者が扱う内容を選んでください。' });
      const [live] = await tx.sql<{ firm: string }>('select f.name as firm from referral r join firm f on f.id = r.firm_id where r.escalation_id = $1 and r.status = any($2::text[])', [known.escalationId, LIVE_REFERRAL_STATUSES]);
      if (live) return refused({ reason: 'ReferralUnderWay', firm: live.firm });

      const subject = subjectOfCase(known, parties.parties);
      const asked = await tx.sql<{ firmId: string; declined: boolean }>(`select firm_id as "firmId", status = 'DECLINED' as declined from referral where ticket_id = $1 and firm_id is not null`, [known.ticketId]);
      const proposal = await this.among(tx, known.discipline, { discipline: known.discipline, area, prefecture: prefectureOfCase(known), urgency: known.urgency, subject, asked });

      const id = newId<'referral'>();
      await tx.sql(`update referral set status = 'SUPERSEDED', version = version + 1 where escalation_id = $1 and status = 'PROPOSED'`, [known.escalationId]);
      await tx.sql(
        `insert into referral (id, ticket_id, escalation_id, ordinal, version, status, area, parties, subject_keys, proposal, proposed_at, proposed_by)
         select $1, $2, $3, coalesce(max(ordinal), 0) + 1, 1, 'PROPOSED', $4, $5, $6, $7, $8, $9 from referral where ticket_id = $2`,
        [id, known.ticketId, known.escalationId, area, parties.parties, subject.keys, JSON.stringify(proposal), tx.now, actor.staffId],
      );
      return this.referrals.changed(tx, id, { kind: 'REFERRAL_PROPOSED', text: proposal.offered.map(({ name }, index) => `${index + 1} ${name}`).join('、') || '紹介できる事業者がありません' },
        { action: 'proposeReferral', after: { area, offered: proposal.offered.map(({ firmId }) => firmId), leftOut: proposal.leftOut.length } });
    });
  }

  private async among(tx: Tx, discipline: string, facts: Parameters<typeof propose>[0]): Promise<KeptProposal> {
    const [firms, turns, holidays] = [
      await tx.sql<FirmRow>(`${FIRM_SQL} where f.discipline = $1`, [discipline]),
      await tx.sql<Turn>(`select r.firm_id as "firmId", r.chosen_at as at, r.decline_reason as declined from referral r join firm f on f.id = r.firm_id where f.discipline = $1`, [discipline]),
      await this.firms.holidays(tx.manager),
    ];
    const names = new Map(firms.map(({ id, name }) => [id, name]));
    const { offered, leftOut } = propose(facts, firms.map((row) => proposable(row, holidays)), turns, tx.now);
    const named = <Row extends { firmId: string }>(row: Row): Row & { name: string } => ({ ...row, name: names.get(row.firmId) ?? '' });
    return { offered: offered.map(named), leftOut: leftOut.map(named) };
  }
}
