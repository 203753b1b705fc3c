import { Parser } from 'htmlparser2';
import { type Part, unreadableBook } from './xlsx-container';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to hear. Names come without their namespace's prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** SpreadsheetML is about ten deep. */
const DEEPEST = 64;
/** Longer than any tag; a tag that never ends must not fill the memory. */
const LONGEST_TAG = 1024 ** 2;

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** An attribute of another namespace, whatever its prefix: `r:id`. */
export const foreign = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

/**
 * Reads a part of a workbook as XML in constant memory and answers after each piece how many bytes it was. There is no
 * DTD, so an entity is one of XML's own five or a number: nothing expands and nothing is fetched.
 * @throws UnreadableFile for a DTD, for tags that do not match, for anything endless
 */
export async function* readXml(part: Part, listener: XmlListener): AsyncGenerator<number> {
  const broken = (): Error => unreadableBook(`Excel ファイルの中の ${part.name} が壊れています。`);
  let depth = 0;
  let opened = -1;
  let unheard = 0;
  let roots = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      unheard = 0;
      opened = parser.endIndex;
      depth += 1;
      if (depth === 1) roots += 1;
      if (depth > DEEPEST || roots > 1) throw broken();
      listener.open(local(name), attributes);
    },
    onclosetag(name, implied) {
      unheard = 0;
      depth -= 1;
      // Implied without being `<c/>`: another element's end tag, or the end of the file, came first.
      if (implied && parser.endIndex !== opened) throw broken();
      listener.close?.(local(name));
    },
    ontext(text) {
      unheard = 0;
      listener.text?.(text);
    },
    onprocessinginstruction(name) {
      unheard = 0;
      if (name.startsWith('!')) throw unreadableBook(`Excel ファイルの中の ${part.name} に DTD（外部の定義）があります。安全のため読み取りません。`);
    },
    oncomment() { unheard = 0; },
  }, { xmlMode: true });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of part.read()) {
    unheard += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (unheard > LONGEST_TAG) throw broken();
    yield chunk.length;
  }
  opened = -1;
  parser.end(decoder.decode());
  if (roots === 0) throw broken();
}

/** The same for a part that is small by its nature: workbook, relations, styles. */
export async function readSmallXml(part: Part, listener: XmlListener, most = 32 * 1024 ** 2): Promise<void> {
  if (part.bytes > most) throw unreadableBook(`Excel ファイルの中の ${part.name} が大きすぎます。`);
  for await (const bytes of readXml(part, listener)) void bytes;
}
