import type { FrozenInput, SourceRow } from '@saimado/reports/domain/release/source';
import { monthsOf, type Period } from '@saimado/reports/domain/release/period';
import fc from 'fast-check';

const ROW: SourceRow = {
  month: '2026-05', hotline: 'EMERGENCY', weekday: 3, hour: 10, category: 'SUSPECTED_INFECTION', tier: 'TIER_1', urgency: 'NORMAL', facilityKind: '診療所', prefecture: '東京都',
  status: 'CLOSED', verification: 'VERIFIED', debt: 'NONE', escalated: 'NONE', referred: 'NONE', reliefFund: false, campaign: false, subject: null,
  toAnswer: 12, handling: 900, toSpecialist: null, clinic: 'a',
};

/** An ordinary ticket of May 2026, but for what is said. */
export const sourceRow = (said: Partial<SourceRow> = {}): SourceRow => ({ ...ROW, ...said });

const MONTH: Period = { kind: 'MONTH', first: '2026-05' };
export const frozenInput = (rows: readonly SourceRow[], period: Period = MONTH, version = 1): FrozenInput => ({ period, version, rows });

const seconds = (max: number) => fc.option(fc.nat(max), { freq: 4 });
const disciplines = fc.constantFrom('NONE', 'NONE', 'FORENSICS', 'LEGAL', 'BOTH');

/** Any row that the source can give, codes among them that the catalogue does not know. */
export const anySourceRow = (period: Period = MONTH, clinics = 30): fc.Arbitrary<SourceRow> => fc.record({
  month: fc.constantFrom(...monthsOf(period)),
  hotline: fc.constantFrom('EMERGENCY', 'EMERGENCY', 'GUIDELINE'),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  category: fc.constantFrom(null, 'SUPPORT_SCAM', 'SUSPECTED_INFECTION', 'RANSOMWARE', 'GUIDELINE_QUESTION', 'SCHEME_QUESTION', 'WRONG_LINE', 'NEW_CATEGORY'),
  tier: fc.constantFrom(null, 'TIER_1', 'TIER_1', 'TIER_2', 'OUT_OF_SCOPE'),
  urgency: fc.constantFrom(null, 'LOW', 'NORMAL', 'HIGH', 'CRITICAL'),
  facilityKind: fc.constantFrom(null, '診療所', '病院', '介護老人保健施設', '薬局'),
  prefecture: fc.constantFrom(null, '北海道', '東京都', '千葉県', '大阪府', '沖縄県', '東京'),
  status: fc.constantFrom('OPEN', 'AWAITING_CALLBACK', 'ESCALATED', 'RESOLVED', 'CLOSED'),
  verification: fc.constantFrom(null, 'VERIFIED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_FOUND'),
  debt: fc.constantFrom('NONE', 'SETTLED', 'OWED'),
  escalated: disciplines,
  referred: disciplines,
  reliefFund: fc.boolean(),
  campaign: fc.boolean(),
  subject: fc.constantFrom(null, 'BACKUP', 'BCP', 'CHECKLIST', 'SYSTEM_IN_USE'),
  toAnswer: seconds(120),
  handling: seconds(7200),
  toSpecialist: seconds(100_000),
  clinic: fc.option(fc.integer({ min: 1, max: clinics }).map((number) => `clinic-${number}`)),
});
