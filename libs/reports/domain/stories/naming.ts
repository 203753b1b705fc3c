import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';

/** What a story says of itself beside its words: never where. */
export interface Naming {
  hotline: HotlineCode | null;
  category: string | null;
  urgency: Urgency | null;
}

/**
 * Whether at least ten clinics match what a story names: it does where that very set is a figure of the period's report
 * which is given and not below the threshold, as a given figure is of so many tickets and so many clinics. NO_FIGURES: no
 * report of the period is drafted yet; NOT_GIVEN: the catalogue has no such figure; WITHHELD: it has, and does not say it.
 */
export const NAMINGS = ['NOTHING_NAMED', 'GIVEN', 'WITHHELD', 'NOT_GIVEN', 'NO_FIGURES'] as const;
export type NamingVerdict = (typeof NAMINGS)[number];

export function judgeNaming({ hotline, category, urgency }: Naming, content: ReleaseContent | null): NamingVerdict {
  if (hotline === null && category === null && urgency === null) return 'NOTHING_NAMED';
  if (!content) return 'NO_FIGURES';
  const line = content.hotlines.find((one) => one.hotline === hotline);
  if (!line) return 'NOT_GIVEN';
  const figure = category !== null && urgency !== null ? crossed(line, category, urgency)
    : category !== null ? single(line, 'category', category)
      : urgency !== null ? single(line, 'urgency', urgency) : line.total;
  if (figure === undefined) return 'NOT_GIVEN';
  return figure !== null && figure >= content.threshold ? 'GIVEN' : 'WITHHELD';
}

/** A story may go out with these; before there are figures it can be written and signed, and is judged again at publishing. */
export const mayBeNamed = (verdict: NamingVerdict): boolean => verdict === 'NOTHING_NAMED' || verdict === 'GIVEN';

type Line = ReleaseContent['hotlines'][number];
const single = (line: Line, table: 'category' | 'urgency', code: string): number | null | undefined =>
  line.tables.find((one) => one.table === table)?.cells.find((cell) => cell.code === code)?.count;

function crossed(line: Line, category: string, urgency: string): number | null | undefined {
  for (const { rows, columns, cells } of line.crossings) {
    const [inRows, inColumns] = rows === 'category' && columns === 'urgency' ? [category, urgency] : rows === 'urgency' && columns === 'category' ? [urgency, category] : [];
    const cell = inRows && cells.find(({ row, column }) => row === inRows && column === inColumns);
    if (cell) return cell.count;
  }
  return undefined;
}
