import { findCode } from '@caunoi/contracts/code-lists/code-list';
import { iprTypes } from '@caunoi/contracts/code-lists/ipr';
import type { IprRow, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';

const registrationOf = ({ type }: IprRow) => findCode(iprTypes, type)?.registration;

/** A right that an office grants is known by its number there. */
export const lacksNumber = (row: IprRow) => row.state === 'granted' && registrationOf(row) !== 'none' && row.number === '';

/** Know-how is protected by keeping it secret: no office receives, grants or refuses it. */
export const cannotBeFiled = (row: IprRow) => registrationOf(row) === 'none' && row.state !== 'none';

/** Called granted, though its last day has passed. */
export const hasLapsed = ({ state, expires }: IprRow, today: string) => state === 'granted' && expires !== null && expires < today;

export const lacksExpiry = (row: IprRow) => row.state === 'granted' && registrationOf(row) === 'required' && row.expires === null;

/** Nobody can transfer a right of which they own nothing. */
export const isNotOwned = ({ share }: IprRow) => share === 0;

const sameRight = (a: IprRow, b: IprRow) => a.type === b.type && a.territory === b.territory && a.number === b.number;

/** The same right twice would be counted twice. Several rights that have no number yet may look alike. */
export const isRepeated = (row: IprRow, n: number, rows: readonly IprRow[]) =>
  row.number !== '' && rows.findIndex((other) => sameRight(row, other)) < n;

/** Rights that are lost when the world knows the solution before the day of filing (Law on Intellectual Property, articles 60 and 65). */
const needNovelty = new Set(['patent', 'utility_solution', 'industrial_design']);
/** About a paragraph: more than that usually says how it is done. */
const DETAILED = 400;

export const noveltyAtRisk = ({ ipr, solution }: Pick<TechnologyStatement, 'ipr' | 'solution'>) =>
  solution.length > DETAILED && ipr.some(({ type, state }) => needNovelty.has(type) && state === 'none');
