/** What stands in one cell. Numbers stay numbers, so that a sheet can reckon with them; days are written yyyy-mm-dd. */
export type Cell = string | number | null;

export interface Column<Row> {
  /** Head of the column, in the reader's language. */
  name: string;
  cell: (row: Row) => Cell;
}

export type TableKind = 'csv' | 'xlsx';

const types: Record<TableKind, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sheets take a text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark, by which Excel knows it) with heads in the first line.
 * What somebody wrote that looks like a formula has an apostrophe before it.
 */
export async function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(matrix(columns, rows), { escapeFormulae: formula });
  return new Blob(['\ufeff', text, '\r\n'], { type: types.csv });
}

/** A table as a sheet of Office Open XML: texts are texts, whatever they begin with. */
export async function xlsxOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Blob> {
  const { utils, write } = await import('@e965/xlsx');
  const cells = matrix(columns, rows);
  const sheet = utils.aoa_to_sheet(cells);
  sheet['!cols'] = columns.map((_, place) => ({ wch: widest(cells.map((row) => row[place] ?? '')) }));
  const bytes: ArrayBuffer = write(utils.book_new(sheet), { type: 'array', compression: true });
  return new Blob([bytes], { type: types.xlsx });
}

/** In letters: as wide as what stands in it, within what a screen shows. */
const widest = (cells: readonly Cell[]) => cells.reduce<number>((width, cell) => Math.min(60, Math.max(width, String(cell).length + 1)), 8);

const matrix = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => columns.map(({ cell }) => cell(row))),
];
