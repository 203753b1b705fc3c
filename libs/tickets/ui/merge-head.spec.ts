import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeHead } from './merge-head';

const page = (days: readonly number[], hasNextPage: boolean) => ({
  edges: days.map((day) => ({ node: { id: `id-${day}`, createdAt: `2026-06-${String(day).padStart(2, '0')}` } })),
  pageInfo: { hasNextPage, endCursor: days.length > 0 ? `after-${days.at(-1)}` : null },
});
const daysOf = ({ edges }: ReturnType<typeof page>) => edges.map(({ node }) => Number(node.createdAt.slice(-2)));
const newestFirst = (days: readonly number[]) => [...new Set(days)].sort((a, b) => b - a);

describe('the newest tickets fetched again', () => {
  it('put a new one on top and keep the later pages', () => {
    const merged = mergeHead(page([9, 8, 7, 6, 5], true), page([10, 9, 8], true));
    expect(daysOf(merged)).toEqual([10, 9, 8, 7, 6, 5]);
    expect(merged.pageInfo.endCursor).toBe('after-5');
  });

  it('take away one that no longer belongs', () => {
    expect(daysOf(mergeHead(page([9, 8, 7, 6], true), page([9, 7], true)))).toEqual([9, 7, 6]);
  });

  it('are all there is when there is no next page', () => {
    expect(daysOf(mergeHead(page([9, 8, 7], true), page([9], false)))).toEqual([9]);
    expect(daysOf(mergeHead(page([9, 8, 7], true), page([], false)))).toEqual([]);
  });

  it('never show a ticket twice or out of order, whatever came and went', () => {
    const days = fc.array(fc.integer({ min: 1, max: 30 }));
    fc.assert(fc.property(days, days, fc.boolean(), (shown, head, more) => {
      const merged = daysOf(mergeHead(page(newestFirst(shown), true), page(newestFirst(head), more)));
      expect(merged).toEqual(newestFirst(merged));
      expect(merged.slice(0, newestFirst(head).length)).toEqual(newestFirst(head));
    }));
  });
});
