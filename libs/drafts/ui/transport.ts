import type { ApolloClient } from '@apollo/client';
import { print } from 'graphql';
import { DiscardDraftDocument, DraftsDocument, SaveDraftDocument } from '@saimado/contract/generated/drafts';
import type { DraftTransport, SavePayload } from './draft-sync';

/** Drafts over GraphQL. Throws only when nothing was answered, which makes the caller try again. */
export const graphqlTransport = (client: ApolloClient): DraftTransport => ({
  async load(scope) {
    const { data } = await client.query({ query: DraftsDocument, variables: { scope }, fetchPolicy: 'network-only' });
    return data?.drafts.find((draft) => draft.scope === scope) ?? null;
  },
  async save(input: SavePayload) {
    // Outlives a tab that is discarded meanwhile; browsers allow 64 kB for that, at most three bytes a character.
    const keepalive = input.content.length < 18_000;
    const { data } = await client.mutate({ mutation: SaveDraftDocument, variables: { input }, fetchPolicy: 'no-cache', context: { fetchOptions: { keepalive } } });
    const result = data?.saveDraft;
    switch (result?.__typename) {
      case 'DraftSaved': return { kind: 'saved', version: result.draft.version, savedAt: result.draft.savedAt };
      case 'DraftConflict': return { kind: 'conflict', content: result.content, currentVersion: result.currentVersion };
      default: return { kind: 'refused' };
    }
  },
  async discard(input) {
    await client.mutate({ mutation: DiscardDraftDocument, variables: { input }, fetchPolicy: 'no-cache' });
  },
  beacon(input) {
    void fetch('/graphql', {
      method: 'POST', keepalive: true,
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ operationName: 'SaveDraft', query: print(SaveDraftDocument), variables: { input } }),
    }).catch(() => undefined);
  },
});
