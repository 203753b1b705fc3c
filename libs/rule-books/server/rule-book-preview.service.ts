import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { changesOf } from '@saimado/rule-books/domain/changes';
import { judgedOtherwise } from '@saimado/rule-books/domain/outcome-changes';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { DataSource, type EntityManager } from 'typeorm';
import { RuleBookReadingService } from './rule-book-reading.service';
import { basisOf, type Judged, judgeDraft, readPublished } from './rule-book-check';
import { RuleBooks } from './rule-books.service';
import type { RuleBookPreviewType } from './rule-books.types';
import { readVersions, type VersionRow } from './rule-books.view';

/** Tickets shown of those that would be judged otherwise. */
const MOST_TICKETS = 50;

/** What publishing a draft would do, before anybody does it. For supervisors. */
@Injectable()
export class RuleBookPreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    private readonly reading: RuleBookReadingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where there is no such draft. */
  async preview(id: string): Promise<RuleBookPreviewType | null> {
    const db = this.dataSource.manager;
    const [draft] = isId(id) ? await readVersions(db, `v.id = $1 and v.status in ('DRAFT','SUBMITTED')`, [id]) : [];
    if (!draft || !this.books.isKept(draft.book)) return null;
    const [content, published] = await Promise.all([this.reading.content(id), readPublished(db, draft.book)]);
    const { book } = this.books.keeperOf(draft.book);
    const form = this.reading.form(draft.book);
    const judged = judgeDraft({ book, form, draft, content, published });
    const compared = inForceOn(published, draft.validFrom) ?? published.find((version) => version.id === draft.basedOn?.id) ?? null;
    const tickets = await this.tickets(db, draft, judged, published);
    return {
      versionId: id, rowVersion: draft.rowVersion, basis: basisOf(published), problems: judged.problems,
      publication: await this.publication(db, draft, judged),
      comparedWith: compared && { id: compared.id, version: compared.version },
      outdated: compared !== null && draft.basedOn !== null && compared.id !== draft.basedOn.id,
      changes: changesOf(form, compared?.content ?? {}, content),
      ticketsJudged: tickets !== null, ticketCount: tickets?.length ?? 0, tickets: tickets?.slice(0, MOST_TICKETS) ?? [],
    };
  }

  private async publication(db: EntityManager, draft: VersionRow, { publication, refusal }: Judged): Promise<RuleBookPreviewType['publication']> {
    const ref = ({ id, version }: BookVersion<unknown>) => ({ id, version });
    const retroactive = draft.validFrom < jstDateOf(this.clock());
    if (!publication) return { refusal, ended: [], replaced: [], retroactive, judgedTickets: 0 };
    const touched = [...publication.ended.map(({ version }) => version), ...publication.replaced].map(({ id }) => id);
    const [found] = await rows<{ count: number }>(
      db, `select count(distinct ticket_id)::int as count from ticket_rule_version where version_id = any($1) and (at at time zone 'Asia/Tokyo')::date >= $2`, [touched, draft.validFrom],
    );
    return { refusal: null, ended: publication.ended.map(({ version, validUntil }) => ({ version: ref(version), validUntil })), replaced: publication.replaced.map(ref), retroactive, judgedTickets: found?.count ?? 0 };
  }

  private async tickets(db: EntityManager, draft: VersionRow, judged: Judged, published: readonly BookVersion<unknown>[]) {
    const { outcomes } = this.books.keeperOf(draft.book);
    if (!outcomes || !judged.publication || judged.content === null) return null;
    const { ended, replaced } = judged.publication;
    const after = [
      ...published.filter((version) => !replaced.includes(version)).map((version) => ({ ...version, validUntil: ended.find((one) => one.version === version)?.validUntil ?? version.validUntil })),
      { id: draft.id, version: draft.version, validFrom: draft.validFrom, validUntil: draft.validUntil, source: draft.source, content: judged.content },
    ].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return judgedOtherwise(await outcomes(db, 'OPEN', published), await outcomes(db, 'OPEN', after));
  }
}
