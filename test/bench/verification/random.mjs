// @ts-check
/** A seeded stream of choices (mulberry32), so that a run can be repeated to the letter. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) { this.#state = Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 0; }

  /** 0 ≤ x < 1 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** @param {number} limit */
  below(limit) { return Math.floor(this.next() * limit); }

  /** @param {number} probability */
  chance(probability) { return this.next() < probability; }

  /** @template T @param {readonly T[]} items @returns {T} */
  pick(items) { return /** @type {T} */ (items[this.below(items.length)]); }
}
