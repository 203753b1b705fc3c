import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import type { PeriodKind } from './period';
import { BLOCKS, PREFECTURES, prefectureNamed } from './places';
import type { Disciplines, SourceRow } from './source';
import { SECTIONS, SUBJECTS, subjectOf } from './subjects';

/** Counts on when a table, a code or a measure comes to mean something else: figures of two editions are not compared. */
export const CATALOGUE_EDITION = 1;

/** The breakdowns, in the order in which they are shown and in which a crossing names its coordinates. */
export const TABLES = [
  'weekday', 'hour', 'category', 'tier', 'urgency', 'section', 'subject', 'block', 'prefecture', 'facilityKind', 'outcome', 'verification',
  'escalated', 'referred', 'reliefFund', 'campaign',
] as const;
export type TableCode = (typeof TABLES)[number];

export const MEASURES = ['toAnswer', 'handling', 'toSpecialist'] as const;
export type MeasureCode = (typeof MEASURES)[number];

/** A breakdown: every ticket of a hotline falls into exactly one of its codes. */
export interface TableDefinition {
  /**
   * In the order in which they are shown; none where the hotline has no such table. What cannot be is no code: were it
   * one, its cell would be known to be empty although it is withheld, and would hide nobody beside it.
   */
  codes: (hotline: HotlineCode) => readonly string[];
  codeOf: (row: SourceRow) => string;
  /** periods in which it is given */
  given: readonly PeriodKind[];
  /** says where, or says how grave: the two are never crossed */
  about: 'PLACE' | 'GRAVITY' | 'OTHER';
}

export interface Crossing {
  rows: TableCode;
  columns: TableCode;
  of: readonly HotlineCode[];
  given: readonly PeriodKind[];
}

export const HOTLINES = ['EMERGENCY', 'GUIDELINE'] as const satisfies readonly HotlineCode[];

const UNKNOWN = 'UNKNOWN';
const OTHER = 'OTHER';

const ALWAYS = ['MONTH', 'QUARTER', 'YEAR'] as const;
const FROM_QUARTER = ['QUARTER', 'YEAR'] as const;
const QUARTERLY = ['QUARTER'] as const;
const YEARLY = ['YEAR'] as const;

type ByLine = Readonly<Record<HotlineCode, readonly string[]>>;
const byLine = (codes: ByLine) => (hotline: HotlineCode): readonly string[] => codes[hotline];
const both = (codes: readonly string[]) => byLine({ EMERGENCY: codes, GUIDELINE: codes });
const emergencyOnly = (codes: readonly string[]) => byLine({ EMERGENCY: codes, GUIDELINE: [] });
const guidelineOnly = (codes: readonly string[]) => byLine({ EMERGENCY: [], GUIDELINE: codes });

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
/** The guideline line is closed at weekends; what was taken then all the same counts with Friday. */
const WORKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI_TO_SUN'] as const;

/** Bands of hours, the first and the last open: a call taken outside the hours, or hours that are changed one day, need no band of their own. */
const HOURS: Readonly<Record<HotlineCode, readonly { code: string; before: number }[]>> = {
  EMERGENCY: [
    { code: 'TO_9', before: 9 }, { code: 'H9_11', before: 11 }, { code: 'H11_13', before: 13 }, { code: 'H13_15', before: 15 },
    { code: 'H15_17', before: 17 }, { code: 'H17_19', before: 19 }, { code: 'FROM_19', before: 24 },
  ],
  GUIDELINE: [
    { code: 'TO_11', before: 11 }, { code: 'H11_13', before: 13 }, { code: 'H13_15', before: 15 }, { code: 'H15_17', before: 17 }, { code: 'FROM_17', before: 24 },
  ],
};
const hourCodes = byLine({ EMERGENCY: HOURS.EMERGENCY.map(({ code }) => code), GUIDELINE: HOURS.GUIDELINE.map(({ code }) => code) });

/**
 * As the triage book has them. OTHER: meant for the other line, not in this list, or not triaged. So are the few insider
 * cases: never many enough to be told, they would take another category's figure with them in every period.
 */
const CATEGORIES: ByLine = {
  EMERGENCY: [
    'SUPPORT_SCAM', 'SUPPORT_SCAM_CONTACTED', 'SUSPECTED_INFECTION', 'RANSOMWARE', 'UNAUTHORISED_ACCESS', 'DATA_LEAK', 'LOSS_OR_MISDELIVERY',
    'JUNK_MAIL', 'NETWORK_TROUBLE', 'NOT_AN_ATTACK', 'GENERAL_PC', 'SCHEME_QUESTION', OTHER,
  ],
  GUIDELINE: ['GUIDELINE_QUESTION', 'SCHEME_QUESTION', 'GENERAL_PC', OTHER],
};

