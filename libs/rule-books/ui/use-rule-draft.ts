import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { print } from 'graphql';
import { useCallback, useMemo, useRef, useState } from 'react';
import { RuleBookVersionDocument, SaveRuleBookDraftDocument } from '@saimado/contract/generated/rule-books';
import type { DraftTransport, SavePayload } from '@saimado/drafts/ui/draft-sync';
import { useDraft } from '@saimado/drafts/ui/use-draft';

/** What is written in a draft, all of it. */
export interface RuleDoc {
  validFrom: string;
  validUntil: string | null;
  source: string;
  changeNote: string;
  reviewOn: string;
  content: unknown;
}

/** A rule book's draft as a text that is saved while it is written: the same care as for every other typed word. */
function transportOf(client: ApolloClient, versionId: string): DraftTransport {
  const load: DraftTransport['load'] = async () => {
    const { data } = await client.query({ query: RuleBookVersionDocument, variables: { id: versionId }, fetchPolicy: 'network-only' });
    const version = data?.ruleBookVersion;
    if (!version) return null;
    const { validFrom, validUntil, source, changeNote, reviewOn, content } = version;
    return { content: JSON.stringify({ validFrom, validUntil, source, changeNote, reviewOn, content } satisfies RuleDoc), version: version.rowVersion, savedAt: version.updatedAt };
  };
  const inputOf = ({ key, content, expectedVersion }: SavePayload) => ({ key, versionId, expectedVersion, ...(JSON.parse(content) as RuleDoc) });
  return {
    load,
    async save(payload) {
      // Browsers carry 64 kB past the end of a page, at most three bytes a character.
      const keepalive = payload.content.length < 18_000;
      const { data } = await client.mutate({ mutation: SaveRuleBookDraftDocument, variables: { input: inputOf(payload) }, context: { fetchOptions: { keepalive } } });
      const result = data?.saveRuleBookDraft;
      if (result?.__typename === 'RuleBookDraftSaved') return { kind: 'saved', version: result.version.rowVersion, savedAt: result.version.updatedAt };
      const theirs = result?.__typename === 'VersionConflict' ? await load(versionId) : null;
      return theirs ? { kind: 'conflict', content: theirs.content, currentVersion: theirs.version } : { kind: 'refused' };
    },
    // A draft of rules is given up by a deed of its own, never by leaving it.
    discard: () => Promise.resolve(),
    beacon(payload) {
      void fetch('/graphql', {
        method: 'POST', keepalive: true,
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
        body: JSON.stringify({ operationName: 'SaveRuleBookDraft', query: print(SaveRuleBookDraftDocument), variables: { input: inputOf(payload) } }),
      }).catch(() => undefined);
    },
  };
}

/** The draft of a version while it is written. `doc` is null until it is there. */
export function useRuleDraft(version: { id: string; rowVersion: number }) {
  const client = useApolloClient();
  // Another visit after others wrote begins with what they left.
  const [scope] = useState(`rule-book:${version.id}:${version.rowVersion}`);
  const transport = useMemo(() => transportOf(client, version.id), [client, version.id]);
  const draft = useDraft(scope, { transport });
  const { text, setText } = draft;
  // The same objects as long as nothing changed there: unchanged rows need not be drawn again.
  const latest = useRef<{ text: string; doc: RuleDoc | null }>({ text: '', doc: null });
  const doc = useMemo(() => {
    if (latest.current.text !== text) latest.current = { text, doc: text === '' ? null : (JSON.parse(text) as RuleDoc) };
    return latest.current.doc;
  }, [text]);
  const change = useCallback((part: Partial<RuleDoc> | ((doc: RuleDoc) => Partial<RuleDoc>)) => {
    const { doc: before } = latest.current;
    if (!before) return;
    const next = { ...before, ...(typeof part === 'function' ? part(before) : part) };
    latest.current = { doc: next, text: JSON.stringify(next) };
    setText(latest.current.text);
  }, [setText]);
  return { draft, doc, change };
}
