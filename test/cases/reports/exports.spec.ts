import { renderPdf } from '@saimado/platform/pdf';
import type { ContentHotline, Figure } from '@saimado/reports/domain/release/content';
import { codeName, crossingName, duration, HOTLINE_NAMES, MARK, MEASURE_NAMES, QUARTILE_NAMES, TABLE_NAMES } from '@saimado/reports/domain/release/words';
import { printedRelease, type ReleaseToPrint } from '@saimado/reports/server/exports/printed-release';
import { reportCsv } from '@saimado/reports/server/exports/report-csv';
import { REPORT_PDF } from '@saimado/reports/server/exports/report-pdf';
import { reportWorkbook } from '@saimado/reports/server/exports/report-workbook';
import { releaseContent } from '@test/testkit/builders/release-content';
import { readPdf } from '@test/testkit/pdf';
import { readXlsx, unzip } from '@test/testkit/read-xlsx';
import { describe, expect, it } from 'vitest';

const REASON = '=4月の相談3件の分類を改めたため';
const toPrint = (kind: 'MONTH' | 'QUARTER' | 'YEAR'): ReleaseToPrint =>
  ({ ...releaseContent({ kind, version: 2 }), publishedAt: new Date('2026-07-10T00:00:00Z'), correctionReason: REASON, contentHash: '5f'.repeat(32) });

type Said = readonly [hotline: string, table: string, code: string, second: string, figure: Figure];
const QUARTILES = ['lowerQuartile', 'median', 'upperQuartile'] as const;

/** Every figure of a release with its words, straight from its content. */
const saidBy = ({ hotlines }: Pick<ReleaseToPrint, 'hotlines'>): Said[] => hotlines.flatMap((one: ContentHotline): Said[] => {
  const name = HOTLINE_NAMES[one.hotline];
  return [
    [name, '相談の総数', '', '', one.total],
    ...one.tables.flatMap(({ table, cells }) => cells.map(({ code, count }): Said => [name, TABLE_NAMES[table], codeName(table, code), '', count])),
    ...one.crossings.flatMap(({ rows, columns, cells }) => cells.map(({ row, column, count }): Said => [name, crossingName(rows, columns), codeName(rows, row), codeName(columns, column), count])),
    ...one.measures.flatMap(({ measure, ...seconds }) => QUARTILES.map((quartile): Said => [name, `${MEASURE_NAMES[measure]}（秒）`, QUARTILE_NAMES[quartile], '', seconds[quartile]])),
  ];
});
const sorted = (all: readonly Said[]): string[] => all.map((one) => JSON.stringify(one)).sort();
const KINDS = ['MONTH', 'QUARTER', 'YEAR'] as const;

