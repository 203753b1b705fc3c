import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWanted, pushed, want } from './pushed';

const words = (language: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, `i18n/${language}.json`), 'utf8')) as { ticket: string; kind: Record<string, string> };

describe('what the browser shows outside the page', () => {
  it.each(['ja', 'en'])('is words of the catalogue and the number, whatever else the notice has, in %s', (language) => {
    const { ticket, kind: kinds } = words(language);
    const t = (key: string): string => (key === 'ticket' ? ticket : kinds[key.replace('kind.', '')] ?? 'missing');
    fc.assert(fc.property(fc.constantFrom(...Object.keys(kinds)), fc.string({ minLength: 3 }), (kind, personal) => {
      const notice = { kind: kind as 'DEADLINE', ticketNumber: '123-456-789', label: personal, memberName: personal, path: `/tickets/${personal}` };
      expect(pushed(notice, t)).toEqual({ title: kinds[kind], body: `${ticket} 123-456-789` });
    }), { numRuns: 100 });
  });

  it('is wanted by a person in a browser, and nothing else is kept of it', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
    want('id-1', true, storage);
    expect([isWanted('id-1', storage), isWanted('id-2', storage)]).toEqual([true, false]);
    expect([...kept]).toEqual([['saimado-browser-notices:id-1', 'on']]);
    want('id-1', false, storage);
    expect(kept.size).toBe(0);
  });
});
