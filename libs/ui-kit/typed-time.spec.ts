import { describe, expect, it } from 'vitest';
import { typedTime } from './typed-time';

describe('a typed time', () => {
  it.each([['9:05', '09:05'], ['９時', '09:00'], ['０９３０', '09:30'], ['14時5分', '14:05'], ['', '']])('%s', (text, time) => expect(typedTime(text)).toBe(time));
});
