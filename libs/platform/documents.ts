import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { KeptThread } from './kept-thread';

/** A kind of document to print: how it is set, from plain data that may go from one thread to another. */
export interface DocumentKind<Data> {
  name: string;
  define: (data: Data) => TDocumentDefinitions;
}

export interface WantedDocument {
  name: string;
  data: unknown;
}

/**
 * Documents as PDF, made one after the other in a thread of their own, which keeps its fonts for a minute: setting a page
 * keeps a processor for some tenths of a second, in which this one goes on answering calls.
 */
@Injectable()
export class Documents implements OnModuleDestroy {
  private readonly thread = new KeptThread<WantedDocument, Uint8Array>({ program: 'document-worker', longestMs: 30_000, keptMs: 60_000 });

  async render<Data>({ name }: DocumentKind<Data>, data: Data): Promise<Buffer> {
    return Buffer.from(await this.thread.ask({ name, data }));
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.end('the server ends');
  }
}
