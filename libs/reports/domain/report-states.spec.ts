import { describe, expect, it } from 'vitest';
import { checkSign, isOver, mayMove, REPORT_STATUSES, REPORT_TRANSITIONS, type ReportStatus } from './report-states';

const reachable = (from: ReportStatus, seen = new Set<ReportStatus>()): Set<ReportStatus> => {
  if (!seen.has(from)) {
    seen.add(from);
    for (const to of REPORT_TRANSITIONS[from]) reachable(to, seen);
  }
  return seen;
};

describe('a report’s life', () => {
  it('begins with drafting, and every status is reached from there', () => {
    expect([...reachable('DRAFTING')].sort()).toEqual([...REPORT_STATUSES].sort());
  });

  it('ends in publication, failure or somebody’s no, and each end is final', () => {
    expect(REPORT_STATUSES.filter(isOver)).toEqual(['FAILED', 'CANCELLED', 'PUBLISHED', 'OUTDATED', 'DISCARDED']);
  });

  it('comes to an end from everywhere', () => {
    for (const status of REPORT_STATUSES) expect([...reachable(status)].some(isOver), status).toBe(true);
  });

  it('is published only after two have signed', () => {
    expect(REPORT_STATUSES.filter((from) => mayMove(from, 'PUBLISHED'))).toEqual(['SIGNED', 'SCHEDULED']);
    expect(REPORT_STATUSES.filter((from) => mayMove(from, 'SIGNED'))).toEqual(['DRAFT', 'SCHEDULED']);
    expect(REPORT_STATUSES.filter((from) => mayMove(from, 'SCHEDULED'))).toEqual(['SIGNED']);
  });

  it('is signed by two different people', () => {
    expect(checkSign([], 'a')).toBeNull();
    expect(checkSign(['a'], 'b')).toBeNull();
    expect(checkSign(['a'], 'a')).toEqual({ kind: 'refused', reason: 'SameSupervisor' });
  });
});