describe('a release as files', () => {
  it.each(KINDS)('CSV of a %s has every figure once, and the mark where one is withheld', (kind) => {
    const release = toPrint(kind);
    const csv = reportCsv(printedRelease(release));
    expect(csv.startsWith('\uFEFF期間,版,窓口,表,区分,区分2,件数,非公表\r\n')).toBe(true);
    const lines = csv.slice(1).trimEnd().split('\r\n').slice(1).map((line) => line.split(','));
    expect(lines.every((line) => line.length === 8 && line[1] === '2' && (line[6] === '') === (line[7] === MARK))).toBe(true);
    expect(sorted(lines.map(([, , hotline, table, code, second, figure]): Said => [hotline!, table!, code!, second!, figure === '' ? null : Number(figure)]))).toEqual(sorted(saidBy(release)));
  });

  it('CSV leaves no formula to a spreadsheet', () => {
    const release = printedRelease(toPrint('MONTH'));
    for (const formula of ['=1+1', '＝1+1', '+81', '-1', '@SUM(A1)', '\tx']) {
      expect(reportCsv({ ...release, period: formula })).toContain(`\r\n'${formula},`);
    }
  });

  it.each(KINDS)('XLSX of a %s has every figure once, as a number, and the mark where one is withheld', async (kind) => {
    const release = toPrint(kind);
    const sheets = readXlsx(await reportWorkbook(printedRelease(release)));
    const said: Said[] = [];
    for (const { name, rows } of sheets) {
      if (name === '要約') rows.forEach(([label, figure], index) => label === '相談の総数' && said.push([String(rows[index - 1]?.[0]), label, '', '', figureOf(figure)]));
      else if (name === '所要時間') rows.slice(1).forEach(([hotline, measure, ...seconds]) => Object.values(QUARTILE_NAMES).forEach((quartile, index) => said.push([String(hotline), `${measure}（秒）`, quartile, '', figureOf(seconds[index])])));
      else if (name === 'クロス集計') {
        let [title, columns]: [string[], unknown[]] = [[], []];
        for (const [first, ...rest] of rows) {
          if (String(first).includes('　')) title = String(first).split('　');
          else if (first === null || first === '') columns = rest.length > 0 ? rest : columns;
          else rest.forEach((figure, index) => said.push([title[0]!, title[1]!, String(first), String(columns[index]), figureOf(figure)]));
        }
      } else rows.slice(1).forEach(([hotline, table, code, figure]) => said.push([String(hotline), String(table), String(code), '', figureOf(figure)]));
    }
    expect(sorted(said)).toEqual(sorted(saidBy(release)));
  });

  it('XLSX has shares of published figures over published totals only', async () => {
    const release = toPrint('MONTH');
    const rows = readXlsx(await reportWorkbook(printedRelease(release))).filter(({ name }) => !['要約', '所要時間'].includes(name)).flatMap((sheet) => sheet.rows.slice(1));
    expect(rows.length).toBeGreaterThan(50);
    for (const [hotline, , , figure, share] of rows) {
      const { total } = release.hotlines.find((one) => HOTLINE_NAMES[one.hotline] === hotline)!;
      expect(share ?? null).toBe(typeof figure === 'number' && total !== null ? Math.round((figure * 1_000) / total) / 1_000 : null);
    }
  });

  it('XLSX hides nothing, names nobody and knows no time', async () => {
    const [workbook, again] = [await reportWorkbook(printedRelease(toPrint('YEAR'))), await reportWorkbook(printedRelease(toPrint('YEAR')))];
    const { files, times } = unzip(workbook);
    expect([...files.keys()].filter((name) => !/^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?sheet\d\.xml(?:\.rels)?)$/.test(name))).toEqual([]);
    expect([...files].filter(([, xml]) => /state="|<definedName[ >]|<f[ >]|creator|lastModifiedBy|dcterms|hidden="|<author/i.test(xml)).map(([name]) => name)).toEqual([]);
    // 1980-01-01 00:00, the first that ZIP knows.
    expect([...times]).toEqual([0x0021_0000]);
    expect(workbook.equals(again)).toBe(true);
  });

  it.each(KINDS)('PDF of a %s has every table as the page has it, and says the sentences first', async (kind) => {
    const release = toPrint(kind);
    const { text, pages } = readPdf(await renderPdf(REPORT_PDF.define(printedRelease(release))));
    const page = text.replace(/[\s　]/g, '');
    const figure = (count: Figure): string => (count === null ? MARK : count.toLocaleString('ja-JP'));
    let at = 0;
    const next = (words: string): void => {
      const found = page.indexOf(words.replace(/[\s　]/g, ''), at);
      expect(found, `${words} after ${page.slice(Math.max(0, at - 80), at)}`).toBeGreaterThanOrEqual(at);
      at = found + words.replace(/[\s　]/g, '').length;
    };
    next('定期報告');
    next(REASON);
    for (const one of release.hotlines) [HOTLINE_NAMES[one.hotline], figure(one.total), ...one.sentences].forEach(next);
    for (const hotline of printedRelease(release).hotlines) {
      next(hotline.name);
      // The last of the two, whose total is withheld.
      if (hotline.total === null) expect(page.slice(at)).not.toContain('%');
      for (const { tables } of hotline.groups) for (const { title, cells } of tables) {
        next(title);
        for (const cell of cells) {
          const share = cell.figure === null || hotline.total === null ? '' : `${(Math.round((cell.figure * 1_000) / hotline.total) / 10).toFixed(1)}%`;
          next(`${cell.label}${figure(cell.figure)}${share}`);
        }
      }
      for (const { title, note, ...seconds } of hotline.measures) next(`${title}${note}${QUARTILES.map((quartile) => (seconds[quartile] === null ? MARK : duration(seconds[quartile]))).join('')}`);
      for (const { title, columns, rows } of hotline.crossings) [title, columns.join(''), ...rows.map(({ label, figures }) => `${label}${figures.map(figure).join('')}`)].forEach(next);
    }
    expect(page).toContain(`照合番号${'5f'.repeat(8)}`);
    expect(page).toContain(`${pages}/${pages}`);
    expect(text).not.toContain('?');
    expect(pages).toBeLessThanOrEqual(14);
  });

  it('PDF names nobody, nothing and no other time than that of the publication, and is the same every time', async () => {
    const [pdf, again] = [await renderPdf(REPORT_PDF.define(printedRelease(toPrint('QUARTER')))), await renderPdf(REPORT_PDF.define(printedRelease(toPrint('QUARTER'))))];
    expect(pdf.equals(again)).toBe(true);
    const file = pdf.toString('latin1');
    expect(file).not.toMatch(/pdfmake|pdfkit|\/Author/i);
    expect(file.match(/\(D:\d+Z?\)/g)).toEqual(['(D:20260710000000Z)']);
  });
});

const figureOf = (cell: unknown): Figure => {
  if (cell === MARK) return null;
  expect(cell).toBeTypeOf('number');
  return cell as number;
};
