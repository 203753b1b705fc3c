import { jstDateOf, jstInstant } from '@saimado/kernel/jst';
import { DataSource } from 'typeorm';
import { Random } from '../register-generator/random';
import { Callers } from './callers';
import type { DemoClock } from './demo-clock';
import { loadCallbacks } from './load-callbacks';
import { loadCampaigns } from './load-campaigns';
import { loadFirms } from './load-firms';
import { loadKnowledge } from './load-knowledge';
import { loadRegister } from './load-register';
import { loadReports } from './load-reports';
import { loadShifts } from './load-shifts';
import { loadReviews } from './load-reviews';
import { lookThrough } from './look-through';
import type { DemoPeople } from './people';
import { planCall, type PlannedCall } from './plan';
import { recentCalls } from './recent-calls';
import type { Services } from './services';
import { CallTeller } from './tell-call';
import { callsOfMonth, lastMonths } from './timetable';

export interface DemoWorld {
  services: Services;
  people: DemoPeople;
  clock: DemoClock;
  say: (line: string) => void;
  /** A register to load instead of the generated one. */
  register: string | null;
  now: Date;
}

const SEED = 20_260_610;
/** How many histories are told at once: enough to keep PostgreSQL busy while this program thinks. */
const TELLERS = 6;
const CALLS_A_MONTH = [404, 421] as const;
/** Of the month under way, only the last days are told. */
const CURRENT_DAYS = 5;
const DAY_MS = 86_400_000;

/** The demo world: a register, three months of calls and the days since, and the reports of all months but the last. */
export async function loadDemo(world: DemoWorld): Promise<void> {
  const { services, people, clock, say, now } = world;
  const months = lastMonths(now);
  const random = new Random(SEED);
  const before = new Date(jstInstant(`${months[0]}-01`).getTime() - 3 * DAY_MS);
  await loadRegister(world, before);
  await loadFirms(world, before);
  const callers = await Callers.from(services.get(DataSource));

  const teller = new CallTeller(services, people, clock, now);
  for (const month of months) {
    const arrivals = callsOfMonth(month, random.between(...CALLS_A_MONTH), random);
    await tellAll(arrivals.map((arrival) => planCall(arrival, callers, random, { noTier2: isRecent(arrival.at, now) })), teller);
    say(`${month} の相談 ${arrivals.length} 件を読み込みました`);
  }
  const current = callsOfMonth(jstDateOf(now).slice(0, 7), CALLS_A_MONTH[0], random)
    .filter(({ at }) => at.getTime() < now.getTime() - 3_600_000 && at.getTime() > now.getTime() - CURRENT_DAYS * DAY_MS)
    .map((arrival) => planCall(arrival, callers, random, { noTier2: isRecent(arrival.at, now) }));
  const recent = recentCalls(now, callers, random);
  await tellAll([...current, ...recent].sort((a, b) => a.at.getTime() - b.at.getTime()), teller);
  say(`今月の相談 ${current.length + recent.length} 件を読み込みました`);
  await loadShifts(world, new Random(SEED));
  await lookThrough(world, random);
  await loadKnowledge(world);
  await loadCallbacks(world);
  await loadCampaigns(world);
  await loadReviews(world);
  await loadReports(world, [months[0], months[1]]);
}

/** What tier 2 still has on its desk is told by {@link recentCalls}, so that there is neither too much nor too little of it. */
const isRecent = (at: Date, now: Date): boolean => at.getTime() > now.getTime() - 3 * DAY_MS;

async function tellAll(plans: readonly PlannedCall[], teller: CallTeller): Promise<void> {
  const queue = plans.map((plan, index) => ({ plan, random: new Random(SEED + index) })).values();
  const work = async (): Promise<void> => {
    for (const { plan, random } of queue) await teller.tell(plan, random);
  };
  await Promise.all(Array.from({ length: TELLERS }, work));
}
