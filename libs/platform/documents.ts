import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** A kind of document to print: how it is set, from plain data that may go from one thread to another. */
export interface DocumentKind<Data> {
  name: string;
  define: (data: Data) => TDocumentDefinitions;
}
export interface DocumentOrder {
  id: number;
  name: string;
  data: unknown;
}
export type DocumentReply = { id: number; pdf: Uint8Array } | { id: number; error: string };

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}

const LONGEST_MS = 30_000;
/** How long the thread stays with its fonts after the last document. */
const KEPT_MS = 60_000;

/**
 * Documents as PDF, made one after the other in a thread of their own: setting a page keeps a processor for some tenths of a
 * second, in which this one goes on answering calls. The thread begins with the first document and goes when it is idle; if it
 * dies or hangs, those who wait are told and the next document begins another.
 */
@Injectable()
export class Documents implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private orders = 0;

  render<Data>({ name }: DocumentKind<Data>, data: Data): Promise<Buffer> {
    const worker = (this.worker ??= this.begin());
    const order: DocumentOrder = { id: (this.orders += 1), name, data };
    return new Promise((resolve, reject) => {
      this.waiting.set(order.id, { resolve, reject });
      worker.postMessage(order);
      if (this.waiting.size === 1) this.watch();
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.end('the server ends');
  }

  private begin(): Worker {
    // Beside the program that was started; this file itself may be bundled anywhere.
    const worker = new Worker(join(dirname(process.argv[1] ?? ''), 'document-worker.js'));
    worker.unref();
    worker.on('message', (reply: DocumentReply) => {
      const waiting = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('pdf' in reply) waiting?.resolve(Buffer.from(reply.pdf));
      else waiting?.reject(new Error(reply.error));
      this.watch();
    });
    const gone = (why: string): void => {
      if (this.worker === worker) void this.end(why);
    };
    worker.on('error', (error) => gone(error.message)).on('exit', (code) => gone(`the document thread ended (${code})`));
    return worker;
  }

  /** While somebody waits, the document under way has its time; afterwards the thread goes. */
  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.end('a document took too long'), this.waiting.size > 0 ? LONGEST_MS : KEPT_MS).unref();
  }

  private async end(why: string): Promise<void> {
    clearTimeout(this.timer);
    const { worker } = this;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
    await worker?.terminate();
  }
}
