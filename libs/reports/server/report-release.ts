import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { unpublishable } from '@saimado/reports/domain/publishable';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { periodCode } from '@saimado/reports/domain/release/period';
import { AUDIENCES } from '@saimado/reports/domain/release/source';
import { sha256 } from './frozen-input';
import { ledgerFaults, readLedger } from './ledger';
import { ReaderMails } from './reader-mails';
import { type LockedReport, tellChange } from './report-rows';
import { StoryPublication } from './stories/story-publication.service';

/** Takes a signed report into the ledger and into what JMA reads; every other report under way has to be made again. */
@Injectable()
export class ReportRelease {
  constructor(
    private readonly stories: StoryPublication,
    private readonly mails: ReaderMails,
  ) {}

  /** In a transaction that holds the ledger and the report's row. That it was proved beside all that is released, the database sees to. */
  async release(tx: Tx<Actor | null>, { id }: LockedReport): Promise<void> {
    const [fault] = ledgerFaults(await readLedger(tx.manager));
    if (fault) throw new Error(`the ledger of releases is not what it was: ${fault.fault} at ${fault.seq}`);
    const content = await this.checkedContent(tx, id);
    await tx.sql(`update period_report set status = 'PUBLISHED', published_at = $2 where id = $1`, [id, tx.now]);
    const of = { periodCode: periodCode(content.period), content };
    const stories = storiesHash(await this.stories.textsOf(tx, of));
    await tx.sql('insert into report_release (report_id, audience, stories_hash) values ($1, $2, $3)', [id, AUDIENCES[0], stories]);
    await tx.sql('insert into published_release (id) values ($1)', [id]);
    if (storiesHash(await this.stories.publishInto(tx, { ...of, releaseId: id })) !== stories) throw new Error('other stories were published than the ledger says');
    await outdateOthers(tx, id);
    await this.mails.add(tx, id);
  }

  private async checkedContent(tx: Tx<Actor | null>, id: string): Promise<ReleaseContent> {
    const [found] = await tx.sql<{ content: string; withheld: string[] }>(
      'select content, array(select name from period_report_withheld where report_id = $1) as withheld from period_report where id = $1', [id]);
    if (!found) throw new Error('a report vanished inside its own transaction');
    const content = JSON.parse(found.content) as ReleaseContent;
    const wrong = unpublishable(content, new Set(found.withheld));
    if (wrong.length > 0) throw new Error(`a report must not be published: ${wrong.length} of its figures are not as they were checked`);
    return content;
  }
}

/** What was proved beside an older ledger is no longer proved beside everything. */
async function outdateOthers(tx: Tx<Actor | null>, id: string): Promise<void> {
  const others = await tx.sql<{ id: string; status: 'DRAFT' | 'SIGNED' | 'SCHEDULED' }>(
    `select id, status from period_report where status in ('DRAFT','SIGNED','SCHEDULED') and id <> $1 for no key update`, [id]);
  for (const other of others) {
    await tx.sql(`update period_report set status = 'OUTDATED' where id = $1`, [other.id]);
    await tellChange(tx, 'outdatePeriodReport', other.id, other.status);
  }
}

const storiesHash = (texts: readonly object[]): string => sha256(JSON.stringify(texts));
