import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { mayGoOut } from '@saimado/reports/domain/stories/check';
import { StoryChecks } from './story-checks.service';
import { STORY_SQL, type StoryRow } from './story.view';

/** A story as it is published, in the order in which a release's hash covers them. */
export interface StoryText {
  id: string;
  title: string;
  text: string;
  hotline: HotlineCode | null;
  category: string | null;
  urgency: string | null;
}
interface OfPeriod {
  periodCode: string;
  /** what the release says: a story may name a category only where its figure is published */
  content: ReleaseContent;
}
type AnyTx = Tx<Actor | null>;

const HELD_BACK = '公開時の点検で、新しい指摘がありました。';

/** What the publishing of a release asks of the stories. */
@Injectable()
export class StoryPublication {
  constructor(private readonly checks: StoryChecks) {}

  /** What would go out with a release of this period now, earlier releases' stories of it included. */
  async textsOf(tx: AnyTx, of: OfPeriod): Promise<StoryText[]> {
    const { out, ready } = await this.sorted(tx, of);
    return textsOf([...out, ...ready]);
  }

  /**
   * Publishes the signed stories of a period with a release. Each is checked once more; one of which the register or the
   * figures now have something to say stays behind as a draft. @returns all that stand with the release, for its hash
   */
  async publishInto(tx: AnyTx, of: OfPeriod & { releaseId: string }): Promise<StoryText[]> {
    const { out, ready, held } = await this.sorted(tx, of);
    for (const { id } of held) {
      await tx.sql(`update report_story set state = 'DRAFT', signed_by = null, signed_at = null, return_reason = $2, version = version + 1 where id = $1`, [id, HELD_BACK]);
      tx.audit({ action: 'holdBackReportStory', subjectKind: 'report-story', subjectId: id, before: { state: 'SIGNED' }, after: { releaseId: of.releaseId } });
      tx.emit({ topic: 'report-story', id });
    }
    for (const { id, revision } of ready) {
      await tx.sql(`update report_story set state = 'PUBLISHED', published_at = $2, version = version + 1 where id = $1`, [id, tx.now]);
      await tx.sql('insert into published_story (id, release_id) values ($1, $2)', [id, of.releaseId]);
      tx.audit({ action: 'publishReportStory', subjectKind: 'report-story', subjectId: id, before: { state: 'SIGNED' }, after: { releaseId: of.releaseId, revision } });
      tx.emit({ topic: 'report-story', id });
    }
    return textsOf([...out, ...ready]);
  }

  /** A period's stories that are out, those that may go, and those that must not. */
  private async sorted(tx: AnyTx, { periodCode, content }: OfPeriod): Promise<Record<'out' | 'ready' | 'held', StoryRow[]>> {
    await tx.sql(`select id from report_story where kind = 'STORY' and period = $1 and state = 'SIGNED' order by id for update`, [periodCode]);
    const found = await tx.sql<StoryRow>(`${STORY_SQL} where s.kind = 'STORY' and s.period = $1 and s.state in ('SIGNED','PUBLISHED') order by s.id`, [periodCode]);
    const signed = found.filter(({ state }) => state === 'SIGNED');
    const checked = await this.checks.all(signed, content);
    const mayGo = (_: StoryRow, at: number): boolean => checked[at] !== undefined && mayGoOut(checked[at]);
    return { out: found.filter(({ state }) => state === 'PUBLISHED'), ready: signed.filter(mayGo), held: signed.filter((row, at) => !mayGo(row, at)) };
  }
}

/** By their ids, which never change: the same stories make the same text to hash, whenever they went out. */
const textsOf = (stories: readonly StoryRow[]): StoryText[] => [...stories].sort((a, b) => (a.id < b.id ? -1 : 1))
  .map(({ id, title, text, hotline, category, urgency }) => ({ id, title, text, hotline, category, urgency }));
