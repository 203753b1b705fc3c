import { posix } from 'node:path';
import { UnreadableFile } from './register-file';
import { type Container, type Part, unreadableBook } from './xlsx-container';
import { foreign, readSmallXml } from './xlsx-xml';

/** What reading a sheet needs of its workbook. */
export interface Book {
  sheet: Part;
  strings: Part | undefined;
  styles: Part | undefined;
  /** days count from 1904, as Excel for the Macintosh once did */
  from1904: boolean;
}

interface Relation { type: string; target: string }

const MOST_SHEETS = 1_000;

/** What a ZIP container is when it is no workbook, by a part that only such a file has. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'Excel バイナリ ブック（.xlsb）です。Excel で開き、「名前を付けて保存」で .xlsx に保存し直してください。'],
  ['word/document.xml', 'Word の文書です。会員名簿の Excel ブックを選んでください。'],
  ['ppt/presentation.xml', 'PowerPoint の文書です。会員名簿の Excel ブックを選んでください。'],
  ['content.xml', 'OpenDocument 形式のファイルです。.xlsx に保存し直してください。'],
];
const NO_BOOK = 'ZIP ファイルですが、Excel ブック（.xlsx）ではありません。CSV を圧縮したものは、展開して中のファイルを選んでください。';

/** Finds the first sheet that a person sees on opening the workbook. @throws UnreadableFile */
export async function openBook(container: Container): Promise<Book> {
  const other = OTHERS.find(([name]) => container.has(name));
  if (other) throw new UnreadableFile(1, other[1]);
  const root = [...(await relationsOf(container, '')).values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = container.part(root);
  if (!workbook) throw new UnreadableFile(1, NO_BOOK);

  const sheets: { relation: string; visible: boolean }[] = [];
  let from1904 = false;
  let isBook = false;
  await readSmallXml(workbook, {
    open(name, attributes) {
      if (name === 'workbook') isBook = true;
      else if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/i.test(attributes['date1904'] ?? '');
      else if (name === 'sheet') sheets.push({ relation: foreign(attributes, 'id') ?? '', visible: (attributes['state'] ?? 'visible') === 'visible' });
      if (sheets.length > MOST_SHEETS) throw unreadableBook('シートが多すぎます。');
    },
  });
  if (!isBook) throw new UnreadableFile(1, NO_BOOK);

  const relations = await relationsOf(container, root);
  const partOf = (found: Relation | undefined): Part | undefined => found && container.part(found.target);
  const byType = (type: string): Part | undefined => partOf([...relations.values()].find((one) => one.type === type));
  // Charts, dialogs and macro sheets are sheets too, of another type.
  const sheet = sheets.filter(({ visible }) => visible).map(({ relation }) => relations.get(relation)).find((found) => found?.type === 'worksheet');
  if (!sheet) throw new UnreadableFile(1, '表示されているワークシートがありません。会員名簿のシートを先頭に置き、表示した状態で保存してください。');
  const found = partOf(sheet);
  if (!found) throw unreadableBook('ワークシートの中身がありません。');
  return { sheet: found, strings: byType('sharedStrings'), styles: byType('styles'), from1904 };
}

/** The relations of a part by id, or of the container (''). Their types are told by the last word of a URI, in both editions of the norm. */
async function relationsOf(container: Container, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const found = container.part(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  if (!found) return relations;
  await readSmallXml(found, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: posix.resolve('/', posix.dirname(part), Target).slice(1) });
    },
  }, 4 * 1024 ** 2);
  return relations;
}
