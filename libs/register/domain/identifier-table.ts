import { IDENTIFIER_KINDS, type IdentifierKind, type Pattern } from './identifier-patterns';

/** Odd, so that no factor of it is lost modulo 2^32. */
const BASE = 0x01000193;
const MULTIPLIERS = [0x85ebca6b, 0xc2b2ae35] as const;
const LONGEST = 60;
/** Slots per pattern at least: the emptier, the sooner a window of the text is told that it is nobody's. */
const ROOM = 2;

/** Neighbouring sums far from each other (the finalizer of MurmurHash3). */
function scattered(sum: number): number {
  let mixed = sum;
  mixed = Math.imul(mixed ^ (mixed >>> 16), MULTIPLIERS[0]);
  mixed = Math.imul(mixed ^ (mixed >>> 13), MULTIPLIERS[1]);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const firstSlot = (sum: number, length: number): number => scattered(sum ^ Math.imul(length, MULTIPLIERS[0]));

export interface TableHit {
  kinds: readonly IdentifierKind[];
  at: number;
  length: number;
}

/**
 * Some hundred thousand short texts, and where they stand in another: a rolling hash per length (Karp & Rabin 1987) against
 * one open-addressing table of typed arrays, each hit compared letter by letter. About 30 MB for a register of 180,000
 * members, where a trie of its nodes would take ten times as much.
 */
export class IdentifierTable {
  private pool = new Uint16Array(1 << 16);
  private used = 0;
  private starts = new Uint32Array(1 << 12);
  private lengths = new Uint8Array(1 << 12);
  private kinds = new Uint8Array(1 << 12);
  private count = 0;
  private slots = new Int32Array(1 << 13).fill(-1);
  private readonly ofLength: number[] = Array.from({ length: LONGEST + 1 }, () => 0);

  get size(): number {
    return this.count;
  }
  get bytes(): number {
    return [this.pool, this.starts, this.lengths, this.kinds, this.slots].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Adds a pattern; the same letters may be of several kinds. */
  add([kind, text]: Pattern): void {
    const letters = text.slice(0, LONGEST);
    const bit = 1 << IDENTIFIER_KINDS.indexOf(kind);
    let sum = 0;
    for (let at = 0; at < letters.length; at += 1) sum = (Math.imul(sum, BASE) + letters.charCodeAt(at)) | 0;
    const slot = this.slotOf(sum, letters, 0, letters.length);
    const known = this.slots[slot] ?? -1;
    if (known >= 0) this.kinds[known] = (this.kinds[known] ?? 0) | bit;
    else this.insert(slot, letters, bit);
  }

  /** All patterns in a text, wherever they overlap. */
  hits(text: string): TableHit[] {
    const found: TableHit[] = [];
    const sums = new Int32Array(text.length + 1);
    for (let at = 0; at < text.length; at += 1) sums[at + 1] = (Math.imul(sums[at] ?? 0, BASE) + text.charCodeAt(at)) | 0;
    let power = 1;
    for (let length = 1; length <= Math.min(LONGEST, text.length); length += 1) {
      power = Math.imul(power, BASE);
      if (this.ofLength[length] === 0) continue;
      for (let at = 0; at + length <= text.length; at += 1) {
        const sum = ((sums[at + length] ?? 0) - Math.imul(sums[at] ?? 0, power)) | 0;
        const pattern = this.slots[this.slotOf(sum, text, at, length)] ?? -1;
        if (pattern >= 0) found.push({ kinds: this.kindsOf(pattern), at, length });
      }
    }
    return found;
  }

  /** Where the letters of a text from `at` on are, or would go. */
  private slotOf(sum: number, text: string, at: number, length: number): number {
    const mask = this.slots.length - 1;
    for (let slot = firstSlot(sum, length) & mask; ; slot = (slot + 1) & mask) {
      const pattern = this.slots[slot] ?? -1;
      if (pattern < 0 || this.equals(pattern, text, at, length)) return slot;
    }
  }

  private equals(pattern: number, text: string, from: number, length: number): boolean {
    if (this.lengths[pattern] !== length) return false;
    const start = this.starts[pattern] ?? 0;
    for (let at = 0; at < length; at += 1) if (this.pool[start + at] !== text.charCodeAt(from + at)) return false;
    return true;
  }

  private kindsOf(pattern: number): IdentifierKind[] {
    return IDENTIFIER_KINDS.filter((_, index) => ((this.kinds[pattern] ?? 0) & (1 << index)) !== 0);
  }

  private insert(slot: number, letters: string, bit: number): void {
    while (this.used + letters.length > this.pool.length) this.pool = grown(this.pool, new Uint16Array(this.pool.length * 2));
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(this.count * 2));
      this.lengths = grown(this.lengths, new Uint8Array(this.count * 2));
      this.kinds = grown(this.kinds, new Uint8Array(this.count * 2));
    }
    const pattern = this.count;
    this.starts[pattern] = this.used;
    this.lengths[pattern] = letters.length;
    this.kinds[pattern] = bit;
    for (let at = 0; at < letters.length; at += 1) this.pool[this.used + at] = letters.charCodeAt(at);
    this.used += letters.length;
    this.count += 1;
    this.ofLength[letters.length] = (this.ofLength[letters.length] ?? 0) + 1;
    this.slots[slot] = pattern;
    if (this.count * ROOM > this.slots.length) this.rehash();
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let pattern = 0; pattern < this.count; pattern += 1) {
      const [start = 0, length = 0] = [this.starts[pattern], this.lengths[pattern]];
      let sum = 0;
      for (let at = 0; at < length; at += 1) sum = (Math.imul(sum, BASE) + (this.pool[start + at] ?? 0)) | 0;
      let slot = firstSlot(sum, length) & (this.slots.length - 1);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = pattern;
    }
  }
}

function grown<Kept extends { set: (from: Kept) => void }>(from: Kept, into: Kept): Kept {
  into.set(from);
  return into;
}
