import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextConfirmation, shrinksSuddenly } from './confirmation';

describe('a sudden shrink', () => {
  it.each([
    [100, 5, false], [100, 6, true], [19, 1, true], [20, 1, false], [180_000, 9_000, false], [180_000, 9_001, true], [0, 0, false], [6, 0, false],
  ])('of %i listed, %i leaving: %s', (listedBefore, left, sudden) => {
    expect(shrinksSuddenly({ listedBefore, left })).toBe(sudden);
  });

  const sudden = { listedBefore: 100, left: 50 };
  it.each([
    ['the first administrator', null, 'a', 'waits-for-second'],
    ['the command line first', null, null, 'waits-for-second'],
    ['the same administrator again', { by: 'a' }, 'a', 'another-administrator-required'],
    ['another administrator', { by: 'a' }, 'b', 'confirmed'],
    ['an administrator after the command line', { by: null }, 'a', 'confirmed'],
    ['the command line after an administrator', { by: 'a' }, null, 'another-administrator-required'],
    ['the command line twice', { by: null }, null, 'another-administrator-required'],
  ] as const)('%s', (_name, first, by, step) => {
    expect(nextConfirmation(sudden, first, by)).toBe(step);
  });

  it('is never confirmed by one yes, nor by one person', () => {
    const person = fc.option(fc.constantFrom('a', 'b'), { nil: null });
    fc.assert(fc.property(person, person, (one, other) => {
      expect(nextConfirmation(sudden, null, one)).not.toBe('confirmed');
      if (one === other) expect(nextConfirmation(sudden, { by: one }, other)).not.toBe('confirmed');
    }));
  });

  it('is the only thing that needs two', () => {
    expect(nextConfirmation({ listedBefore: 100, left: 5 }, null, 'a')).toBe('confirmed');
  });
});
