/**
 * Keeps one typed text in step with the server. Framework-free, so that a spec can drive it.
 *
 * One save is under way at a time. A save whose answer got lost is resent as it was (same key, same content, same
 * version) until it is answered; only then goes what was typed meanwhile. Otherwise an author could conflict with
 * their own lost acknowledgement. 'saved' is said only for a text the server has acknowledged.
 */
export type DraftStatus = 'loading' | 'saved' | 'saving' | 'unsaved' | 'conflict';

export interface SavePayload { key: string; scope: string; content: string; expectedVersion: number }
export type SaveAnswer =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'conflict'; content: string; currentVersion: number }
  | { kind: 'refused' };

export interface DraftTransport {
  load(scope: string): Promise<{ content: string; version: number; savedAt: string } | null>;
  save(payload: SavePayload): Promise<SaveAnswer>;
  discard(payload: { key: string; scope: string }): Promise<void>;
  /** Fire and forget while the page goes away. */
  beacon(payload: SavePayload): void;
}

export interface DraftSnapshot {
  text: string;
  status: DraftStatus;
  savedAt: string | null;
  /** Saved elsewhere meanwhile; `text` is still what was typed here. */
  theirs: string | null;
}

/** A keystroke is on the server at the latest MAX_WAIT + a round trip later (product.md: within 2 s). */
const DEBOUNCE_MS = 700;
const MAX_WAIT_MS = 1_500;
const RETRY_MS = 2_000;

export class DraftSync {
  private text: string;
  private version = 0;
  private savedText = '';
  private savedAt: string | null = null;
  private conflict: { content: string; version: number } | null = null;
  private loaded = false;
  private inFlight: SavePayload | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsavedAt: number | null = null;
  private readonly listeners = new Set<() => void>();
  private snapshot: DraftSnapshot;

  constructor(private readonly scope: string, private readonly transport: DraftTransport, private readonly initial = '') {
    this.text = initial;
    this.savedText = initial;
    this.snapshot = this.compute();
    void this.load();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): DraftSnapshot => this.snapshot;

  readonly setText = (text: string): void => {
    if (text === this.text) return;
    this.text = text;
    this.schedule();
    this.publish();
  };

  /** Saves now instead of after the pause. */
  readonly flush = (): void => {
    if (this.dirty() && !this.inFlight && !this.conflict && this.loaded) void this.save();
  };

  /** The last chance before the page goes: the answer will not be seen. */
  readonly flushOnLeave = (): void => {
    if (!this.dirty() || this.conflict || !this.loaded || this.inFlight?.content === this.text) return;
    const expectedVersion = this.version + (this.inFlight ? 1 : 0);
    this.transport.beacon({ key: crypto.randomUUID(), scope: this.scope, content: this.text, expectedVersion });
  };

  /** The text has become part of a record. Words typed since `submitted` was sent stay. */
  readonly clear = async (submitted?: string): Promise<void> => {
    const rest = submitted !== undefined && this.text !== submitted ? (this.text.startsWith(submitted) ? this.text.slice(submitted.length).trimStart() : this.text) : this.initial;
    clearTimeout(this.timer);
    this.text = rest;
    this.publish();
    while (this.inFlight) await new Promise<void>((resolve) => { const off = this.subscribe(() => { if (!this.inFlight) { off(); resolve(); } }); });
    clearTimeout(this.timer);
    if (this.version > 0) {
      try {
        await this.transport.discard({ key: crypto.randomUUID(), scope: this.scope });
        this.version = 0;
      } catch {
        // The server still holds the submitted text: the empty one goes out as an ordinary save.
        this.savedText = '\u0000';
      }
    }
    if (this.version === 0) this.savedText = this.initial;
    this.savedAt = null;
    this.schedule();
    this.publish();
  };

  /** Ends a conflict: `mine` keeps what is typed here, `theirs` takes the other, a text is the two merged. */
  readonly resolve = (choice: 'mine' | 'theirs' | { text: string }): void => {
    if (!this.conflict) return;
    const { content, version } = this.conflict;
    this.version = version;
    this.savedText = content;
    this.conflict = null;
    if (choice === 'theirs') this.text = content;
    else if (choice !== 'mine') this.text = choice.text;
    this.publish();
    this.flush();
  };

  hasUnsaved(): boolean {
    return this.dirty();
  }

  private dirty(): boolean {
    return this.text !== this.savedText;
  }

  private async load(): Promise<void> {
    try {
      const found = await this.transport.load(this.scope);
      this.loaded = true;
      if (found) {
        const typed = this.text !== this.initial && this.text !== found.content;
        if (typed) this.conflict = { content: found.content, version: found.version };
        else this.text = found.content;
        this.version = found.version;
        this.savedText = found.content;
        this.savedAt = found.savedAt;
      }
      this.publish();
      this.schedule();
    } catch {
      setTimeout(() => void this.load(), RETRY_MS);
    }
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.dirty() || this.conflict || !this.loaded) {
      if (!this.dirty()) this.firstUnsavedAt = null;
      return;
    }
    if (this.inFlight) return;
    this.firstUnsavedAt ??= Date.now();
    const wait = Math.min(DEBOUNCE_MS, this.firstUnsavedAt + MAX_WAIT_MS - Date.now());
    this.timer = setTimeout(this.flush, Math.max(0, wait));
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.firstUnsavedAt = null;
    const payload: SavePayload = { key: crypto.randomUUID(), scope: this.scope, content: this.text, expectedVersion: this.version };
    this.inFlight = payload;
    this.publish();
    for (;;) {
      try {
        this.take(payload, await this.transport.save(payload));
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  private take(payload: SavePayload, answer: SaveAnswer): void {
    this.inFlight = null;
    if (answer.kind === 'saved') {
      this.version = answer.version;
      this.savedText = payload.content;
      this.savedAt = answer.savedAt;
    } else if (answer.kind === 'conflict') {
      if (answer.content === payload.content) {
        this.version = answer.currentVersion;
        this.savedText = payload.content;
      } else this.conflict = { content: answer.content, version: answer.currentVersion };
    } else {
      // Refused for good (too long, for one): what is typed stays and stays marked as unsaved until it changes.
      this.publish();
      return;
    }
    this.schedule();
    this.publish();
  }

  private compute(): DraftSnapshot {
    const status: DraftStatus = this.conflict ? 'conflict' : !this.loaded ? 'loading' : this.inFlight ? 'saving' : this.dirty() ? 'unsaved' : 'saved';
    return { text: this.text, status, savedAt: this.savedAt, theirs: this.conflict?.content ?? null };
  }

  private publish(): void {
    this.snapshot = this.compute();
    for (const listener of [...this.listeners]) listener();
  }
}
