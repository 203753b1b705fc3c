import { Injectable } from '@nestjs/common';
import { CHECKLIST_BOOK, type ChecklistContent } from '@saimado/guideline/domain/checklist-book';
import { type Catalogue, catalogueOf } from '@saimado/guideline/domain/find-subjects';
import { labelOf, type Subject, subjectsOf } from '@saimado/guideline/domain/subjects';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';

/** The catalogue as one edition has it. */
export interface Edition {
  versionId: string;
  title: string;
  firstWords: readonly string[];
  catalogue: Catalogue;
  subjects: readonly Subject[];
}

const NOT_THERE = 'この年度版にはありません';

/** The checklist and its documents by edition, made ready once for each version in force; keeps the book. */
@Injectable()
export class GuidelineCatalogue {
  private readonly ready = new WeakMap<BookVersion<ChecklistContent>, Edition>();

  constructor(private readonly books: RuleBooks) {
    books.keep({ book: CHECKLIST_BOOK, outcomes });
  }

  /** The edition that answers on a day. */
  async on(day: JstDate, db?: EntityManager): Promise<Edition> {
    return this.editionOf(await this.books.judging(CHECKLIST_BOOK, day, db));
  }

  /** What codes are called, by the newest edition that knows each. */
  async labels(codes: readonly string[], db?: EntityManager): Promise<string[]> {
    const newestFirst = [...await this.books.versions(CHECKLIST_BOOK, db)].reverse().map((version) => this.editionOf(version));
    return codes.map((code) => {
      const subject = newestFirst.flatMap(({ subjects }) => subjects).find((one) => one.code === code);
      return subject ? labelOf(subject) : code;
    });
  }

  private editionOf(version: BookVersion<ChecklistContent>): Edition {
    const known = this.ready.get(version);
    if (known) return known;
    const subjects = subjectsOf(version.content);
    const edition = {
      versionId: version.id, title: version.content.title, firstWords: version.content.firstWords, subjects,
      catalogue: catalogueOf(subjects, version.content.synonyms),
    };
    this.ready.set(version, edition);
    return edition;
  }
}

/** What tickets ask about, as other editions would name it. */
async function outcomes(db: EntityManager, of: { ticketId: string } | 'OPEN', versions: readonly BookVersion<ChecklistContent>[]): Promise<Map<string, Outcome[]>> {
  const found = await rows<{ number: string; createdAt: Date; codes: string[] }>(
    db,
    `select t.number, t.created_at as "createdAt", g.codes from ticket_guideline g join ticket t on t.id = g.ticket_id
     where cardinality(g.codes) > 0 and ${of === 'OPEN' ? `t.status <> 'CLOSED'` : 't.id = $1'}`,
    of === 'OPEN' ? [] : [of.ticketId],
  );
  return new Map(found.map(({ number, createdAt, codes }) => {
    const version = inForceOn(versions, jstDateOf(createdAt)) ?? versions[0];
    const subjects = version ? subjectsOf(version.content) : [];
    return [number, codes.map((code) => {
      const subject = subjects.find((one) => one.code === code);
      return { label: `質問の対象（${code}）`, value: subject ? `${version?.content.title ?? ''} ${labelOf(subject)}（${subject.place}）` : NOT_THERE };
    })];
  }));
}
