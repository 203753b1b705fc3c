import { readContent } from '@saimado/rule-books/domain/book';
import { describe, expect, it } from 'vitest';
import { DESK_BOOK, type DeskContent } from './desk-book';

const [first] = DESK_BOOK.shipped;
const problems = (change: (content: DeskContent) => void): string[] => {
  const content = structuredClone(first!.content) as DeskContent;
  change(content);
  const read = readContent(DESK_BOOK, content);
  return read.kind === 'problems' ? read.problems.map(({ path }) => path) : [];
};

describe('the book of tier 2’s desk', () => {
  it.each<[string, (content: DeskContent) => void, string]>([
    ['stretches that overlap', ({ hours }) => hours[0]!.stretches.push({ opensAt: '17:00', closesAt: '19:00' }), 'hours.0.stretches'],
    ['a stretch that ends before it begins', ({ hours }) => { hours[0]!.stretches = [{ opensAt: '18:00', closesAt: '09:00' }]; }, 'hours.0.stretches'],
    ['a weekday that is said twice', ({ hours }) => hours[1]!.weekdays.push('MON'), 'hours.1.weekdays.1'],
    ['a discipline without hours', (content) => { content.hours = content.hours.filter(({ discipline }) => discipline !== 'LEGAL'); }, 'hours'],
    ['an urgency without a target', ({ targets }) => targets.splice(2, 1), 'targets'],
    ['a warning before the start', ({ targets }) => { targets[0]!.firstContact.warnBefore = 60; }, 'targets.0.firstContact.warnBefore'],
    ['a day that is said twice', ({ specialDays }) => { for (const name of ['甲', '乙']) specialDays.push({ disciplines: ['LEGAL'], date: '2026-08-14', name, stretches: [] }); }, 'specialDays.1.date'],
    ['a discipline without a time to acknowledge', ({ acknowledgement }) => acknowledgement.pop(), 'acknowledgement'],
  ])('refuses %s', (_, change, path) => expect(problems(change)).toContain(path));

  it('takes a day of work all round the clock', () => {
    expect(problems(({ hours }) => { hours[0]!.stretches = [{ opensAt: '00:00', closesAt: '24:00' }]; })).toEqual([]);
  });
});
