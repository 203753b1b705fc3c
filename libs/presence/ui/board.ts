import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { connectionNow, onConnectionChange } from '@saimado/contract/client/connection';
import { PresenceChangedDocument, PresencesDocument } from '@saimado/contract/generated/presence';
import { subjectStore } from './store';
import type { Person } from './use-presence';

const NOBODY: readonly Person[] = [];
/** Rows that come into view together are asked for together. */
const GATHER_MS = 60;
const AT_ONCE = 200;

/** Who is at any of many subjects, for lists: one query for the rows in view and one subscription, however many rows there are. */
class Board {
  readonly people = subjectStore<readonly Person[]>(NOBODY);
  private readonly wanted = new Map<string, number>();
  /** Told by an event since the last question: newer than its answer. */
  private readonly told = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void) | null = null;

  constructor(private readonly client: ApolloClient) {}

  watch(subject: string): () => void {
    const watchers = this.wanted.get(subject) ?? 0;
    this.wanted.set(subject, watchers + 1);
    this.stop ??= this.listen();
    if (watchers === 0) this.askSoon();
    return () => this.leave(subject);
  }

  private leave(subject: string): void {
    const watchers = (this.wanted.get(subject) ?? 1) - 1;
    if (watchers > 0) return void this.wanted.set(subject, watchers);
    this.wanted.delete(subject);
    this.people.set(subject, NOBODY);
    if (this.wanted.size > 0) return;
    clearTimeout(this.timer);
    this.stop?.();
    this.stop = null;
  }

  private listen(): () => void {
    const events = this.client.subscribe({ query: PresenceChangedDocument, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data }) => {
        const presence = data?.presenceChanged;
        if (!presence || !this.wanted.has(presence.subject)) return;
        this.told.add(presence.subject);
        this.people.set(presence.subject, presence.people);
      },
      error: () => undefined,
    });
    // What happened while the line was cut was told to nobody.
    const off = onConnectionChange(() => { if (connectionNow() === 'connected') this.askSoon(); });
    return () => {
      events.unsubscribe();
      off();
    };
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), GATHER_MS);
  }

  private async ask(): Promise<void> {
    this.told.clear();
    const subjects = [...this.wanted.keys()].slice(0, AT_ONCE);
    const { data } = await this.client.query({ query: PresencesDocument, variables: { subjects }, fetchPolicy: 'no-cache' }).catch(() => ({ data: undefined }));
    if (!data) return;
    const found = new Map(data.presences.map((presence) => [presence.subject, presence.people]));
    for (const subject of subjects) if (this.wanted.has(subject) && !this.told.has(subject)) this.people.set(subject, found.get(subject) ?? NOBODY);
  }
}

const boards = new WeakMap<ApolloClient, Board>();

function boardOf(client: ApolloClient): Board {
  const board = boards.get(client) ?? new Board(client);
  boards.set(client, board);
  return board;
}

/** Who else is at a subject, without being there oneself. */
export function usePeopleAt(subject: string): readonly Person[] {
  const client = useApolloClient();
  const board = useMemo(() => boardOf(client), [client]);
  useEffect(() => board.watch(subject), [board, subject]);
  return board.people.use(subject);
}
