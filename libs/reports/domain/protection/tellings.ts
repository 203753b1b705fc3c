import type { Keys, Told } from './figures';
import { type Covers, coversOf, type Span, spanOf } from './periods';

/** One release's count of something that is counted in every period. */
export interface Telling {
  span: Span;
  /** place among the releases */
  at: number;
  key: string;
}

/** What follows the period in a cell's name: the same for the same thing in another period. */
export const coordinatesOf = (name: string): string => name.slice(name.indexOf('/') + 1);

const NONE: Covers = { longest: null, shortest: null };

/** What is told of the same thing in different periods. */
export class Tellings {
  private readonly of = new Map<string, Telling[]>();
  private readonly coversBySpans = new Map<string, ReadonlyMap<string, Covers>>();

  constructor(releases: readonly Told[], keys: readonly Keys[]) {
    releases.forEach(({ tabulated }, at) => {
      const span = spanOf(tabulated.period);
      for (const [name, key] of keys[at] ?? []) {
        const tellings = this.of.get(coordinatesOf(name)) ?? [];
        tellings.push({ span, at, key });
        this.of.set(coordinatesOf(name), tellings);
      }
    });
  }

  coordinates(): Iterable<string> {
    return this.of.keys();
  }

  all(coordinates: string): readonly Telling[] {
    return this.of.get(coordinates) ?? [];
  }

  /** What the period's last release before the given place says; where there was none yet, its first. */
  keyAt(coordinates: string, code: string, at: number): string | undefined {
    const same = this.all(coordinates).filter(({ span }) => span.code === code);
    return (same.findLast((telling) => telling.at < at) ?? same[0])?.key;
  }

  /** Single months within a longer period that tell of it. */
  monthsIn(coordinates: string, { code, months }: Span): Span[] {
    const spans = new Map(this.all(coordinates).map(({ span }) => [span.code, span]));
    return [...spans.values()].filter((span) => span.code !== code && span.months.length === 1 && span.months.every((month) => months.includes(month)));
  }

  /** @throws {Unsolved} as {@link coversOf} */
  covers(coordinates: string, { code }: Span): Covers {
    const spans = [...new Map(this.all(coordinates).map(({ span }) => [span.code, span])).values()];
    // Most things are told for the same periods.
    const codes = spans.map((span) => span.code).join();
    const covers = this.coversBySpans.get(codes) ?? new Map(spans.map((span) => [span.code, coversOf(span, spans)]));
    this.coversBySpans.set(codes, covers);
    return covers.get(code) ?? NONE;
  }
}
