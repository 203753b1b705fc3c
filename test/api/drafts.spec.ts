import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('a draft', () => {
  let app: App;
  let author: Client;
  beforeAll(async () => {
    app = await startApp();
    author = await signIn(app, 'operator1');
  });
  afterAll(() => app.stop());

  const list = async (client: Client, scope?: string) =>
    (await client.request<{ drafts: { scope: string; content: string; version: number }[] }>('query ($scope: String) { drafts(scope: $scope) { scope content version } }', { scope })).drafts;

  it('is there again in another browser of the same person, and for nobody else', async () => {
    await succeed(author, 'saveDraft', 'DraftSaved', { scope: 'call:1:note', content: '院長より折り返し希望', expectedVersion: 0 });
    expect(await list(await signIn(app, 'operator1'), 'call:1')).toEqual([{ scope: 'call:1:note', content: '院長より折り返し希望', version: 1 }]);
    for (const other of ['operator2', 'supervisor1']) expect(await list(await signIn(app, other))).toEqual([]);
  });

  it('written on two screens loses neither text', async () => {
    const first = await succeed(author, 'saveDraft', 'DraftSaved', { scope: 'two', content: '一つ目', expectedVersion: 0 });
    await succeed(author, 'saveDraft', 'DraftSaved', { scope: 'two', content: '二つ目', expectedVersion: first.draft.version });
    const conflict = as(await mutate(author, 'saveDraft', { scope: 'two', content: '三つ目', expectedVersion: first.draft.version }), 'DraftConflict');
    expect(conflict).toMatchObject({ content: '二つ目', currentVersion: 2 });
    await succeed(author, 'saveDraft', 'DraftSaved', { scope: 'two', content: '三つ目', expectedVersion: conflict.currentVersion });
  });

  it('is gone once discarded', async () => {
    await succeed(author, 'saveDraft', 'DraftSaved', { scope: 'gone', content: '捨てる', expectedVersion: 0 });
    await succeed(author, 'discardDraft', 'DraftDiscarded', { scope: 'gone' });
    expect(await list(author, 'gone')).toEqual([]);
  });

  it('is refused with the field’s name when it is too long', async () => {
    expect(as(await mutate(author, 'saveDraft', { scope: 'x', content: 'あ'.repeat(100_001), expectedVersion: 0 }), 'InvalidInput').field).toBe('content');
    expect(as(await mutate(author, 'saveDraft', { scope: '', content: '', expectedVersion: 0 }), 'InvalidInput').field).toBe('scope');
  });

  it('is not for reviewers, who write nothing', async () => {
    await expect(list(await signIn(app, 'reviewer1'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