/** LOW holds those not triaged too. */
const URGENCIES: readonly Urgency[] = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'];
const DISCIPLINES: readonly Disciplines[] = ['FORENSICS', 'LEGAL', 'BOTH', 'NONE'];
const YES_NO = ['YES', 'NO'] as const;

/** The register's kinds of facility. What few callers have counts together: the register's other kinds, and the association's own facilities, count as OTHER. */
const FACILITY_KINDS: ReadonlyMap<string | null, string> = new Map([['診療所', 'CLINIC'], ['病院', 'HOSPITAL'], ['介護老人保健施設', 'CARE'], ['介護サービス事業所', 'CARE']]);

/** How the newest verification ended; three ways of ending without a yes count together. */
const VERIFICATIONS: Readonly<Record<string, string>> = {
  VERIFIED: 'VERIFIED', PENDING_ENROLMENT: 'PENDING_ENROLMENT', NOT_ENTITLED: 'NOT_CONFIRMED', NOT_FOUND: 'NOT_CONFIRMED', DECLINED: 'NOT_CONFIRMED',
};
const DEBTS: Readonly<Record<SourceRow['debt'], string | null>> = { OWED: 'PROVISIONAL', SETTLED: 'SETTLED', NONE: null };
const OUTCOMES: Readonly<Record<string, string>> = { RESOLVED: 'RESOLVED', CLOSED: 'CLOSED' };

const listed = (codes: readonly string[], value: string | null, otherwise: string): string => (value !== null && codes.includes(value) ? value : otherwise);

/**
 * No table may say again what another says: who knows both would read from the one what the other withholds. So the tier
 * does not tell what is out of scope (the categories tell it, by the triage's rules); it counts who was handed over and is
 * divided by discipline, for a hand-over puts a ticket into tier 2; and what is still owed of provisional service stands
 * among the verifications, where it is one of them.
 */
export const TABLE_DEFINITIONS: Readonly<Record<TableCode, TableDefinition>> = {
  weekday: {
    codes: byLine({ EMERGENCY: WEEKDAYS, GUIDELINE: WORKDAYS }),
    codeOf: ({ hotline, weekday }) => (hotline === 'EMERGENCY' ? (WEEKDAYS[weekday - 1] ?? 'SUN') : (WORKDAYS[weekday - 1] ?? 'FRI_TO_SUN')),
    given: ALWAYS, about: 'OTHER',
  },
  hour: {
    codes: hourCodes,
    codeOf: ({ hotline, hour }) => (HOURS[hotline].find(({ before }) => hour < before) ?? HOURS[hotline].at(-1))?.code ?? UNKNOWN,
    given: ALWAYS, about: 'OTHER',
  },
  category: {
    codes: byLine(CATEGORIES),
    codeOf: ({ hotline, category }) => listed(CATEGORIES[hotline], category, OTHER),
    given: ALWAYS, about: 'GRAVITY',
  },
  tier: { codes: emergencyOnly(['TIER_2', OTHER]), codeOf: ({ escalated }) => (escalated === 'NONE' ? OTHER : 'TIER_2'), given: ALWAYS, about: 'GRAVITY' },
  urgency: { codes: emergencyOnly(URGENCIES), codeOf: ({ urgency }) => urgency ?? 'LOW', given: ALWAYS, about: 'GRAVITY' },
  section: { codes: guidelineOnly([...SECTIONS, OTHER]), codeOf: ({ subject }) => subjectOf(subject)?.section ?? OTHER, given: ALWAYS, about: 'OTHER' },
  subject: { codes: guidelineOnly([...SUBJECTS.map(({ code }) => code), OTHER]), codeOf: ({ subject }) => subjectOf(subject)?.code ?? OTHER, given: FROM_QUARTER, about: 'OTHER' },
  block: { codes: both([...BLOCKS, UNKNOWN]), codeOf: ({ prefecture }) => prefectureNamed(prefecture)?.block ?? UNKNOWN, given: ALWAYS, about: 'PLACE' },
  prefecture: {
    codes: both([...PREFECTURES.map(({ code }) => code), UNKNOWN]), codeOf: ({ prefecture }) => prefectureNamed(prefecture)?.code ?? UNKNOWN, given: YEARLY, about: 'PLACE',
  },
  facilityKind: {
    codes: both(['CLINIC', 'HOSPITAL', 'CARE', OTHER]), codeOf: ({ facilityKind }) => FACILITY_KINDS.get(facilityKind) ?? OTHER, given: ALWAYS, about: 'OTHER',
  },
  outcome: { codes: both(['CLOSED', 'RESOLVED', 'ONGOING']), codeOf: ({ status }) => OUTCOMES[status] ?? 'ONGOING', given: ALWAYS, about: 'GRAVITY' },
  verification: {
    codes: both(['VERIFIED', 'SETTLED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_CONFIRMED', UNKNOWN]),
    codeOf: ({ verification, debt }) => DEBTS[debt] ?? (verification === null ? UNKNOWN : (VERIFICATIONS[verification] ?? UNKNOWN)),
    given: ALWAYS, about: 'GRAVITY',
  },
  escalated: { codes: emergencyOnly(DISCIPLINES), codeOf: ({ escalated }) => escalated, given: ALWAYS, about: 'GRAVITY' },
  referred: { codes: emergencyOnly(DISCIPLINES), codeOf: ({ referred }) => referred, given: ALWAYS, about: 'GRAVITY' },
  reliefFund: { codes: emergencyOnly(YES_NO), codeOf: ({ reliefFund }) => (reliefFund ? 'YES' : 'NO'), given: ALWAYS, about: 'GRAVITY' },
  campaign: { codes: emergencyOnly(YES_NO), codeOf: ({ campaign }) => (campaign ? 'YES' : 'NO'), given: ALWAYS, about: 'GRAVITY' },
};

