import type { DocumentKind, WantedDocument } from './documents';
import { answerInTurn } from './kept-thread';
import { renderPdf } from './pdf';

/** The other side of {@link Documents}: makes what it is asked for. */
export const serveDocuments = (kinds: readonly DocumentKind<never>[]): void => answerInTurn(async ({ name, data }: WantedDocument) => {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error('no such document');
  return renderPdf(kind.define(data as never));
});
