import { describe, expect, it } from 'vitest';
import { BEAT_EVERY_MS, type OpenTab, PRESENT_FOR_MS, presentFor, ticketOfSubject } from './presence';

const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 10, 1, minute));
const TANAKA: OpenTab = { staffId: 'tanaka', name: '田中', role: 'SPECIALIST', discipline: 'FORENSICS', writing: null, since: at(5) };
const SATO: OpenTab = { staffId: 'sato', name: '佐藤', role: 'OPERATOR', discipline: null, writing: null, since: at(1) };
const forensics = { staffId: 'me', role: 'SPECIALIST', hotline: null, discipline: 'FORENSICS' } as const;

describe('who is present', () => {
  it('is everybody else, the longest there first, each once', () => {
    const again: OpenTab = { ...TANAKA, since: at(8), writing: 'FINDINGS' };
    expect(presentFor(forensics, [again, TANAKA, SATO, { ...SATO, staffId: 'me' }])).toEqual([
      { name: '佐藤', role: 'OPERATOR', writing: null, since: at(1) },
      { name: '田中', role: 'SPECIALIST', writing: 'FINDINGS', since: at(5) },
    ]);
  });

  it('is told to all who see the ticket, but what they write only to whom may read it', () => {
    const writing: OpenTab[] = [{ ...TANAKA, writing: 'ADVICE_GIVEN' }];
    const seenBy = (viewer: Parameters<typeof presentFor>[0]): unknown => presentFor(viewer, writing)[0]?.writing;
    expect(seenBy(forensics)).toBe('ADVICE_GIVEN');
    expect(seenBy({ ...forensics, role: 'SUPERVISOR', discipline: null })).toBe('ADVICE_GIVEN');
    expect(seenBy({ ...forensics, discipline: 'LEGAL' })).toBeNull();
    expect(seenBy({ ...forensics, role: 'OPERATOR', hotline: 'EMERGENCY', discipline: null })).toBeNull();
  });

  it('outlives a beat that comes late, and not a server that was killed by half a minute', () => {
    expect(PRESENT_FOR_MS).toBeGreaterThan(2 * BEAT_EVERY_MS);
    expect(PRESENT_FOR_MS + BEAT_EVERY_MS).toBeLessThanOrEqual(35_000);
  });

  it('concerns tickets only', () => {
    expect(ticketOfSubject('ticket:123-456-789')).toBe('123-456-789');
    for (const subject of ['', 'ticket:', 'ticket:x', 'staff:1', 'ticket:1 or 1']) expect(ticketOfSubject(subject)).toBeNull();
  });
});
