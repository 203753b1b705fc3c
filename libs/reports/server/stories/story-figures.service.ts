import { Injectable } from '@nestjs/common';
import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import { isJstMonth } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { HOTLINES, TABLE_DEFINITIONS } from '@saimado/reports/domain/release/catalogue';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { MONTHS_OF, PERIOD_KINDS, type Period, periodCode } from '@saimado/reports/domain/release/period';
import { codeName } from '@saimado/reports/domain/release/words';
import { judgeNaming, type Naming, type NamingVerdict } from '@saimado/reports/domain/stories/naming';
import { DataSource, type EntityManager } from 'typeorm';

export interface StoryMatter extends Naming {
  name: string;
  verdict: NamingVerdict;
}

/** Codes that say nothing a reader could learn from. */
const UNSPOKEN = ['OTHER', 'UNKNOWN'];

/** The period that a code stands for; null where it stands for none. */
export function periodOf(code: string): Period | null {
  const [first = '', months = '1'] = code.split('+');
  const kind = PERIOD_KINDS.find((one) => String(MONTHS_OF[one]) === months);
  return kind && isJstMonth(first) && periodCode({ kind, first }) === code ? { kind, first } : null;
}

/** What a period's report says, for stories may name only what it gives. */
@Injectable()
export class StoryFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** The figures of the newest draft or release of a period; null while there is none. */
  async of(code: string, db: Pick<EntityManager, 'query'> = this.dataSource): Promise<ReleaseContent | null> {
    const period = periodOf(code);
    if (!period) return null;
    const [report] = await rows<{ content: string }>(db, `
      select content from period_report where kind = $1 and first_month = $2 and status in ('DRAFT','SIGNED','SCHEDULED','PUBLISHED')
      order by drafted_at desc limit 1`, [period.kind, period.first]);
    return report ? (JSON.parse(report.content) as ReleaseContent) : null;
  }

  /** All that a story may be about, and whether it may be said. */
  async matters(code: string): Promise<StoryMatter[]> {
    const content = await this.of(code);
    const judged = (naming: Naming, name: string): StoryMatter => ({ ...naming, name, verdict: judgeNaming(naming, content) });
    const codes = (table: 'category' | 'urgency', hotline: HotlineCode): string[] => TABLE_DEFINITIONS[table].codes(hotline).filter((one) => !UNSPOKEN.includes(one));
    return HOTLINES.flatMap((hotline) => [
      ...codes('category', hotline).map((category) => judged({ hotline, category, urgency: null }, codeName('category', category))),
      ...codes('urgency', hotline).map((urgency) => judged({ hotline, category: null, urgency: urgency as Urgency }, codeName('urgency', urgency))),
    ]);
  }

  /** Whether the catalogue knows what a story names. */
  knows({ hotline, category, urgency }: Naming): boolean {
    if (hotline === null) return category === null && urgency === null;
    const known = (table: 'category' | 'urgency', code: string | null): boolean => code === null || (TABLE_DEFINITIONS[table].codes(hotline).includes(code) && !UNSPOKEN.includes(code));
    return known('category', category) && known('urgency', urgency);
  }
}
