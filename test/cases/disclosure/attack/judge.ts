import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { periodCode } from '@saimado/reports/domain/release/period';
import type { FrozenInput } from '@saimado/reports/domain/release/source';
import { recompute } from './exact-recompute';
import { integerReach, solverOfAttackers } from './integer-reach';
import { jointSystem } from './joint-system';
import { type Claim, type Count, figuresOf, nameOf } from './knowledge';
import { propagated } from './propagation';
import { type Plan, Secret } from './secret';

export interface Violation {
  by: string;
  release: number;
  count: string;
  truth: number;
  min: number;
  max: number | null;
}

export interface Findings {
  questions: number;
  violations: Violation[];
  /** claims that are not true: errors of the attackers, which must not be */
  mistaken: Violation[];
}

/** What the attackers may take for granted beyond the sums, each guess of theirs being right. */
export interface Assumptions {
  /** reasons about crossings of single months, which no report gives */
  monthlyCrossings?: boolean;
  /** empty cells are always shown, so that what is withheld is not empty */
  zerosShown?: boolean;
  /** a correction changes no count by more than this, where that is so */
  fewChanges?: number;
}

/** Everybody who knows only what is published tries to find out what must stay hidden; the truth decides who succeeded. */
export async function attackAll(published: readonly ReleaseContent[], frozen: readonly FrozenInput[], plan: Plan, { monthlyCrossings = false, zerosShown = false, fewChanges = 0 }: Assumptions = {}): Promise<Findings> {
  const highs = await solverOfAttackers();
  const secret = new Secret(frozen, plan);
  // That a guess about how much a correction changed tells how much it changed is no discovery, nor that what is withheld now was nearly what was told before.
  const questions = fewChanges === 0 ? secret.questions() : secret.questions().filter(({ count, minus }) => !minus && isWithheldThroughout(published, count));
  const system = jointSystem(published, {
    refinements: plan.refinements, unchanged: secret.unchanged, monthlyCrossings, leastWithheld: zerosShown ? 1 : 0,
    changedByAtMost: (one, other) => (fewChanges > 0 && Math.abs(secret.of(one) - secret.of(other)) <= fewChanges ? fewChanges : null),
  });
  const claims: Claim[] = [...recompute(system, questions), ...propagated(system, questions), ...integerReach(highs, system, questions, secret.ownOf)];
  return { questions: questions.length, ...judged(claims, secret) };
}

/**
 * The attacker who also reasons about crossings of single months. What he finds is a violation of the release whose cell it
 * is, unless he would find it though that release withheld everything: then the months’ tables had told it before.
 */
export async function attackThroughMonths(published: readonly ReleaseContent[], frozen: readonly FrozenInput[], plan: Plan): Promise<Findings> {
  const found = await attackAll(published, frozen, plan, { monthlyCrossings: true });
  const toldAnyhow = new Map<number, ReadonlySet<string>>();
  for (const release of new Set(found.violations.map((violation) => violation.release))) {
    const silent = published.map((content, at) => (at === release ? nothingTold(content) : content));
    toldAnyhow.set(release, new Set((await attackAll(silent, frozen, plan, { monthlyCrossings: true })).violations.map(({ count }) => count)));
  }
  return { ...found, violations: found.violations.filter(({ release, count }) => !toldAnyhow.get(release)?.has(count)) };
}

function nothingTold(content: ReleaseContent): ReleaseContent {
  return {
    ...content,
    hotlines: content.hotlines.map((about) => ({
      ...about, total: null, tables: about.tables.map((table) => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, count: null })) })),
      crossings: about.crossings.map((crossing) => ({ ...crossing, cells: crossing.cells.map((cell) => ({ ...cell, count: null })) })),
    })),
  };
}

const isWithheldThroughout = (published: readonly ReleaseContent[], { release, part, hotline, coordinates }: Count): boolean =>
  published[release]?.period === part && published.every((content) => periodCode(content.period) !== periodCode(part) || (figuresOf(content, hotline).get(coordinates) ?? null) === null);

export function judged(claims: readonly Claim[], secret: Secret): Pick<Findings, 'violations' | 'mistaken'> {
  const [violations, mistaken]: Violation[][] = [[], []];
  for (const { by, question: { count, minus, atMost, atLeast }, min, max } of claims) {
    const truth = secret.of(count) - (minus ? secret.of(minus) : 0);
    const told: Violation = { by, release: count.release, count: minus ? `${nameOf(count)} − ${nameOf(minus)}` : nameOf(count), truth, min, max };
    if (truth < min || (max !== null && truth > max)) mistaken?.push(told);
    else if (min > atMost || (max !== null && max < atLeast)) violations?.push(told);
  }
  return { violations: violations ?? [], mistaken: mistaken ?? [] };
}
