import { describe, expect, it } from 'vitest';
import { typedMoment } from './typed-moment';

describe('a moment as it is typed', () => {
  it.each([['2026-12-01', '10:00'], ['２０２６年１２月１日', '１０時'], ['2026/12/1', '1000']])('%s %s is ten in the morning in Japan', (day, time) => {
    expect(typedMoment(day, time)).toEqual({ kind: 'read', at: '2026-12-01T01:00:00.000Z' });
  });
  it.each([['2026-02-30', '10:00', 'day'], ['', '10:00', 'day'], ['2026-12-01', '24:00', 'time'], ['2026-12-01', '10:60', 'time'], ['2026-12-01', '', 'time']])('%s %s: no %s', (day, time, field) => {
    expect(typedMoment(day, time)).toEqual({ kind: 'unread', field });
  });
});
