import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTicketNumber, parseTicketNumber } from './ticket-number';

const number = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newTicketNumber);
const plain = (shown: string): string[] => [...shown.replaceAll('-', '')];

describe('ticket numbers', () => {
  it('looks like something to read out', () => {
    fc.assert(fc.property(number, (shown) => {
      expect(shown).toMatch(/^\d{3}-\d{3}-\d{3}$/);
      expect(parseTicketNumber(shown)).toBe(shown);
    }));
  });

  it('reads it back however it was typed', () => {
    const shown = newTicketNumber(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    const [a, b, c] = shown.split('-');
    const wide = shown.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const typed of [`${a}${b}${c}`, `${a} ${b} ${c}`, `${a}ー${b}ー${c}`, `　${wide}　`, `${a}−${b}‐${c}`]) expect(parseTicketNumber(typed)).toBe(shown);
  });

  it('catches every wrong digit', () => {
    fc.assert(fc.property(number, fc.nat(8), fc.integer({ min: 1, max: 9 }), (shown, at, by) => {
      const digits = plain(shown);
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(parseTicketNumber(digits.join(''))).toBeNull();
    }), { numRuns: 2_000 });
  });

  it('catches every swap of neighbours', () => {
    fc.assert(fc.property(number, fc.nat(7), (shown, at) => {
      const digits = plain(shown);
      fc.pre(digits[at] !== digits[at + 1]);
      [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      expect(parseTicketNumber(digits.join(''))).toBeNull();
    }), { numRuns: 2_000 });
  });

  it.each(['', '12345678', '1234567890', '12a-456-789', '000-000-001'])('%j is none', (text) => expect(parseTicketNumber(text)).toBeNull());

  it('needs enough randomness, and uses it', () => {
    expect(() => newTicketNumber(new Uint8Array(7))).toThrow(RangeError);
    const drawn = new Set(Array.from({ length: 2_000 }, () => newTicketNumber(crypto.getRandomValues(new Uint8Array(8)))));
    expect(drawn.size).toBeGreaterThan(1_990);
    for (let digit = 0; digit < 8; digit += 1) expect(new Set([...drawn].map((shown) => plain(shown)[digit])).size).toBe(10);
  });
});
