import type { FirmContent } from '@saimado/referrals/domain/check-firm';
import type { WeekSpan } from '@saimado/referrals/domain/firm-hours';
import { FirmsService } from '@saimado/referrals/server/firms.service';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const WEEKDAYS = [1, 2, 3, 4, 5];
const week = (...spans: readonly (readonly [opensAt: string, closesAt: string])[]): WeekSpan[] =>
  WEEKDAYS.flatMap((weekday) => spans.map(([opensAt, closesAt]) => ({ weekday, opensAt, closesAt })));
const KANTO = ['茨城県', '栃木県', '群馬県', '埼玉県', '千葉県', '東京都', '神奈川県'];

const FORENSICS = { discipline: 'FORENSICS', nationwide: true, prefectures: [], closedOnHolidays: true, active: true, email: '', remark: '' } as const;
const LEGAL = { ...FORENSICS, discipline: 'LEGAL' } as const;

/** Nobody real: no source names a firm. */
const FIRMS: readonly FirmContent[] = [
  { ...FORENSICS, prefectures: [], name: '株式会社みなとフォレンジックス（架空）', areas: ['RANSOMWARE', 'UNAUTHORISED_ACCESS', 'LEAK_INVESTIGATION', 'MALWARE', 'WEBSITE'], hours: [...week(['09:00', '18:00']), { weekday: 6, opensAt: '10:00', closesAt: '15:00' }], contactPerson: '受付窓口', phone: '03-0000-0101', email: 'uketsuke@minato.example.jp' },
  { ...FORENSICS, prefectures: [], name: '北辰デジタル調査（架空）', areas: ['RANSOMWARE', 'UNAUTHORISED_ACCESS', 'LEAK_INVESTIGATION', 'DEVICE_LOSS', 'MALWARE'], hours: week(['09:00', '12:00'], ['13:00', '17:30']), contactPerson: '調査部', phone: '011-000-0102', remark: '夜間は留守番電話。翌営業日の午前に折り返しがある。' },
  { ...FORENSICS, prefectures: KANTO, nationwide: false, name: 'あおぞらインシデント対応（架空）', areas: ['RANSOMWARE', 'MALWARE', 'WEBSITE'], hours: null, contactPerson: '', phone: '03-0000-0103' },
  { ...LEGAL, prefectures: [], name: '若葉法律事務所（架空）', areas: ['LEAK_DUTY', 'NEGOTIATION', 'LABOUR', 'CRIMINAL', 'CONTRACT'], hours: week(['09:30', '17:30']), contactPerson: '事務局', phone: '03-0000-0201', email: 'wakaba@law.example.jp' },
  { ...LEGAL, prefectures: [], name: '弁護士法人けやき（架空）', areas: ['LEAK_DUTY', 'LABOUR', 'CRIMINAL'], hours: week(['10:00', '12:00'], ['13:00', '18:00']), contactPerson: '相談受付', phone: '052-000-0202' },
];

/** A directory of firms, two of which have a conflict of interest with somebody. */
export async function loadFirms({ services, people: { supervisor1 }, clock, say }: Pick<DemoWorld, 'services' | 'people' | 'clock' | 'say'>, at: Date): Promise<void> {
  const firms = services.get(FirmsService);
  await clock.at(at, async () => {
    const ids: string[] = [];
    for (const firm of FIRMS) {
      const saved = succeeded(await firms.save(supervisor1, { key: `demo-firm-${ids.length}`, expectedVersion: 0, ...firm }));
      ids.push(saved.firm.id);
    }
    const [minato = '', , , , keyaki = ''] = ids;
    succeeded(await firms.addConflict(supervisor1, { key: 'demo-conflict-0', firmId: minato, kind: 'PARTY', name: '架空カルテ株式会社', reason: '保守を受託している取引先' }));
    succeeded(await firms.addConflict(supervisor1, { key: 'demo-conflict-1', firmId: keyaki, kind: 'FACILITY', name: '架空中央クリニック', reason: '顧問契約' }));
  });
  say(`専門事業者 ${FIRMS.length} 件を登録しました`);
}
