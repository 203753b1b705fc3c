import { CallbacksService } from '@saimado/callbacks/server/callbacks.service';
import { ReachService } from '@saimado/callbacks/server/reach.service';
import { rows } from '@saimado/platform/commands';
import { DataSource } from 'typeorm';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const MINUTE = 60_000;
const NOTHING = { contactName: '', contactRole: '', phone: '', hours: '', daysOff: '', notBefore: '', remark: '' };

/** What is owed when the demo is first opened: the first is overdue already, in the daytime. */
const OWED = [
  { dueIn: -25, purpose: '駆除後の動作の確認', mine: false, reach: { contactName: '高橋', contactRole: '事務長', hours: '月火水金 9-12:30 14-18、木土 9-12、日祝休診', remark: '内線 12' } },
  { dueIn: 35, purpose: 'ネットワーク復旧の確認', mine: true, reach: { contactName: '小林', contactRole: '看護師長', hours: '月〜土 8:30-12、月火木金 15-19、日祝休診' } },
  { dueIn: 150, purpose: '添付ファイルを開いた端末の確認', mine: false, reach: { contactName: '中村', contactRole: '院長', hours: '毎日 9-18' } },
  { dueIn: 24 * 60, purpose: 'チェックリストの続きのご案内', mine: false, reach: { contactRole: '情報担当', hours: '平日 9-17' } },
] as const;

interface Waiting { number: string; hotline: string; updatedAt: Date }

/** Calls that are owed to the clinics whose tickets wait for one, with whom to call and when. */
export async function loadCallbacks({ services, people, clock, now, say }: DemoWorld): Promise<void> {
  const [reaches, callbacks] = [services.get(ReachService), services.get(CallbacksService)];
  const waiting = await rows<Waiting>(
    services.get(DataSource), `select number, hotline, updated_at as "updatedAt" from ticket where status = 'AWAITING_CALLBACK' order by hotline, updated_at desc limit $1`, [OWED.length]);
  for (const [index, { number, hotline, updatedAt }] of waiting.entries()) {
    const owed = OWED[index] ?? OWED[0];
    const by = hotline === 'GUIDELINE' ? people.guideline1 : people.operator1;
    await clock.at(new Date(Math.min(updatedAt.getTime() + MINUTE, now.getTime() - 45 * MINUTE)), async () => {
      succeeded(await reaches.record(by, { key: `demo-reach-${number}`, ticketNumber: number, expectedVersion: 0, reach: { ...NOTHING, ...owed.reach } }));
      const plan = (dueAt: Date) => callbacks.plan(by, {
        key: `demo-callback-${number}-${dueAt.getTime()}`, ticketNumber: number, dueAt, purpose: owed.purpose, staffId: owed.mine ? by.staffId : null, outsideHoursAccepted: false,
      });
      const planned = await plan(new Date(now.getTime() + owed.dueIn * MINUTE));
      // At night and on Sundays the demo's clinics are closed too: as one would, at their next opening then.
      const opensAt = planned.kind === 'refused' && planned.reason === 'OutsideClinicHours' ? planned.opensAt : null;
      succeeded(opensAt ? await plan(opensAt) : planned);
    });
  }
  say(`折り返しの予定 ${waiting.length} 件を読み込みました`);
}
