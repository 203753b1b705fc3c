import { expect, it } from 'vitest';
import { strokesOf } from './counted-keys';

it.each([
  ['012345', undefined, 6],
  ['タカハシ', undefined, 8],
  ['しゃっちょー', undefined, 8],
  ['髙橋', 'たかはし', 10],
])('%s (%s) takes %i keys', (text, reading, keys) => expect(strokesOf(text, reading)).toBe(keys));
