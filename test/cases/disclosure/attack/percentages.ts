import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { type Claim, type Count, figuresOf } from './knowledge';

/** The words by which a report calls a cell. */
export type NameOf = (coordinates: string) => string | null;

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries([...'０１２３４５６７８９'].map((wide, digit) => [wide, String(digit)]));
const folded = (text: string): string => text.replace(/[０-９]/g, (wide) => DIGITS[wide] ?? wide).replace(/％/g, '%').replace(/(\d)[,，](?=\d{3})/g, '$1');

/** Every number of a text that tells of tickets: `…件` and `…%`. Dates and durations are no counts. */
export function figuresIn(sentence: string): { value: number; unit: '件' | '%'; at: number }[] {
  return [...folded(sentence).matchAll(/(\d+(?:\.\d+)?)\s*(件|%)/g)].map(({ 1: value, 2: unit, index }) => ({ value: Number(value), unit: unit as '件' | '%', at: index }));
}

/**
 * Turns what a report says in words back into counts: a cell named in a sentence, and behind it a number of tickets or a
 * percentage, of all tickets or of a cell named before it. Rounded figures give an interval.
 */
export function percentagesToCounts(published: readonly ReleaseContent[], nameOf: NameOf): Claim[] {
  return published.flatMap((content, release) => content.hotlines.flatMap(({ hotline, sentences }) => {
    const figures = figuresOf(content, hotline);
    const named = [...figures.keys()].flatMap((coordinates) => {
      const name = coordinates === '' ? null : nameOf(coordinates);
      return name ? [{ coordinates, name: folded(name) }] : [];
    });
    return sentences.flatMap((sentence) => named.flatMap(({ coordinates, name }): Claim[] => {
      const text = folded(sentence);
      const at = text.indexOf(name);
      if (at === -1) return [];
      const others = named.map((other) => text.indexOf(other.name, at + name.length)).filter((place) => place !== -1);
      const next = Math.min(text.length, ...others);
      const count: Count = { release, part: content.period, hotline, coordinates };
      const question = { count, atMost: 1, atLeast: content.threshold };
      const whole = figures.get('') ?? null;
      return figuresIn(sentence).filter((figure) => figure.at > at && figure.at < next).flatMap(({ value, unit }): Claim[] => {
        if (unit === '件') return [{ by: 'percentages to counts', question, min: value, max: value }];
        if (whole === null) return [];
        const half = 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
        return [{ by: 'percentages to counts', question, min: Math.max(0, Math.ceil(((value - half) / 100) * whole - 1e-9)), max: Math.floor(((value + half) / 100) * whole + 1e-9) }];
      });
    }));
  }));
}

/**
 * The figures of the sentences that do not follow from published counts: neither one of them, nor the difference of two of
 * the same cell in two periods, nor of a total and one of its parts, nor the rounded share of one in a published total. Whatever is
 * left was made of something that nobody should see.
 */
export function unexplainedFigures(published: readonly ReleaseContent[]): string[] {
  return published.flatMap((content, release) => content.hotlines.flatMap(({ hotline, sentences }) => {
    const [now, ...before] = [content, ...published.slice(0, release)].map((one) => figuresOf(one, hotline));
    const counts = [now, ...before].map((figures) => [...(figures ?? [])].flatMap(([, figure]) => (figure === null ? [] : [figure])));
    const total = now?.get('') ?? null;
    const differences = before.flatMap((earlier) => [...(now ?? [])].flatMap(([coordinates, figure]) => {
      const other = earlier.get(coordinates);
      return figure === null || other === undefined || other === null ? [] : [Math.abs(figure - other)];
    }));
    const rests = total === null ? [] : (counts[0] ?? []).map((count) => total - count);
    const exact = new Set([...counts.flat(), ...differences, ...rests]);
    const parts = [...exact];
    const wholes = [now, ...before].flatMap((one) => one?.get('') || []);
    return sentences.flatMap((sentence) => figuresIn(sentence).flatMap(({ value, unit }) => {
      const explained = unit === '件' ? exact.has(value) : wholes.some((whole) => parts.some((part) => Math.abs((100 * part) / whole - value) <= 0.5 + 1e-9));
      return explained ? [] : [`${sentence} (${value}${unit})`];
    }));
  }));
}
