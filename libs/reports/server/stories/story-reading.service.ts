import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { RolePools } from '@saimado/platform/database/pools';
import { codeName } from '@saimado/reports/domain/release/words';
import { DataSource, type EntityManager } from 'typeorm';
import { StoryChecks } from './story-checks.service';
import { StoryFigures } from './story-figures.service';
import type { PublishedStoryType, ReportStoryType, StoryCheckType } from './story.types';
import { checkView, STORY_SQL, type StoryRow, storyView } from './story.view';

type Db = Pick<EntityManager, 'query'>;
export interface Words {
  periodCode: string;
  id?: string | null;
  title: string;
  text: string;
  hotline?: StoryRow['hotline'];
  category?: string | null;
  urgency?: StoryRow['urgency'];
}

const PUBLISHED = /* sql */ `
  select id, title, text, hotline, category, urgency, published_at as "publishedAt" from published_story where period = $1 order by published_at, id`;

@Injectable()
export class StoryReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pools: RolePools,
    private readonly checks: StoryChecks,
    private readonly figures: StoryFigures,
  ) {}

  async row(id: string, db: Db = this.dataSource): Promise<StoryRow | null> {
    if (!isId(id)) return null;
    const [row] = await rows<StoryRow>(db, `${STORY_SQL} where s.id = $1`, [id]);
    return row ?? null;
  }

  /** A period's stories, as they came to be, each as the check sees it now. */
  async list(actor: Actor, periodCode: string): Promise<ReportStoryType[]> {
    this.checks.prepare();
    return this.views(actor, periodCode, await rows<StoryRow>(this.dataSource, `${STORY_SQL} where s.kind = 'STORY' and s.period = $1 and s.state <> 'WITHDRAWN'
      order by (select r.at from report_story_revision r where r.story_id = s.id and r.number = 1), s.id`, [periodCode]));
  }

  /** Answers that are not published yet. */
  async answersUnderWay(actor: Actor, questionIds: readonly string[]): Promise<ReportStoryType[]> {
    const found = await rows<StoryRow>(this.dataSource, `${STORY_SQL} where s.question_id = any($1::uuid[]) and s.state in ('DRAFT','PROPOSED','SIGNED') order by s.written_at`, [questionIds]);
    return this.views(actor, null, found);
  }

  async view(actor: Actor, id: string, db: Db): Promise<ReportStoryType> {
    const row = await this.row(id, db);
    if (!row) throw new Error('a story vanished');
    const [view] = await this.views(actor, row.periodCode, [row], db);
    if (!view) throw new Error('a story has no view');
    return view;
  }

  /** What the check says of words that are still being written. */
  async check(words: Words): Promise<StoryCheckType> {
    const known = words.id ? await this.row(words.id) : null;
    const { title, text, hotline = null, category = null, urgency = null } = words;
    return checkView(await this.checks.one({ title, text, hotline, category, urgency, reasons: known?.reasons ?? [] }, await this.figures.of(words.periodCode)));
  }

  /** What readers are given, under the role that reads nothing else. */
  async published(periodCode: string): Promise<PublishedStoryType[]> {
    const { rows: stories } = await this.pools.of('reviewer').query<Omit<PublishedStoryType, 'about'> & { category: string | null; urgency: string | null }>(PUBLISHED, [periodCode]);
    return stories.map(({ category, urgency, ...story }) => ({
      ...story, about: [category && codeName('category', category), urgency && codeName('urgency', urgency)].filter(Boolean).join('・') || null,
    }));
  }

  private async views(actor: Actor, periodCode: string | null, found: readonly StoryRow[], db?: Db): Promise<ReportStoryType[]> {
    const content = periodCode === null || found.length === 0 ? null : await this.figures.of(periodCode, db);
    const checked = await this.checks.all(found, content);
    return found.flatMap((row, at) => (checked[at] ? [storyView(row, checked[at], actor.staffId)] : []));
  }
}
