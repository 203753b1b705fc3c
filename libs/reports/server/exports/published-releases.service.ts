import { Injectable } from '@nestjs/common';
import type { ContentHotline } from '@saimado/reports/domain/release/content';
import { PublishedReportsService } from '../published-reports.service';
import type { ReleaseToPrint } from './printed-release';

/** Published releases as they are printed: read where the reviewers' page is read, so that the files can say nothing else. */
@Injectable()
export class PublishedReleases {
  constructor(private readonly published: PublishedReportsService) {}

  /** Null where nothing of that id was published. */
  async toPrint(id: string): Promise<ReleaseToPrint | null> {
    const [report, content] = [await this.published.byId(id), await this.published.contentOf(id)];
    if (!report?.publishedAt || !report.contentHash || !content) return null;
    const { period, version, threshold, publishedAt, correctionReason, contentHash } = report;
    // Tables and codes go through GraphQL as text; the words fall back on a code that this catalogue does not know.
    return { period, version, threshold, publishedAt, correctionReason, contentHash, hotlines: content.hotlines as ContentHotline[] };
  }
}
