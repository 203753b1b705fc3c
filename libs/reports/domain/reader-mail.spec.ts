import { describe, expect, it } from 'vitest';
import { nextTry, readerMail } from './reader-mail';

describe('mail to readers', () => {
  it.each(['https://console.example.jp', 'https://console.example.jp/'])('leads to what is published at %s', (url) => {
    expect(readerMail('JA', url).text).toContain('https://console.example.jp/published\n');
    expect(readerMail('EN', url).subject).toBe('A period report was published');
  });

  it('is tried again after twice as long, and given up in the end', () => {
    const now = new Date('2026-06-15T10:00:00+09:00');
    const waits = Array.from({ length: 8 }, (_, n) => nextTry(n + 1, false, now)).map((at) => at && (at.getTime() - now.getTime()) / 60_000);
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, null]);
    expect(nextTry(1, true, now)).toBeNull();
  });
});
