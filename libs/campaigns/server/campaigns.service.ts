import { Injectable } from '@nestjs/common';
import type { CampaignRules } from '@saimado/campaigns/domain/campaigns';
import { checkRules } from '@saimado/campaigns/domain/check-campaign';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { CampaignWatch } from './campaign-watch';

interface Versioned extends Keyed { id: string; expectedVersion: number }
interface Locked { id: string; version: number; dismissed: boolean; merged: boolean }

const LONGEST_NAME = 100;
const LONGEST_ADVICE = 2_000;
const LONGEST_REASON = 500;
const cleaned = (text: string | null | undefined): string | null => text?.replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ').trim() || null;
const tooLong = (field: string, title: string, most: number) => refused({ reason: 'InvalidInput', field, message: `${title}は${most.toLocaleString('ja')}文字以内にしてください。` });

/** What supervisors make of campaigns. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly commands: Commands,
    private readonly watch: CampaignWatch,
  ) {}

  /** What it is called, and what worked: with a supervisor's word for it every matching call is told. */
  describe(actor: Actor, input: Versioned & { name?: string | null; advice?: string | null }) {
    return this.change(actor, 'describeCampaign', input, async (tx) => {
      const [name, advice] = [cleaned(input.name), cleaned(input.advice)];
      if (name && name.length > LONGEST_NAME) return tooLong('name', '名前', LONGEST_NAME);
      if (advice && advice.length > LONGEST_ADVICE) return tooLong('advice', '対応の助言', LONGEST_ADVICE);
      await tx.sql(
        `update campaign set name = $2, advice = $3, advice_by = case when $3::text is distinct from advice then $4 else advice_by end,
           advice_at = case when $3::text is distinct from advice then $5 else advice_at end where id = $1`, [input.id, name, advice, actor.staffId, tx.now],
      );
      return { named: name !== null, advised: advice !== null };
    });
  }

  /** A pinned campaign goes on, however quiet it is. */
  pin(actor: Actor, input: Versioned & { pinned: boolean }) {
    return this.change(actor, 'pinCampaign', input, async (tx) => {
      await tx.sql('update campaign set pinned = $2 where id = $1', [input.id, input.pinned]);
      return { pinned: input.pinned };
    });
  }

  /** A number that is everybody's own vendor is no campaign; nobody is told of it until it is taken up again. */
  dismiss(actor: Actor, input: Versioned & { dismissed: boolean; reason?: string | null }) {
    return this.change(actor, 'dismissCampaign', input, async (tx, { dismissed }) => {
      const reason = cleaned(input.reason);
      if (input.dismissed && !reason) return refused({ reason: 'ReasonRequired' });
      if (reason && reason.length > LONGEST_REASON) return tooLong('reason', '理由', LONGEST_REASON);
      if (dismissed === input.dismissed) return refused({ reason: 'InvalidTransition', from: dismissed ? 'DISMISSED' : 'ACTIVE', to: input.dismissed ? 'DISMISSED' : 'ACTIVE' });
      await tx.sql('update campaign set dismissed_at = $2, dismissed_by = $3, dismissed_reason = $4 where id = $1',
        input.dismissed ? [input.id, tx.now, actor.staffId, reason] : [input.id, null, null, null]);
      return { dismissed: input.dismissed };
    });
  }

  /** Two indicators of one campaign: the other's become this one's, and it takes the longer life of both. */
  merge(actor: Actor, input: Versioned & { otherId: string }) {
    return this.change(actor, 'mergeCampaigns', input, async (tx) => {
      const other = input.otherId === input.id ? null : await lock(tx, input.otherId);
      if (!other) return refused({ reason: 'NotFound' });
      await tx.sql('update campaign_indicator set campaign_id = $1 where campaign_id = $2', [input.id, other.id]);
      await tx.sql(
        `update campaign c set since = least(c.since, o.since), raised_at = least(c.raised_at, o.raised_at), last_seen_at = greatest(c.last_seen_at, o.last_seen_at),
           name = coalesce(c.name, o.name), advice = coalesce(c.advice, o.advice), advice_by = case when c.advice is null then o.advice_by else c.advice_by end,
           advice_at = case when c.advice is null then o.advice_at else c.advice_at end
         from campaign o where c.id = $1 and o.id = $2`, [input.id, other.id],
      );
      await tx.sql('update campaign set merged_into = $2, version = version + 1 where id = $1', [other.id, input.id]);
      tx.emit({ topic: 'campaign', id: other.id });
      return { other: other.id };
    });
  }

  setRules(actor: Actor, input: Keyed & CampaignRules & { expectedVersion: number }) {
    return this.commands.run(actor, 'setCampaignRules', input, async (tx) => {
      const { facilities, windowHours, quietHours } = input;
      const rules = { facilities, windowHours, quietHours };
      const wrong = checkRules(rules);
      if (wrong) return wrong;
      const before = await this.watch.rules(tx);
      const conflict = refused({ reason: 'VersionConflict', currentVersion: before.version });
      if (before.version !== input.expectedVersion) return conflict;
      const [set] = await tx.sql<{ version: number }>(
        `insert into campaign_rules (facilities, window_hours, quiet_hours, version, updated_by, updated_at) values ($1, $2, $3, 1, $5, $6)
         on conflict (only_row) do update set facilities = $1, window_hours = $2, quiet_hours = $3, version = campaign_rules.version + 1, updated_by = $5, updated_at = $6
           where campaign_rules.version = $4
         returning version`, [facilities, windowHours, quietHours, input.expectedVersion, actor.staffId, tx.now],
      );
      if (!set) return conflict;
      await this.watch.seenLately(tx, rules);
      const { version: _, ...was } = before;
      tx.audit({ action: 'setCampaignRules', subjectKind: 'campaign-rules', subjectId: String(set.version), before: was, after: rules });
      return { kind: 'CampaignRulesSet' as const, rules: { ...rules, version: set.version } };
    });
  }

  private change<R extends { kind: 'refused' }>(
    actor: Actor, operation: string, input: Versioned & { otherId?: string }, work: (tx: Tx, campaign: Locked) => Promise<R | Record<string, unknown>>,
  ) {
    return this.commands.run(actor, operation, input, async (tx): Promise<{ kind: 'CampaignChanged'; id: string } | R | RefusedFor<'NotFound'> | RefusedFor<'VersionConflict'>> => {
      // Two supervisors who merge the same two the other way round: one order, or each waits for the other.
      if (input.otherId !== undefined) await lockInOrder(tx, [input.id, input.otherId]);
      const campaign = await lock(tx, input.id);
      if (!campaign) return refused({ reason: 'NotFound' });
      if (campaign.version !== input.expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: campaign.version });
      const done = await work(tx, campaign);
      if ('kind' in done && done.kind === 'refused') return done as R;
      await tx.sql('update campaign set version = version + 1 where id = $1', [campaign.id]);
      tx.audit({ action: operation, subjectKind: 'campaign', subjectId: campaign.id, after: done });
      tx.emit({ topic: 'campaign', id: campaign.id });
      return { kind: 'CampaignChanged', id: campaign.id };
    });
  }
}

const lockInOrder = (tx: Tx, ids: readonly string[]) => tx.sql('select id from campaign where id = any($1::uuid[]) order by id for no key update', [ids.filter(isId)]);

/** Null where there is none, or where it has become part of another. */
async function lock(tx: Tx, id: string): Promise<Locked | null> {
  if (!isId(id)) return null;
  const [found] = await tx.sql<Locked>(
    'select id, version, dismissed_at is not null as dismissed, merged_into is not null as merged from campaign where id = $1 for no key update', [id],
  );
  return found && !found.merged ? found : null;
}
