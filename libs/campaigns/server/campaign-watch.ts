import { Injectable } from '@nestjs/common';
import { type CampaignRules, DEFAULT_RULES } from '@saimado/campaigns/domain/campaigns';
import type { Indicator, IndicatorKind } from '@saimado/campaigns/domain/indicator-kinds';
import { newId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';
import { countWithin } from './sightings';

interface Known { id: string; active: boolean; dismissed: boolean }

/** Whether a thing just seen is a campaign: it goes on, comes back or arises ({@link campaignsAt}, one sighting at a time). */
@Injectable()
export class CampaignWatch {
  /** What the program begins with holds until a supervisor changes it. */
  async rules(tx: Pick<Tx, 'sql'>): Promise<CampaignRules & { version: number }> {
    const [rules] = await tx.sql<CampaignRules & { version: number }>(
      'select facilities, window_hours as "windowHours", quiet_hours as "quietHours", version from campaign_rules',
    );
    return rules ?? { ...DEFAULT_RULES, version: 0 };
  }

  /** Of two that note the same thing at once the second waits, so that it sees the first's and the two are counted together. */
  async take(tx: Tx, { kind, value }: Indicator): Promise<void> {
    await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 18))', [`${kind}\n${value}`]);
  }

  /** After the sighting was written, under the lock of {@link take}. */
  async seen(tx: Tx, indicator: Indicator, rules?: CampaignRules): Promise<void> {
    const { kind, value } = indicator;
    const limits = rules ?? await this.rules(tx);
    const known = await this.known(tx, indicator, limits);
    if (known && (known.active || known.dismissed)) {
      await tx.sql('update campaign set last_seen_at = greatest(last_seen_at, $2) where id = $1', [known.id, tx.now]);
      return tx.emit({ topic: 'campaign', id: known.id });
    }
    const { facilities, since } = await countWithin(tx, indicator, tx.now, limits);
    if (facilities < limits.facilities) return;
    const id = known?.id ?? newId<'campaign'>();
    if (known) {
      await tx.sql('update campaign set since = $2, raised_at = $3, last_seen_at = $3, version = version + 1 where id = $1', [id, since, tx.now]);
    } else {
      await tx.sql('insert into campaign (id, since, raised_at, last_seen_at) values ($1, $2, $3, $3)', [id, since, tx.now]);
      await tx.sql('insert into campaign_indicator (kind, value, campaign_id) values ($1, $2, $3)', [kind, value, id]);
    }
    tx.audit({ action: 'raiseCampaign', subjectKind: 'campaign', subjectId: id, after: { kind, facilities } });
    tx.emit({ topic: 'campaign', id });
  }

  /** Where the rules became wider, what was seen within the window may be a campaign now. */
  async seenLately(tx: Tx, rules: CampaignRules): Promise<void> {
    const lately = await tx.sql<{ kind: IndicatorKind; value: string }>(
      `select kind, value from indicator where removed_at is null and at >= $1::timestamptz - make_interval(hours => $2)
       group by kind, value having count(*) >= $3 order by kind, value`, [tx.now, rules.windowHours, rules.facilities],
    );
    for (const indicator of lately) {
      await this.take(tx, indicator);
      const known = await this.known(tx, indicator, rules);
      if (!known || !(known.active || known.dismissed)) await this.seen(tx, indicator, rules);
    }
  }

  private async known(tx: Tx, { kind, value }: Indicator, { quietHours }: CampaignRules): Promise<Known | null> {
    const [known] = await tx.sql<Known>(
      `select c.id, c.dismissed_at is not null as dismissed, c.pinned or c.last_seen_at >= $3::timestamptz - make_interval(hours => $4) as active
       from campaign_indicator i join campaign c on c.id = i.campaign_id where i.kind = $1 and i.value = $2 for no key update of c`,
      [kind, value, tx.now, quietHours],
    );
    return known ?? null;
  }
}
