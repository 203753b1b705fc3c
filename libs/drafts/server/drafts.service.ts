import { Injectable } from '@nestjs/common';
import type { StaffId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { DataSource } from 'typeorm';
import type { DraftType } from './draft.types';

/** A scope stands in the audit, so it names a place and holds no words: `ticket:123-456-789:note`. */
const SCOPE = /^[\w:.-]{1,200}$/;
const MOST_VERSIONS = 2_000_000_000;
const LONGEST_CONTENT = 100_000;

/** Text kept while it is typed, so that no crash, closed tab or dead network loses it. Each person's are their own. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  /** One's own drafts, all of them or those whose scope begins with `scope`. */
  list(actor: Actor, scope: string | null): Promise<DraftType[]> {
    return rows<DraftType>(
      this.dataSource,
      `select scope, content, version, saved_at as "savedAt" from draft where staff_id = $1 and starts_with(scope, $2) order by saved_at desc`,
      [actor.staffId, scope ?? ''],
    );
  }

  /** Stores a draft over the version the author last saw; where another screen was quicker, both texts survive. */
  save(actor: Actor, input: Keyed & { scope: string; content: string; expectedVersion: number }) {
    return this.commands.run(actor, 'saveDraft', input, async (tx) => {
      if (!SCOPE.test(input.scope)) return refused({ reason: 'InvalidInput', field: 'scope' });
      if (input.expectedVersion < 0 || input.expectedVersion > MOST_VERSIONS) return refused({ reason: 'InvalidInput', field: 'expectedVersion' });
      if (input.content.length > LONGEST_CONTENT || input.content.includes('\0')) {
        return refused({ reason: 'InvalidInput', field: 'content', message: `下書きは${LONGEST_CONTENT.toLocaleString('ja')}文字以内にしてください。` });
      }
      const [stored] = await tx.sql<DraftType>(
        `insert into draft (staff_id, scope, content, version, saved_at) values ($1, $2, $3, $4 + 1, $5)
         on conflict (staff_id, scope) do update set content = excluded.content, version = draft.version + 1, saved_at = excluded.saved_at
           where draft.version = $4 or draft.content = excluded.content
         returning scope, content, version, saved_at as "savedAt"`,
        [actor.staffId, input.scope, input.content, input.expectedVersion, tx.now],
      );
      if (!stored) {
        const [other] = await tx.sql<DraftType>('select content, version from draft where staff_id = $1 and scope = $2', [actor.staffId, input.scope]);
        return refused({ reason: 'DraftConflict', content: other?.content ?? '', currentVersion: other?.version ?? 0 });
      }
      tx.audit({ action: 'saveDraft', subjectKind: 'draft', subjectId: input.scope, after: { version: stored.version } });
      return { kind: 'DraftSaved' as const, draft: stored };
    });
  }

  discard(actor: Actor, input: Keyed & { scope: string }) {
    if (!SCOPE.test(input.scope)) throw badInput('scope には下書きの scope を指定してください。');
    return this.commands.run(actor, 'discardDraft', input, async (tx) => {
      await tx.sql('delete from draft where staff_id = $1 and scope = $2', [actor.staffId, input.scope]);
      tx.audit({ action: 'discardDraft', subjectKind: 'draft', subjectId: input.scope });
      return { kind: 'DraftDiscarded' as const, scope: input.scope };
    });
  }

  /** What somebody has typed under a scope, as it stands on the server; null where nothing is. For hand-overs. */
  async typed(tx: Tx, staffId: StaffId, scope: string): Promise<string | null> {
    const [draft] = await tx.sql<{ content: string }>('select content from draft where staff_id = $1 and scope = $2', [staffId, scope]);
    return draft?.content || null;
  }

  /** Lays a text before somebody where they will go on with it. What they have typed there themselves stays. */
  async place(tx: Tx, staffId: StaffId, scope: string, content: string): Promise<void> {
    await tx.sql('insert into draft (staff_id, scope, content, version, saved_at) values ($1, $2, $3, 1, $4) on conflict do nothing', [staffId, scope, content, tx.now]);
  }
}
