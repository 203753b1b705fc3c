import { describe, expect, it } from 'vitest';
import { checkNote, checkText, NOTE_MAX_LENGTH } from './note';

describe('checkNote', () => {
  it('trims, full-width spaces too', () => expect(checkNote('　電子カルテ停止\n')).toEqual({ kind: 'text', text: '電子カルテ停止' }));
  it('keeps emoji and 𠮷', () => expect(checkNote('𠮷田先生🙏')).toEqual({ kind: 'text', text: '𠮷田先生🙏' }));
  it('takes 20,000 characters and no more', () => {
    expect(checkNote('あ'.repeat(NOTE_MAX_LENGTH)).kind).toBe('text');
    expect(checkNote('あ'.repeat(NOTE_MAX_LENGTH + 1))).toMatchObject({ reason: 'InvalidInput', field: 'text' });
  });
  it.each(['', '　 \n', 'a\u0000b', '\ud842'])('refuses %j', (text) => expect(checkText('question', text)).toMatchObject({ field: 'question' }));
});
