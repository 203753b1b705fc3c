import { addDays } from '@saimado/kernel/jst';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Hotlines1700000000002 } from './0002-hotlines';

/**
 * Opening hours become a rule book. An installation that changed nothing takes the book's own versions when it is migrated;
 * what was changed in the old tables is carried over as published versions, day for day as it was.
 */
export class HoursBook1700000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const old = await read(db);
    if (isEdited(old)) for (const version of versionsOf(old)) await insert(db, version);
    await db.query('drop table holiday_override, closing_period, hotline_hours');
  }

  /** The old tables with what they were shipped with; the book's versions stay. */
  async down(db: QueryRunner): Promise<void> {
    await new Hotlines1700000000002().up(db);
  }
}

interface Valid { validFrom: string; validUntil: string | null }
interface Hours extends Valid {
  hotline: 'EMERGENCY' | 'GUIDELINE';
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  closedOnHolidays: boolean;
  closedAtYearEnd: boolean;
  source: string;
  needsConfirmation: boolean;
}
interface Closing extends Valid { label: string; fromDay: string; toDay: string; source: string; needsConfirmation: boolean }
interface Holiday { date: string; name: string; observed: boolean }
interface Settings { hours: Hours[]; closings: Closing[]; holidays: Holiday[] }

const read = async (db: QueryRunner): Promise<Settings> => ({
  hours: await db.query(`select hotline, valid_from::text as "validFrom", valid_until::text as "validUntil", weekdays, opens_at as "opensAt", closes_at as "closesAt",
    closed_on_holidays as "closedOnHolidays", closed_at_year_end as "closedAtYearEnd", source, needs_confirmation as "needsConfirmation"
    from hotline_hours order by hotline, valid_from, opens_at, id`) as Hours[],
  closings: await db.query(`select label, from_day as "fromDay", to_day as "toDay", valid_from::text as "validFrom", valid_until::text as "validUntil", source,
    needs_confirmation as "needsConfirmation" from closing_period order by valid_from, from_day, id`) as Closing[],
  holidays: await db.query('select date::text, name, observed from holiday_override order by date') as Holiday[],
});

const ALL = [1, 2, 3, 4, 5, 6, 7];
/** What migration 0002 put there. */
const SHIPPED: Settings = {
  hours: [
    { hotline: 'EMERGENCY', validFrom: '2022-06-01', validUntil: '2023-05-31', weekdays: ALL, opensAt: '09:00', closesAt: '21:00', closedOnHolidays: false, closedAtYearEnd: false, source: '001 2-1(2)', needsConfirmation: false },
    { hotline: 'EMERGENCY', validFrom: '2023-06-01', validUntil: null, weekdays: ALL, opensAt: '06:00', closesAt: '21:00', closedOnHolidays: false, closedAtYearEnd: false, source: '000／開始日は公開情報（ScanNetSecurity 2023-07-03）', needsConfirmation: false },
    { hotline: 'GUIDELINE', validFrom: '2023-09-01', validUntil: null, weekdays: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '18:00', closedOnHolidays: true, closedAtYearEnd: true, source: '000・003・004／開始月は公開情報', needsConfirmation: true },
  ],
  closings: [{ label: '年末年始', fromDay: '12-29', toDay: '01-03', validFrom: '2022-06-01', validUntil: null, source: '行政機関の休日に関する法律に準じた初期値', needsConfirmation: true }],
  holidays: [],
};
const isEdited = (settings: Settings): boolean => JSON.stringify(settings) !== JSON.stringify(SHIPPED);

const SERVICES = ['EMERGENCY', 'GUIDELINE', 'RELIEF_FUND_OFFICE'] as const;
const NAMES = { EMERGENCY: '緊急相談窓口', GUIDELINE: 'ガイドライン相談窓口' } as const;
const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
/** 001 2-3(6): as it was never among the settings, it comes with the book. */
const OFFICE_FROM = '2022-06-01';
const OFFICE = {
  service: 'RELIEF_FUND_OFFICE', weekdays: WEEKDAYS.slice(0, 5), opensAt: '09:00', closesAt: '18:00', closedOnHolidays: true, closedAtYearEnd: true,
  doubt: '一時支援金事務局の受付時間は2022年版の資料によるもので、現在の時間は要確認です。', source: '001 2-3(6)', needsConfirmation: true,
};
const END_OF_HOURS = '終了時刻が最終受付か通話終了かは、資料に記載がなく要確認です。';

interface Version extends Valid { content: string }

/** A version for each stretch of days on which the same settings held. */
function versionsOf({ hours, closings, holidays }: Settings): Version[] {
  const periods: Valid[] = [...hours, ...closings];
  const begins = [...new Set([OFFICE_FROM, ...periods.map(({ validFrom }) => validFrom), ...periods.flatMap(({ validUntil }) => (validUntil ? [addDays(validUntil, 1)] : []))])].sort();
  const versions: Version[] = [];
  for (const [index, validFrom] of begins.entries()) {
    const following = begins[index + 1];
    const stretch = { validFrom, validUntil: following ? addDays(following, -1) : null };
    const holds = (period: Valid): boolean => period.validFrom <= validFrom && (period.validUntil === null || validFrom <= period.validUntil);
    const content = JSON.stringify(contentOf(hours.filter(holds), closings.filter(holds), holidays.filter(({ date }) => validFrom <= date && (!stretch.validUntil || date <= stretch.validUntil)), validFrom));
    const last = versions.at(-1);
    if (last?.content === content) last.validUntil = stretch.validUntil;
    else versions.push({ ...stretch, content });
  }
  return versions;
}

function contentOf(hours: readonly Hours[], closings: readonly Closing[], holidays: readonly Holiday[], on: string) {
  const rows = [
    ...hours.map(({ hotline, weekdays, validFrom, opensAt, closesAt, closedOnHolidays, closedAtYearEnd, source, needsConfirmation }) => ({
      service: hotline, weekdays: weekdays.map((day) => WEEKDAYS[day - 1]), opensAt, closesAt, closedOnHolidays, closedAtYearEnd,
      doubt: needsConfirmation ? `${NAMES[hotline]}の受付時間（${validFrom}から適用）は要確認です。` : null, source, needsConfirmation,
    })),
    ...(on >= OFFICE_FROM ? [OFFICE] : []),
  ];
  return {
    hours: rows,
    closedServices: SERVICES.filter((service) => !rows.some((row) => row.service === service)),
    closingPeriods: closings.map(({ label, fromDay, toDay, source, needsConfirmation }) => ({ label, fromDay, toDay, source, needsConfirmation })),
    holidays,
    endOfHours: END_OF_HOURS,
  };
}

const insert = (db: QueryRunner, { validFrom, validUntil, content }: Version): Promise<unknown> => db.query(
  `insert into rule_book_version (id, book, version, origin, status, valid_from, valid_until, content, source, change_note, review_on, published_at, created_at, updated_at)
   values (gen_random_uuid(), 'HOURS', $1, 'SHIPPED', 'PUBLISHED', $2, $3, $4, 'この環境で管理者が設定した受付時間・休日', '以前の設定からの引き継ぎ', '2027-05-31', now(), now(), now())`,
  [`installed-${validFrom}`, validFrom, validUntil, content],
);
