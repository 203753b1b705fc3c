import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatElapsed, formatEra, formatMonth, formatShort } from './format-date';

describe('dates on screen', () => {
  it('reads as the product asks, in Tokyo whatever the zone of the PC', () => {
    expect(formatDateTime('2026-06-10T05:05:33Z', 'ja')).toBe('2026年6月10日（水） 14:05');
    expect(formatDateTime('2026-06-10T15:00:00Z', 'ja')).toBe('2026年6月11日（木） 00:00');
    expect(formatDateTime('2026-06-10T05:05:33Z', 'en')).toBe('Wed 10 Jun 2026 14:05 JST');
  });
  it('takes a plain day as a day in Tokyo', () => {
    expect(formatDay('2026-01-01', 'ja')).toBe('2026年1月1日（木）');
    expect(formatMonth('2026-01', 'ja')).toBe('2026年1月');
  });
  it('shows the era on hover and no year in dense lists', () => {
    expect(formatEra('2026-06-10T05:05:33Z', true)).toBe('令和8年6月10日（水） 14:05:33');
    expect(formatShort('2026-06-10T05:05:33Z', 'ja')).toBe('6月10日（水） 14:05');
  });
  it('counts a call in minutes, then hours, never below zero', () => {
    expect(formatElapsed(245_900)).toBe('4:05');
    expect(formatElapsed(3_845_000)).toBe('1:04:05');
    expect(formatElapsed(-5)).toBe('0:00');
  });
});
