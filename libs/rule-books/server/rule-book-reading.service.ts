import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import { jstDateOf, type JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { RULE_BOOK_CODES, type RuleBookCode } from '@saimado/rule-books/domain/book';
import { RULE_BOOK_NAMES } from '@saimado/rule-books/domain/book-names';
import { fieldOf, type Form, formOf, isRecord } from '@saimado/rule-books/domain/form';
import { rowName } from '@saimado/rule-books/domain/said';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { DataSource } from 'typeorm';
import { RuleBooks } from './rule-books.service';
import type { RuleBookReviewType, RuleBookType, RuleBookVersionType } from './rule-books.types';
import { isVisible, readVersions, type VersionRow, versionView } from './rule-books.view';

/** Rule books for people: what is in force, what waits, what has to be looked at again. */
@Injectable()
export class RuleBookReadingService {
  private readonly forms = new Map<RuleBookCode, Form>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every book that somebody keeps, in the order of the domain's paragraphs. */
  async list(actor: Actor): Promise<RuleBookType[]> {
    const versions = (await readVersions(this.dataSource.manager, `v.status <> 'DISCARDED'`, [])).filter((version) => isVisible(version, actor));
    const kept = RULE_BOOK_CODES.filter((code) => this.books.isKept(code));
    return Promise.all(kept.map((code) => this.book(actor, code, versions.filter(({ book }) => book === code))));
  }

  /** One version; null where there is none for this reader. */
  async version(actor: Actor, id: string): Promise<RuleBookVersionType | null> {
    const [found] = isId(id) ? await readVersions(this.dataSource.manager, 'v.id = $1', [id]) : [];
    return found && isVisible(found, actor) && this.books.isKept(found.book) ? versionView(found, actor) : null;
  }

  /** The content of a version which the reader was given already. */
  async content(id: string): Promise<unknown> {
    const [found] = await rows<{ content: unknown }>(this.dataSource.manager, 'select content from rule_book_version where id = $1', [id]);
    return found?.content ?? null;
  }

  form(code: RuleBookCode): Form {
    const known = this.forms.get(code) ?? formOf(this.books.keeperOf(code).book.schema);
    this.forms.set(code, known);
    return known;
  }

  private async book(actor: Actor, code: RuleBookCode, versions: readonly VersionRow[]): Promise<RuleBookType> {
    const { book } = this.books.keeperOf(code);
    const today = jstDateOf(this.clock());
    const published = await this.books.versions(book);
    const content = inForceOn(published, today)?.content ?? null;
    const views = versions.map((version) => versionView(version, actor));
    const inForce = inForceOn(views.filter(({ status }) => status === 'PUBLISHED'), today);
    return {
      code, name: RULE_BOOK_NAMES[code], inForce, versions: views, awaiting: views.filter(({ status }) => status === 'SUBMITTED'),
      needsConfirmation: countDoubts(content),
      reviewsDue: [...(inForce && inForce.reviewOn <= today ? [{ what: RULE_BOOK_NAMES[code], on: inForce.reviewOn }] : []), ...rowReviews(this.form(code), content, today)],
    };
  }
}

/** Rows marked 要確認, however deep they lie. */
function countDoubts(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countDoubts(item), 0);
  if (!isRecord(value)) return 0;
  return (value['needsConfirmation'] === true ? 1 : 0) + Object.values(value).reduce<number>((sum, item) => sum + countDoubts(item), 0);
}

/** Rows of the content's lists whose own day to look again has come. */
function rowReviews(form: Form, content: unknown, today: JstDate): RuleBookReviewType[] {
  if (form.kind !== 'record') return [];
  return form.fields.flatMap(({ name, form: { ...list } }) => {
    const found = fieldOf(content, name);
    if (list.kind !== 'list' || !Array.isArray(found)) return [];
    return (found as unknown[]).flatMap((row, index) => {
      const on = fieldOf(row, 'reviewOn');
      return typeof on === 'string' && on <= today ? [{ what: rowName(list.item, row, index), on }] : [];
    });
  });
}
