import { adviseUnder } from '@saimado/relief-fund/domain/advise';
import type { ReliefFundFacts } from '@saimado/relief-fund/domain/facts';
import type { ReliefFundContent } from '@saimado/relief-fund/domain/relief-fund-book';
import type { BookVersion } from '@saimado/rule-books/domain/book';

const NOTHING_DONE: Omit<ReliefFundFacts, 'incidentOn' | 'cause'> = {
  closedDays: 0, reportedToMhlw: false, mhlwReportForm: null, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false,
  alreadyPaidOn: null, papersArriveOn: null,
};

/** What the hotline says of an incident; what is listed, by its codes. `given` names only what has happened. */
export function evaluate(versions: readonly BookVersion<ReliefFundContent>[], given: Pick<ReliefFundFacts, 'incidentOn' | 'cause'> & Partial<ReliefFundFacts>) {
  const judged = adviseUnder(versions, { ...NOTHING_DONE, ...given });
  if (judged.kind === 'refused') return judged;
  const { advice, version } = judged;
  return {
    ...advice,
    parts: advice.parts.map(({ id, yen, counted }) => `${id} ${yen}${counted ? '' : ' not counted'}`),
    conditions: advice.conditions.map(({ id }) => id),
    missing: advice.conditions.filter(({ met }) => !met).map(({ id }) => id),
    papers: advice.papers.map(({ id }) => id),
    doubts: advice.doubts.map(({ id }) => id),
    version: version?.version ?? null,
    postagePaidBy: version?.content.postagePaidBy ?? null,
    notes: version?.content.notes.map(({ id }) => id) ?? [],
  };
}
