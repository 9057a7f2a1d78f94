import Papa from 'papaparse';

/**
 * Rows as a spreadsheet reads them: in UTF-8 with its mark, and no cell is a formula.
 *
 * @param columns the names of the first row, in its order
 */
export function csvFile(rows: readonly object[], columns: readonly string[]): string {
  return `\ufeff${csvLines(rows, columns, { header: true })}`;
}

/** Some of them, each with its end; a long file is made of several. */
export function csvLines(
  rows: readonly object[],
  columns: readonly string[],
  { header }: { readonly header: boolean },
): string {
  return `${Papa.unparse([...rows], { columns: [...columns], header, escapeFormulae: true })}\r\n`;
}
