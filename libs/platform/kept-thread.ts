import { dirname, join } from 'node:path';
import process from 'node:process';
import { parentPort, Worker } from 'node:worker_threads';

/** What a thread is asked; its answers come back by the same id. */
export type Ordered<Order> = Order & { id: number };
export type Reply<Answer> = { id: number; answer: Answer } | { id: number; error: string };

/** A thread of one of the programs that are built beside the one that was started; this file itself may be bundled anywhere. */
export const threadOf = (program: string, workerData?: unknown): Worker => new Worker(join(dirname(process.argv[1] ?? ''), `${program}.js`), { workerData });

interface Habits {
  program: string;
  workerData?: () => unknown;
  /** ms in which an answer comes; after that the thread hangs */
  longestMs: number;
  /** ms for which it stays after its last answer */
  keptMs: number;
  /** what is told of an error of its own: its message may quote what it worked on */
  errorOf?: (message: string) => string;
}

interface Waiting<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/**
 * A thread that begins with the first question, keeps what it has learnt, and goes when it is idle. Where it dies or hangs,
 * those who wait are told, and the next question begins another.
 */
export class KeptThread<Order extends object, Answer> {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting<Answer>>();
  private timer: NodeJS.Timeout | undefined;
  private orders = 0;

  constructor(private readonly habits: Habits) {}

  get isThere(): boolean {
    return this.worker !== null;
  }

  ask(order: Order): Promise<Answer> {
    const worker = (this.worker ??= this.begin());
    const ordered: Ordered<Order> = { ...order, id: (this.orders += 1) };
    return new Promise((resolve, reject) => {
      worker.postMessage(ordered);
      this.waiting.set(ordered.id, { resolve, reject });
      if (this.waiting.size === 1) this.watch();
    });
  }

  async end(why: string): Promise<void> {
    clearTimeout(this.timer);
    const { worker } = this;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
    await worker?.terminate();
  }

  private begin(): Worker {
    const { program, workerData, errorOf = (message: string) => message } = this.habits;
    const worker = threadOf(program, workerData?.());
    worker.unref();
    worker.on('message', (reply: Reply<Answer>) => {
      const waiting = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('answer' in reply) waiting?.resolve(reply.answer);
      else waiting?.reject(new Error(errorOf(reply.error)));
      this.watch();
    });
    const gone = (why: string): void => {
      if (this.worker === worker) void this.end(why);
    };
    worker.on('error', (error) => gone(errorOf(messageOf(error)))).on('exit', (code) => gone(`the thread of ${program} ended (${code})`));
    return worker;
  }

  /** While somebody waits, the question under way has its time; afterwards the thread goes. */
  private watch(): void {
    clearTimeout(this.timer);
    const { longestMs, keptMs, program } = this.habits;
    this.timer = setTimeout(() => void this.end(`${program} took too long`), this.waiting.size > 0 ? longestMs : keptMs).unref();
  }
}

/** The other side: answers one question after the other, so that a crowd takes no more memory than one. @param errorOf what may be told of an error */
export function answerInTurn<Order extends object, Answer>(answer: (order: Order) => Promise<Answer>, errorOf: (error: unknown) => string = messageOf): void {
  const replyTo = async ({ id, ...order }: Ordered<Order>): Promise<Reply<Answer>> => {
    try {
      return { id, answer: await answer(order as unknown as Order) };
    } catch (error) {
      return { id, error: errorOf(error) };
    }
  };
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', (order: Ordered<Order>) => {
    before = before.then(async () => parentPort?.postMessage(await replyTo(order)));
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
