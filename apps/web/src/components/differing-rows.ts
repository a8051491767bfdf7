/** As many things fit beside each other on a desktop. */
export const MOST_COMPARED = 4;

/** What one thing says in one row: `says` is compared, null is not stated. */
export interface Said {
  says: string | null;
}

/** The rows in which not all things say the same. */
export const differingRows = <R extends { cells: readonly Said[] }>(rows: readonly R[]): R[] =>
  rows.filter(({ cells }) => new Set(cells.map(({ says }) => says)).size > 1);

/** The rows in which at least one thing says something. */
export const statedRows = <R extends { cells: readonly Said[] }>(rows: readonly R[]): R[] =>
  rows.filter(({ cells }) => cells.some(({ says }) => says !== null));
