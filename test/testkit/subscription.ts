import type { FormattedExecutionResult } from 'graphql';
import type { Sink } from 'graphql-ws';

const NEXT_WITHIN_MS = 20_000;

/** What a subscription has delivered, in order, for a test to take one by one. */
export class Subscription<Data> implements AsyncIterable<Data> {
  private readonly events: Data[] = [];
  private failure: Error | undefined;
  private done = false;
  private wake: () => void = () => {};
  private readonly cancel: () => void;

  constructor(subscribe: (sink: Sink<FormattedExecutionResult<Data>>) => () => void) {
    this.cancel = subscribe({
      next: ({ data, errors }) => {
        if (errors?.length) this.fail(errors);
        else if (data) this.events.push(data);
        this.wake();
      },
      error: (error) => this.fail(error),
      complete: () => this.end(),
    });
  }

  /** The next event, which may have come already. @throws when none comes in time or the subscription ended */
  async next(withinMs = NEXT_WITHIN_MS): Promise<Data> {
    const until = Date.now() + withinMs;
    for (;;) {
      const event = this.events.shift();
      if (event) return event;
      this.throwIfFailed();
      if (this.done) throw new Error('the subscription has ended');
      const left = until - Date.now();
      if (left <= 0) throw new Error(`no event within ${withinMs} ms`);
      await this.somethingOr(left);
    }
  }

  /** The first event from now on for which `matches` holds; events are hints and may repeat. */
  async until(matches: (data: Data) => boolean, withinMs = NEXT_WITHIN_MS): Promise<Data> {
    const end = Date.now() + withinMs;
    for (;;) {
      const event = await this.next(Math.max(1, end - Date.now()));
      if (matches(event)) return event;
    }
  }

  /** Takes what has come so far. To prove that nothing comes, cause a later event that does, and look at what came before. */
  taken(): Data[] {
    return this.events.splice(0);
  }

  throwIfFailed(): void {
    if (this.failure) throw this.failure;
  }

  stop(): void {
    this.cancel();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Data> {
    for (;;) yield await this.next();
  }

  private somethingOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private fail(error: unknown): void {
    this.failure = error instanceof Error ? error : Object.assign(new Error(`subscription: ${describe(error)}`), { errors: error });
    this.end();
  }

  private end(): void {
    this.done = true;
    this.wake();
  }
}

/** GraphQL errors and close events have no common shape. */
function describe(error: unknown): string {
  const { code, reason } = (error ?? {}) as { code?: unknown; reason?: unknown };
  return code !== undefined ? `closed ${String(code)} ${String(reason)}` : JSON.stringify(error);
}
