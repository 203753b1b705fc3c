import { addDays } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentDateFor, schemeYearOf } from './scheme-year';

const date = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2022-06-01', days));

describe('schemeYearOf', () => {
  it.each([['2022-06-01', '2022-06-01'], ['2023-05-31', '2022-06-01'], ['2023-06-01', '2023-06-01'], ['2024-02-29', '2023-06-01'], ['2025-12-31', '2025-06-01']])(
    '%s is in the year from %s', (of, from) => expect(schemeYearOf(of).from).toBe(from));

  it('puts every day into one year, without gaps', () => {
    fc.assert(fc.property(date, (day) => {
      const { from, until } = schemeYearOf(day);
      expect(from <= day && day <= until).toBe(true);
      expect(schemeYearOf(addDays(until, 1)).from).toBe(addDays(until, 1));
    }));
  });
});

describe('paymentDateFor', () => {
  it.each([
    ['2026-06-01', '2026-06-30'], ['2026-06-15', '2026-06-30'], ['2026-06-16', '2026-07-15'], ['2026-06-30', '2026-07-15'],
    ['2024-02-15', '2024-02-29'], ['2026-12-15', '2026-12-31'], ['2026-12-16', '2027-01-15'],
  ])('papers of %s are paid by %s', (arrival, paid) => expect(paymentDateFor(arrival)).toBe(paid));

  it('never pays earlier for papers that came later, and always after they came', () => {
    fc.assert(fc.property(date, (day) => {
      expect(paymentDateFor(day) >= day).toBe(true);
      expect(paymentDateFor(addDays(day, 1)) >= paymentDateFor(day)).toBe(true);
    }));
  });
});
