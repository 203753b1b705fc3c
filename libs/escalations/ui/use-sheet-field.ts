import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useErrorText, useRefusalText } from '@saimado/contract/client/refusal';
import { type Refused } from '@saimado/contract/client/use-recording';
import { type ResultOf, useIdempotentMutation } from '@saimado/contract/client/use-idempotent-mutation';
import { EditCaseSheetFieldDocument, type CaseSheetFieldFieldsFragment, type EditCaseSheetFieldMutation } from '@saimado/contract/generated/case-sheet';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';

/** What is typed in a field and not shared yet, over which version, and one's own text that gave way to a colleague's. */
interface SheetDraft { base: number | null; text: string | null; givenUp: string | null }
const NOTHING: SheetDraft = { base: null, text: null, givenUp: null };

type Result = ResultOf<EditCaseSheetFieldMutation>;
export type Conflict = Extract<Result, { __typename: 'FieldConflict' }>;
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * One field of the sheet for one writer: typed into their own draft (saved on the server within two seconds), shared when
 * they leave it. Where somebody else shared first, both texts stay until the writer chooses.
 */
export function useSheetField(escalationId: string, field: CaseSheetFieldFieldsFragment, refetch: () => Promise<unknown>) {
  const { fields: typed, setFields, clear, ...draft } = useDraftFields<SheetDraft>(`escalation:${escalationId}:sheet:${field.code}`, NOTHING);
  const [send, { pending, error }] = useIdempotentMutation(EditCaseSheetFieldDocument);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const refusalText = useRefusalText();
  const errorText = useErrorText();
  const latest = useRef({ typed, field });
  useLayoutEffect(() => {
    latest.current = { typed, field };
  });

  const write = useCallback((text: string): void => {
    setRefused(null);
    setFields({ base: latest.current.typed.base ?? latest.current.field.version, text });
  }, [setFields]);

  /** Shares a text over a version; answers the conflict where there is one. */
  const shareOver = useCallback(async (text: string, baseVersion: number): Promise<Conflict | null> => {
    setRefused(null);
    const result = await send({ escalationId, field: field.code, baseVersion, text });
    if (!result) return null;
    if (result.__typename === 'FieldConflict') {
      setConflict(result);
      await refetch().catch(() => undefined);
      return result;
    }
    if (result.__typename !== 'CaseSheetFieldEdited') {
      setRefused({ reason: result.__typename, text: refusalText(result), field: 'field' in result ? result.field : undefined });
      return null;
    }
    setConflict(null);
    const now = latest.current.typed;
    // Words typed since it was sent go on from what was shared.
    if (now.text !== null && now.text !== text) setFields({ base: result.sheetField.version, ...(now.givenUp === text && { givenUp: null }) });
    else if (now.givenUp === null) await clear();
    else setFields({ base: null, text: null });
    return null;
  }, [send, escalationId, field.code, refetch, refusalText, clear, setFields]);

  // One at a time: a second one under way would conflict with the first, which is one's own.
  const busy = useRef(false);
  const more = useRef(false);
  const share = useCallback(async (): Promise<Conflict | null> => {
    if (busy.current) {
      more.current = true;
      return null;
    }
    busy.current = true;
    let found: Conflict | null = null;
    try {
      do {
        more.current = false;
        const { typed: now, field: shared } = latest.current;
        if (now.text === null) return null;
        found = await shareOver(now.text, now.base ?? shared.version);
      } while (more.current && !found);
    } finally {
      busy.current = false;
    }
    return found;
  }, [shareOver]);

  const choose = async (choice: Choice): Promise<void> => {
    const { text } = latest.current.typed;
    if (!conflict || text === null) return;
    if (choice === 'theirs') {
      setConflict(null);
      setFields({ base: null, text: null, givenUp: [latest.current.typed.givenUp, text.trim()].filter(Boolean).join('\n') || null });
      return;
    }
    // Typed on since the two were laid side by side: join what stands here now.
    const current = choice === 'both' && text.trimEnd() !== conflict.mine ? await shareOver(text, latest.current.typed.base ?? 0) : conflict;
    if (!current) return;
    const chosen = choice === 'both' ? current.merged : text;
    setFields({ base: current.currentVersion, text: chosen });
    await shareOver(chosen, current.currentVersion);
  };

  /** Puts an older text back, as a new version like any other. */
  const restore = async (text: string): Promise<void> => {
    setFields({ base: field.version, text });
    await shareOver(text, field.version);
  };

  const unshared = typed.text !== null && typed.text.trimEnd() !== field.text;
  return {
    draft, pending, conflict, write, share, choose, restore,
    text: typed.text ?? field.text,
    unshared,
    changedByOther: typed.text !== null && typed.base !== null && field.version > typed.base && !conflict,
    givenUp: typed.givenUp,
    /** What is typed meanwhile changes places with it. */
    takeBack: () => { if (typed.givenUp !== null) setFields({ base: typed.base ?? field.version, text: typed.givenUp, givenUp: unshared ? typed.text : null }); },
    /** Gives up what is typed and not shared. */
    discard: () => { if (typed.givenUp === null) void clear(); else setFields({ base: null, text: null }); },
    forget: () => { if (typed.text === null) void clear(); else setFields({ givenUp: null }); },
    refused: error ? { reason: 'UNREACHABLE', text: errorText(error) } : refused,
  };
}
export type SheetFieldWork = ReturnType<typeof useSheetField>;
