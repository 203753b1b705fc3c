import { COLUMNS } from '@saimado/register/domain/row';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type FileRow, probeFile, readRegisterFile, UnreadableFile } from './register-file';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const all = async (bytes: Buffer, encoding: 'UTF-8' | 'Windows-31J', size = 65_536): Promise<FileRow[]> => {
  const rows: FileRow[] = [];
  for await (const row of readRegisterFile(pieces(bytes, size), encoding)) rows.push(row);
  return rows;
};

const cells = '0012345678,012345,髙橋　一郎,タカハシ　イチロウ,A①,2010-04-01,,在籍,F1,"髙橋内科, 分院",診療所,108-0073,東京都,港区三田3-2-5,03-0000-1234';
const csv = `${COLUMNS.join(',')}\r\n${cells}\r\n\r\n${cells.replace('F1', 'F2')}\r\n`;

describe('the encoding of a register file', () => {
  it.each([
    ['UTF-8', Buffer.from(csv), 'UTF-8'],
    ['Windows-31J', iconv.encode(csv, 'cp932'), 'Windows-31J'],
    ['ASCII', Buffer.from(COLUMNS.join(',')), 'UTF-8'],
    ['UTF-8 with one broken letter', Buffer.concat([Buffer.from(csv), Buffer.from([0xe9, 0xab])]), 'UTF-8'],
  ] as const)('%s', async (_name, bytes, encoding) => {
    expect((await probeFile(pieces(bytes, 7))).encoding).toBe(encoding);
  });
});

describe('reading a register file', () => {
  it('gives the same rows wherever the file is cut, in either encoding and with either line end', async () => {
    const expected = await all(Buffer.from(csv), 'UTF-8');
    expect(expected.map(({ kind, line }) => [kind, line])).toEqual([['row', 2], ['row', 4]]);
    expect(expected[0]).toMatchObject({ row: { memberName: '髙橋　一郎', facilityName: '髙橋内科, 分院', category: 'A①' } });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.constantFrom('UTF-8', 'Windows-31J'), fc.constantFrom('\r\n', '\n', '\r'), async (size, encoding, end) => {
      const bytes = iconv.encode(csv.replaceAll('\r\n', end), encoding === 'UTF-8' ? 'utf8' : 'cp932');
      expect(await all(bytes, encoding, size)).toEqual(expected);
    }));
  });

  it('lets a stray quotation mark spoil its own line only', async () => {
    const rows = await all(Buffer.from(csv.replace('"髙橋内科, 分院"', '"髙橋内科')), 'UTF-8');
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([['refused', 2], ['row', 4]]);
  });

  it('tells which entry a refused line means', async () => {
    const rows = await all(Buffer.from(csv.replace('A①', 'Z')), 'UTF-8');
    expect(rows[0]).toMatchObject({ kind: 'refused', meant: { memberNumber: '0012345678', facilityCode: 'F1' } });
  });
});

describe('a hostile file', () => {
  /** A file of any size that is made as it is read. `given` tells how much of it was asked for. */
  const endless = (first: string, letter: string, most: number): { given: () => number; chunks: AsyncGenerator<Buffer> } => {
    let given = 0;
    async function* chunks(): AsyncGenerator<Buffer> {
      yield Buffer.from(first);
      for (const chunk = Buffer.alloc(65_536, letter); given < most; given += chunk.length) yield chunk;
    }
    return { given: () => given, chunks: chunks() };
  };
  const MUCH = 5 * 1024 ** 3;
  const reading = async (chunks: AsyncIterable<Buffer>): Promise<FileRow[]> => {
    const rows: FileRow[] = [];
    for await (const row of readRegisterFile(chunks, 'UTF-8')) rows.push(row);
    return rows;
  };

  it('with a line of 5 GB is read no further than that line gets too long, neither for its facts nor for its rows', async () => {
    const probed = endless(csv, 'x', MUCH);
    expect(await probeFile(probed.chunks)).toMatchObject({ encoding: 'UTF-8', problem: null });
    expect(probed.given()).toBeLessThan(1_000_000);
    const read = endless(csv, 'x', MUCH);
    await expect(reading(read.chunks)).rejects.toThrow('5行目が長すぎます');
    expect(read.given()).toBeLessThan(1_000_000);
  });

  it('of line ends only, or of lines without end, is not read for ever', async () => {
    await expect(reading(endless(csv, '\n', MUCH).chunks)).rejects.toThrow(UnreadableFile);
  }, 30_000);

  it('says what its columns are, however many and whatever is in their names', async () => {
    const names = [...COLUMNS, 'a\0b', '\uD800', 'x'.repeat(5_000), ...Array.from({ length: 1_000 }, (_, at) => `c${at}`)];
    const refusal = await reading(pieces(Buffer.from(`${names.join(',')}\r\n`), 65_536)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableFile);
    expect((refusal as UnreadableFile).reason).toMatch(/知らない列: a\?b, .*ほか993列/);
    expect((refusal as UnreadableFile).reason.length).toBeLessThan(1_000);
  });

  it.each([
    ['a formula', '=cmd|1', '数式'], ['a formula in full width', '＝１＋１', '数式'], ['a NUL', '髙\0橋', 'NUL'], ['a control character', '髙\u0007橋', '制御文字'],
    ['too long a cell', '髙'.repeat(501), '500文字'],
  ])('with %s has that line refused', async (_name, cell, says) => {
    const rows = await all(Buffer.from(csv.replace('髙橋　一郎', cell)), 'UTF-8');
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([['refused', 2], ['row', 4]]);
    expect(rows[0]).toMatchObject({ reasons: [expect.stringContaining(says)] });
  });
});
