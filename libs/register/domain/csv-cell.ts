/** What a spreadsheet would take for the beginning of a formula, in either width. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/;

/** A cell of a CSV file for people: quoted where it has to be, and never a formula, whatever a file had in it. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
