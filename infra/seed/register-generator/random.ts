/** mulberry32: small, fast and the same on every machine, so that a seed names one register for good. */
export class Random {
  constructor(private state: number) {
    this.state = (seedOf(state)) >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** 0 ≤ n < limit */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** One of the values, as often as its weight says. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const item of items) total += item[1];
    let left = this.next() * total;
    for (const item of items) {
      left -= item[1];
      if (left < 0) return item[0];
    }
    return (items[items.length - 1] as readonly [T, number])[0];
  }

  digits(count: number): string {
    return String(this.below(10 ** count)).padStart(count, '0');
  }
}

/** Neighbouring seeds must not make neighbouring registers. */
const seedOf = (seed: number): number => Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) ^ (seed >>> 7);
