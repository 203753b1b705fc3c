import { Inject, Injectable } from '@nestjs/common';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { type Checked, type Field, FIELDS, findHits, type IdentifierKind, judge, type Reason, type Texts } from '@saimado/reports/domain/stories/check';
import { judgeNaming, type Naming } from '@saimado/reports/domain/stories/naming';
import { IDENTIFIER_SCAN, type IdentifierHit, type IdentifierScan, type IdentifierKind as ListedKind } from './identifier-scan.types';

export interface ToCheck<Given extends Reason> extends Texts, Naming {
  reasons: readonly Given[];
}

const KINDS: Readonly<Record<ListedKind, IdentifierKind>> = { NAME: 'NAME', KANA: 'KANA', FACILITY: 'FACILITY_LISTED', ADDRESS: 'ADDRESS_LISTED', PHONE: 'PHONE_LISTED' };
const listed = (hits: readonly IdentifierHit[] = []) => hits.map(({ kind, start, end }) => ({ kind: KINDS[kind], start, end }));

/** The machine's reading of what supervisors write: the register's own words, what looks like somebody, and what is named. */
@Injectable()
export class StoryChecks {
  constructor(@Inject(IDENTIFIER_SCAN) private readonly register: IdentifierScan) {}

  /** All at once. @throws where the register cannot be read */
  async all<Given extends Reason>(stories: readonly ToCheck<Given>[], content: ReleaseContent | null): Promise<Checked<Given>[]> {
    const scanned = stories.length > 0 ? await this.register.scan(stories.flatMap((story) => FIELDS.map((field) => story[field]))) : [];
    return stories.map((story, at) => {
      const hitsOf = (field: Field) => listed(scanned[at * FIELDS.length + FIELDS.indexOf(field)]);
      return judge(findHits(story, { title: hitsOf('title'), text: hitsOf('text') }), story.reasons, judgeNaming(story, content));
    });
  }

  async one<Given extends Reason>(story: ToCheck<Given>, content: ReleaseContent | null): Promise<Checked<Given>> {
    const [checked] = await this.all([story], content);
    if (!checked) throw new Error('nothing was checked');
    return checked;
  }

  /** Makes the register's words ready before they are asked for. */
  prepare(): void {
    this.register.scan([]).catch(() => undefined);
  }
}
