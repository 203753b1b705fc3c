import { describe, expect, it } from 'vitest';
import { matches } from './hotkeys';

const press = (key: string, more: Partial<{ code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({
  key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more,
});

describe('shortcuts', () => {
  it('knows a key in half or full width, and behind a Japanese input method', () => {
    expect(matches('1', press('1'))).toBe(true);
    expect(matches('1', press('１'))).toBe(true);
    expect(matches('n', press('Process', { code: 'KeyN' }))).toBe(true);
    expect(matches('1', press('Process', { code: 'Digit1' }))).toBe(true);
  });
  it('knows a letter with ⌥ on a Mac, which types another character', () => {
    for (const [key, code, meant] of [['ø', 'KeyO', 'o'], ['Dead', 'KeyN', 'n'], ['™', 'Digit2', '2'], ['ª', 'Digit9', '9']] as const) {
      expect(matches(`alt+${meant}`, press(key, { code, altKey: true }))).toBe(true);
    }
    expect(matches('alt+a', press('ª', { code: 'Digit9', altKey: true }))).toBe(false);
    expect(matches('o', press('ø', { code: 'KeyO' }))).toBe(false);
  });
  it('tells combinations apart', () => {
    expect(matches('n', press('n', { ctrlKey: true }))).toBe(false);
    expect(matches('mod+k', press('k', { ctrlKey: true }))).toBe(true);
    expect(matches('mod+k', press('k', { metaKey: true }))).toBe(true);
    expect(matches('mod+k', press('k'))).toBe(false);
    expect(matches('?', press('?'))).toBe(true);
  });
});
