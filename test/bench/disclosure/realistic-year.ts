import { Random } from '@infra/seed/register-generator/random';
import { TRIAGE_TABLE, type Situation } from '@infra/seed/demo/situation';
import { EMERGENCY_SITUATIONS } from '@infra/seed/demo/situations-emergency';
import { GUIDELINE_SITUATIONS } from '@infra/seed/demo/situations-guideline';
import { type Arrival, callsOfMonth } from '@infra/seed/demo/timetable';
import { addMonths, jstDateOf, jstTimeOf, type JstMonth, weekdayOf } from '@saimado/kernel/jst';
import { PREFECTURES } from '@saimado/reports/domain/release/places';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import { SUBJECTS } from '@saimado/reports/domain/release/subjects';
import { triageStep } from '@saimado/triage/domain/triage-step';

/** Tickets as the demo's calls would make them: its situations by their weight, its timetable, the country's clinics by prefecture. */

const SITUATIONS = { EMERGENCY: EMERGENCY_SITUATIONS, GUIDELINE: GUIDELINE_SITUATIONS };
/** Clinics per prefecture, in thousands, roughly as the population: the three large cities hold most. Others share the rest. */
const CLINICS: Readonly<Record<string, number>> = { 東京都: 14, 大阪府: 9, 神奈川県: 7, 愛知県: 5.6, 埼玉県: 4.5, 兵庫県: 5.2, 千葉県: 3.9, 福岡県: 4.8, 北海道: 3.4, 京都府: 2.5, 静岡県: 2.8, 広島県: 2.6 };
const OTHER_PREFECTURE = 1.2;
const KINDS = [['診療所', 88], ['病院', 7], ['医師会共同利用施設', 0.5], ['介護老人保健施設', 2], ['介護サービス事業所', 1.5]] as const;
const SILENT_SHARE = 0.03;
/** That a clinic calls once more within the year. */
const AGAIN = 0.12;

export function monthOf(month: JstMonth, count: number, random: Random, clinics: Clinic[]): SourceRow[] {
  return callsOfMonth(month, count, random).map((arrival) => ticketOf(month, arrival, random, clinics));
}

/** Twelve months from April. */
export function yearOf(first: JstMonth, perMonth: number, seed: number): SourceRow[] {
  const random = new Random(seed);
  const clinics: Clinic[] = [];
  return Array.from({ length: 12 }, (_, index) => monthOf(addMonths(first, index), Math.round(perMonth * (0.85 + random.next() * 0.3)), random, clinics)).flat();
}

export interface Clinic {
  name: string;
  prefecture: string;
  facilityKind: string;
}

function clinicOf(random: Random, clinics: Clinic[]): Clinic {
  if (clinics.length > 50 && random.chance(AGAIN)) return random.pick(clinics);
  const clinic = {
    name: `c${clinics.length}`, prefecture: random.weighted(PREFECTURES.map(({ name }) => [name, CLINICS[name] ?? OTHER_PREFECTURE] as const)),
    facilityKind: random.weighted(KINDS),
  };
  clinics.push(clinic);
  return clinic;
}

function ticketOf(month: JstMonth, { hotline, at }: Arrival, random: Random, clinics: Clinic[]): SourceRow {
  const came = { month, hotline, weekday: weekdayOf(jstDateOf(at)), hour: Number(jstTimeOf(at).slice(0, 2)) };
  const nothing: SourceRow = {
    ...came, category: null, tier: null, urgency: null, facilityKind: null, prefecture: null, status: 'CLOSED', verification: null, debt: 'NONE', escalated: 'NONE',
    referred: 'NONE', reliefFund: false, campaign: false, subject: null, toAnswer: random.between(2, 40), handling: random.between(60, 2400), toSpecialist: null, clinic: null,
  };
  if (random.chance(SILENT_SHARE)) return nothing;
  const { category, tier, urgency, disciplines } = triaged(random.weighted(SITUATIONS[hotline].map((one) => [one, one.weight] as const)), random);
  if (tier === 'OUT_OF_SCOPE') return { ...nothing, category, tier, urgency };
  const verification = random.weighted([['VERIFIED', 84], ['PENDING_ENROLMENT', 3], ['PROVISIONAL', 3], ['NOT_ENTITLED', 4], ['NOT_FOUND', 3], ['DECLINED', 3]] as const);
  const clinic = verification === 'DECLINED' ? null : clinicOf(random, clinics);
  const escalated = tier !== 'TIER_2' ? 'NONE' : disciplines.length > 1 ? 'BOTH' : disciplines[0] ?? 'NONE';
  return {
    ...nothing, category, tier, urgency, verification, escalated,
    facilityKind: clinic?.facilityKind ?? null, prefecture: clinic?.prefecture ?? null, clinic: clinic?.name ?? null,
    status: random.weighted([['CLOSED', 84], ['RESOLVED', 13], ['ESCALATED', 2], ['OPEN', 1]] as const),
    debt: verification === 'PROVISIONAL' ? random.weighted([['SETTLED', 80], ['OWED', 20]] as const) : 'NONE',
    referred: escalated !== 'NONE' && random.chance(0.15) ? escalated : 'NONE',
    reliefFund: tier === 'TIER_2' && random.chance(0.4), campaign: hotline === 'EMERGENCY' && random.chance(0.07),
    subject: hotline === 'GUIDELINE' && random.chance(0.8) ? random.pick(SUBJECTS).code : null,
    toSpecialist: tier === 'TIER_2' ? random.between(300, 40_000) : null,
  };
}

function triaged({ hotline, answers: known }: Situation, random: Random) {
  const answers: { questionId: string; answerId: string }[] = [];
  for (;;) {
    const step = triageStep(TRIAGE_TABLE, hotline, answers);
    if (step.kind === 'refused') throw new Error('the demo answers what is not asked');
    if (step.verdict) return step.verdict;
    const question = step.next;
    if (!question) throw new Error('the triage neither asks nor decides');
    answers.push({ questionId: question.id, answerId: known[question.id] ?? (question.id === 'impact' && random.chance(0.85) ? 'NONE' : random.pick(question.options).id) });
  }
}