/**
 * Two-way tables. None of category by tier or by urgency: the triage rules are known and settle most of it, so nearly all
 * of a row would lie in one cell.
 */
export const CROSSINGS: readonly Crossing[] = [
  { rows: 'weekday', columns: 'hour', of: HOTLINES, given: QUARTERLY },
  { rows: 'category', columns: 'facilityKind', of: ['EMERGENCY'], given: QUARTERLY },
  { rows: 'tier', columns: 'facilityKind', of: ['EMERGENCY'], given: QUARTERLY },
  { rows: 'urgency', columns: 'facilityKind', of: ['EMERGENCY'], given: QUARTERLY },
  { rows: 'section', columns: 'facilityKind', of: ['GUIDELINE'], given: QUARTERLY },
  { rows: 'block', columns: 'facilityKind', of: HOTLINES, given: YEARLY },
];

/** Tables of which one divides the other's cells. */
export const DIVISIONS: readonly { whole: TableCode; parts: TableCode; of: ReadonlyMap<string, readonly string[]> }[] = [
  { whole: 'block', parts: 'prefecture', of: new Map([...BLOCKS.map((block) => [block, PREFECTURES.filter((one) => one.block === block).map(({ code }) => code)] as const), [UNKNOWN, [UNKNOWN]]]) },
  { whole: 'tier', parts: 'escalated', of: new Map([['TIER_2', DISCIPLINES.filter((one) => one !== 'NONE')], [OTHER, ['NONE']]]) },
  { whole: 'section', parts: 'subject', of: new Map([...SECTIONS.map((section) => [section, SUBJECTS.filter((one) => one.section === section).map(({ code }) => code)] as const), [OTHER, [OTHER]]]) },
];

/** The tables that a period gives of a hotline. */
export const tablesOf = (kind: PeriodKind, hotline: HotlineCode): TableCode[] =>
  TABLES.filter((table) => TABLE_DEFINITIONS[table].given.includes(kind) && TABLE_DEFINITIONS[table].codes(hotline).length > 0);

/** A hotline's crossing, as in the names of its cells without their codes: `EMERGENCY/weekday/hour`. */
export const crossingCode = (hotline: HotlineCode, { rows, columns }: Pick<Crossing, 'rows' | 'columns'>): string => `${hotline}/${rows}/${columns}`;

/** The crossings that a period gives of a hotline; their margins are tables of the same period. @param without codes of crossings that a release leaves out */
export const crossingsOf = (kind: PeriodKind, hotline: HotlineCode, without: readonly string[] = []): Crossing[] =>
  CROSSINGS.filter((crossing) => crossing.of.includes(hotline) && crossing.given.includes(kind) && !without.includes(crossingCode(hotline, crossing)));
