import { parentPort } from 'node:worker_threads';
import type { DocumentKind, DocumentOrder, DocumentReply } from './documents';
import { renderPdf } from './pdf';

/** The other side of {@link Documents}: makes what it is asked for, one at a time, so that a crowd takes no more memory than one. */
export function serveDocuments(kinds: readonly DocumentKind<never>[]): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, name, data }: DocumentOrder) => {
    before = before.then(async () => parentPort?.postMessage(await replyTo(kinds.find((kind) => kind.name === name), id, data)));
  });
}

async function replyTo(kind: DocumentKind<never> | undefined, id: number, data: unknown): Promise<DocumentReply> {
  try {
    if (!kind) throw new Error('no such document');
    return { id, pdf: await renderPdf(kind.define(data as never)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
