import { describe, expect, it } from 'vitest';
import { formatPhoneNumber } from './phone-number';

describe('phone numbers on screen', () => {
  it.each([
    ['0339462121', '03-3946-2121'],
    ['０３－３９４６－２１２１', '03-3946-2121'],
    ['+81339462121', '03-3946-2121'],
    ['09012345678', '090-1234-5678'],
    ['0120179066', '0120-179-066'],
    ['非通知', '非通知'],
  ])('%s reads %s', (typed, shown) => expect(formatPhoneNumber(typed)).toBe(shown));
});
