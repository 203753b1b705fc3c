import type { Indicator } from './indicator-kinds';

/** An indicator noted on a ticket, with what tells its facility. */
export interface Sighting extends Indicator {
  ticketId: string;
  at: Date;
  /** the facility's code in the register, where the caller was identified */
  facilityCode: string | null;
  callerNumber: string | null;
  /** the facility as it is written on the ticket, folded */
  facilityName: string | null;
}

/** From how many facilities within how long, and how long without another until it is over. The first two are issue 4's own figures. */
export interface CampaignRules {
  facilities: number;
  windowHours: number;
  quietHours: number;
}
export const DEFAULT_RULES: CampaignRules = { facilities: 3, windowHours: 72, quietHours: 168 };
const HOUR_MS = 3_600_000;

/** Folds a facility's name so that it merges rather than splits: two clinics taken for one raise no campaign too early. */
export const foldFacilityName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** What of a sighting tells its facility. */
export type Traces = Pick<Sighting, 'facilityCode' | 'callerNumber' | 'facilityName'>;

/**
 * How many facilities sightings come from. Who was identified counts by the register's code. Whoever was not is one with all
 * who called from the same number or gave the same name, the identified among them; who is known by nothing counts for
 * nobody. A campaign must not arise from one clinic that calls three times, from the desk and from a mobile telephone.
 */
export function facilityCount(sightings: readonly Traces[]): number {
  const traces = ({ callerNumber, facilityName }: Traces): string[] => [...(callerNumber ? [`T:${callerNumber}`] : []), ...(facilityName ? [`F:${facilityName}`] : [])];
  const identified = sightings.filter(({ facilityCode }) => facilityCode !== null);
  const theirs = new Set(identified.flatMap(traces));
  let others: Set<string>[] = [];
  for (const one of sightings.filter(({ facilityCode }) => facilityCode === null).map(traces)) {
    if (one.length === 0) continue;
    const same = others.filter((group) => one.some((trace) => group.has(trace)));
    others = [...others.filter((group) => !same.includes(group)), new Set([...one, ...same.flatMap((group) => [...group])])];
  }
  return new Set(identified.map(({ facilityCode }) => facilityCode)).size + others.filter((group) => ![...group].some((trace) => theirs.has(trace))).length;
}

/** Sightings within the window that ends at an instant; exactly 72 hours apart is still within 72 hours. */
export const within = (sightings: readonly Sighting[], until: Date, hours: number): Sighting[] =>
  sightings.filter(({ at }) => at.getTime() <= until.getTime() && at.getTime() >= until.getTime() - hours * HOUR_MS);

export interface RaisedCampaign extends Indicator {
  raisedAt: Date;
  lastSeenAt: Date;
  facilities: number;
}

const isOver = (lastSeenAt: Date, at: Date, { quietHours }: CampaignRules): boolean => at.getTime() - lastSeenAt.getTime() > quietHours * HOUR_MS;

/**
 * The campaigns at an instant: the same indicator from enough facilities within any window so far, going on while it is
 * seen, over after the quiet time and then to be raised anew.
 */
export function campaignsAt(sightings: readonly Sighting[], rules: CampaignRules, now: Date): RaisedCampaign[] {
  const groups = new Map<string, Sighting[]>();
  for (const one of sightings.filter(({ at }) => at <= now)) {
    const key = `${one.kind}\n${one.value}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const campaign = lastOf(group.toSorted((a, b) => a.at.getTime() - b.at.getTime()), rules);
    return campaign && !isOver(campaign.lastSeenAt, now, rules) ? [campaign] : [];
  });
}

function lastOf(sightings: readonly Sighting[], rules: CampaignRules): RaisedCampaign | null {
  let campaign = null as RaisedCampaign | null;
  for (const { kind, value, at } of sightings) {
    if (campaign && isOver(campaign.lastSeenAt, at, rules)) campaign = null;
    const facilities = facilityCount(within(sightings, at, rules.windowHours));
    if (campaign) campaign = { ...campaign, lastSeenAt: at, facilities };
    else if (facilities >= rules.facilities) campaign = { kind, value, raisedAt: at, lastSeenAt: at, facilities };
  }
  return campaign;
}

const BANDS = [50, 20, 10, 5, 3, 2] as const;
/** 「3施設以上」: what operators are told, so that a small number tells nobody which clinics they are. */
export const band = (count: number): number => BANDS.find((floor) => count >= floor) ?? 1;
/** Below so many tickets a share would tell of single ones. */
export const FEWEST_FOR_SHARE = 5;
