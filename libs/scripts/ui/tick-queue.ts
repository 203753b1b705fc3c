/** One press: a step read, or the tick taken back. */
export interface Tick {
  key: string;
  ticketNumber: string;
  scriptId: string;
  stepId: string;
  done: boolean;
  os: 'WINDOWS' | 'MACOS' | null;
  browser: 'EDGE' | 'CHROME' | 'FIREFOX' | 'SAFARI' | null;
}

/** Answers whether the server kept it; throws only when nothing was answered. */
export type SendTick = (tick: Tick) => Promise<boolean>;

export interface QueueSnapshot {
  /** shown as done already, not yet acknowledged; in the order in which they were pressed */
  open: readonly Tick[];
  /** the newest one the server would not keep; null: none */
  refused: Tick | null;
}

const RETRY_MS = 2_000;

/**
 * Ticks on their way to the server. What was pressed shows at once; it is sent in order, one at a time, and resent as it was
 * (same key) until it is answered, so that a dead network neither loses a tick nor records it twice.
 */
export class TickQueue {
  private snapshot: QueueSnapshot = { open: [], refused: null };
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly send: SendTick, private readonly pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, RETRY_MS))) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): QueueSnapshot => this.snapshot;

  readonly add = (tick: Tick): void => {
    this.publish({ open: [...this.snapshot.open, tick], refused: null });
    void this.run();
  };

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.snapshot.open[0]; next; next = this.snapshot.open[0]) {
      const tick = next;
      try {
        const kept = await this.send(tick);
        this.publish({ open: this.snapshot.open.filter((one) => one !== tick), refused: kept ? this.snapshot.refused : tick });
      } catch {
        await this.pause();
      }
    }
    this.running = false;
  }

  private publish(snapshot: QueueSnapshot): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}
