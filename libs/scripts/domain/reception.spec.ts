import { jstInstant } from '@saimado/kernel/jst';
import { describe, expect, it } from 'vitest';
import { receptionWords } from './reception';

const now = jstInstant('2026-06-12', '18:30');
const open = { isOpen: true, opensAt: null, closesAt: jstInstant('2026-06-12', '21:00') };
const opening = (day: string, time = '09:00') => ({ isOpen: false, opensAt: jstInstant(day, time), closesAt: null });

describe('a line, as one says it on the telephone', () => {
  it.each([
    [open, 'ただいま受け付けております。本日は、21時までです。'],
    [opening('2026-06-15'), '次の受付は、6月15日、月曜日の9時からです。'],
    [opening('2026-06-13', '06:00'), '次の受付は、明日の6時からです。'],
    [opening('2026-06-12', '23:30'), '次の受付は、本日の23時30分からです。'],
    [{ isOpen: false, opensAt: null, closesAt: null }, '次の受付は、あらためてご案内します。'],
  ])('%j', (line, said) => expect(receptionWords(line, now)).toBe(said));
});
