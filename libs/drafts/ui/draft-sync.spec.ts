import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSync, type DraftTransport, type SaveAnswer, type SavePayload } from './draft-sync';

/** A draft on a server in memory, with a line that can be cut before or after the write. */
function server(content: string | null = null) {
  let row = content === null ? null : { content, version: 1 };
  const keys = new Map<string, SaveAnswer>();
  const saves: SavePayload[] = [];
  const beacons: SavePayload[] = [];
  let cut: 'no' | 'before' | 'after' = 'no';
  const write = (payload: SavePayload): SaveAnswer => {
    const known = keys.get(payload.key);
    if (known) return known;
    const version = row?.version ?? 0;
    if (payload.expectedVersion !== version) return { kind: 'conflict', content: row?.content ?? '', currentVersion: version };
    row = { content: payload.content, version: version + 1 };
    const answer: SaveAnswer = { kind: 'saved', version: row.version, savedAt: '2026-06-10T05:00:00Z' };
    keys.set(payload.key, answer);
    return answer;
  };
  const transport: DraftTransport = {
    load: async () => row && { ...row, savedAt: '2026-06-10T04:00:00Z' },
    save: async (payload) => {
      saves.push(payload);
      if (cut === 'before') throw new Error('no network');
      const answer = write(payload);
      if (cut === 'after') throw new Error('answer lost');
      return answer;
    },
    discard: async () => { row = null; },
    beacon: (payload) => void beacons.push(payload),
  };
  return { transport, saves, beacons, row: () => row, cutLine: (how: typeof cut) => { cut = how; }, elsewhere: (text: string) => { row = { content: text, version: (row?.version ?? 0) + 1 }; } };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const opened = async (on: ReturnType<typeof server>) => {
  const draft = new DraftSync('ticket:1:note', on.transport);
  await vi.advanceTimersByTimeAsync(0);
  return draft;
};

describe('a draft', () => {
  it('comes back from the server', async () => {
    const draft = await opened(server('途中まで'));
    expect(draft.read()).toMatchObject({ text: '途中まで', status: 'saved' });
  });

  it('is saved within 2 s even while typing goes on, and says so only then', async () => {
    const on = server();
    const draft = await opened(on);
    for (let i = 1; i <= 20; i += 1) {
      draft.setText('あ'.repeat(i));
      expect(draft.read().status).not.toBe('saved');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(on.row()?.content.length).toBeGreaterThanOrEqual(14);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(on.row()?.content).toBe('あ'.repeat(20));
    expect(draft.read().status).toBe('saved');
  });

  it.each(['before', 'after'] as const)('survives a line cut %s the write without a conflict with itself', async (how) => {
    const on = server();
    const draft = await opened(on);
    on.cutLine(how);
    draft.setText('一');
    await vi.advanceTimersByTimeAsync(1_000);
    draft.setText('一二');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(draft.read().status).toBe('saving');
    on.cutLine('no');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(on.row()).toEqual({ content: '一二', version: 2 });
    expect(draft.read().status).toBe('saved');
    expect(new Set(on.saves.filter((save) => save.content === '一').map((save) => save.key)).size).toBe(1);
  });

  it('loses neither text when another window saved meanwhile', async () => {
    const on = server('元');
    const draft = await opened(on);
    on.elsewhere('別の画面');
    draft.setText('この画面');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(draft.read()).toMatchObject({ status: 'conflict', text: 'この画面', theirs: '別の画面' });
    draft.resolve({ text: '別の画面\nこの画面' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(on.row()?.content).toBe('別の画面\nこの画面');
  });

  it('keeps what was typed after the note was sent', async () => {
    const on = server();
    const draft = await opened(on);
    draft.setText('送った文');
    await vi.advanceTimersByTimeAsync(1_000);
    draft.setText('送った文続き');
    await draft.clear('送った文');
    expect(draft.read().text).toBe('続き');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(on.row()?.content).toBe('続き');
    await draft.clear('続き');
    expect(on.row()).toBeNull();
    expect(draft.read()).toMatchObject({ text: '', status: 'saved' });
  });

  it('goes out with the closing page', async () => {
    const on = server();
    const draft = await opened(on);
    draft.setText('閉じる直前');
    draft.flushOnLeave();
    expect(on.beacons).toMatchObject([{ content: '閉じる直前', expectedVersion: 0 }]);
  });
});
