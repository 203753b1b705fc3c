import { CampaignReadings } from '@saimado/campaigns/server/campaign-readings';
import { CampaignsService } from '@saimado/campaigns/server/campaigns.service';
import { IndicatorsService } from '@saimado/campaigns/server/indicators.service';
import { rows } from '@saimado/platform/commands';
import { DataSource } from 'typeorm';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const HOUR_MS = 3_600_000;
const LATELY_HOURS = 60;
/** 050-0000-… is nobody's; example.com is for examples (RFC 2606). */
const SCREEN = { number: '050－0000－4821', url: 'hxxps://warning-center[.]example[.]com/alert' };
const SINGLE = ['LockBit 3.0', 'FortiGate 60F', 'no-reply@example.net', 'エモテット'];
const MOST = 6;

interface Recent { number: string; updatedAt: Date }

/** A fake warning that several clinics met within days, and things that only one did. */
export async function loadCampaigns({ services, people, clock, now, say }: DemoWorld): Promise<void> {
  const indicators = services.get(IndicatorsService);
  const recent = (categories: readonly string[], most: number): Promise<Recent[]> => rows<Recent>(
    services.get(DataSource),
    `select number, updated_at as "updatedAt" from ticket where hotline = 'EMERGENCY' and category = any($1::text[]) and caller_number is not null
       and updated_at > $2 and updated_at < $3 order by updated_at limit $4`, [categories, new Date(now.getTime() - LATELY_HOURS * HOUR_MS), new Date(now.getTime() - HOUR_MS / 12), most],
  );
  const note = async ({ number, updatedAt }: Recent, text: string): Promise<unknown> => clock.at(new Date(updatedAt.getTime() + 30_000), async () =>
    succeeded(await indicators.note(people.operator1, { key: `demo-indicator-${number}-${text}`, ticketNumber: number, text })));

  const scams = await recent(['SUPPORT_SCAM', 'SUPPORT_SCAM_CONTACTED'], MOST);
  for (const [index, ticket] of scams.entries()) await note(ticket, index === 2 ? SCREEN.url : SCREEN.number);
  for (const [index, ticket] of (await recent(['RANSOMWARE', 'SUSPECTED_INFECTION'], SINGLE.length)).entries()) await note(ticket, SINGLE[index % SINGLE.length] ?? '');
  const [campaign] = await services.get(CampaignReadings).list(null);
  if (campaign) {
    succeeded(await services.get(CampaignsService).describe(people.supervisor1, {
      key: 'demo-campaign', id: campaign.id, expectedVersion: campaign.version, name: '偽のサポート警告（050-0000-4821）',
      advice: 'Escキーを3秒ほど長押しし、右上の × で閉じられました。画面の番号には電話しないようお伝えください。',
    }));
  }
  say(`手がかりと同じ手口の相談を読み込みました（${scams.length} 件）`);
}
