import { IprRow, Result, TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { z } from 'zod';
import { formsOf } from '../../drafts/parts';
import { asCode, asLine, asTranslations, asWords, blankIn, rows } from '../../drafts/shapes';
import { fieldsOf } from './parts';

export interface ResultRow {
  quantity: string;
  unit: string;
  /** A number, or what was typed in its place. */
  value: number | string | null;
  conditions: string;
}
export const blankResult = (): ResultRow => ({ quantity: '', unit: '', value: null, conditions: '' });

export interface LevelRow {
  level: number;
  reached: 'yes' | 'no';
  grade: TrlEvidence['grade'];
  note: string;
}

export interface RightRow {
  type: string | null;
  state: string | null;
  territory: string | null;
  number: string;
  expires: string | null;
  share: number | string | null;
}
export const blankRight = (): RightRow => ({ type: null, state: null, territory: 'VN', number: '', expires: null, share: 100 });

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A row for every level: the evidence where there is some, otherwise the question. */
const levelRows = (evidence: readonly TrlEvidence[]): LevelRow[] =>
  steps.flatMap((level): LevelRow[] => {
    const given = evidence.filter((row) => row.level === level);
    if (given.length > 0) return given.map((row) => ({ ...row, reached: 'yes' }));
    return [{ level, reached: 'no', grade: 'C', note: '' }];
  });

/** A level counts where its writer says that it was reached. */
const notReached = (row: Record<string, unknown>) => row['reached'] !== 'yes';

/** What each part asks for, and how its form begins. */
export const { shapes, forms } = formsOf(TechnologyStatement, fieldsOf, {
  keywords: asWords(TechnologyStatement.shape.keywords),
  translations: asTranslations(TechnologyStatement.shape.translations),
  video: asLine(TechnologyStatement.shape.video),
  results: {
    begin: (results: TechnologyStatement['results']) => (results.length > 0 ? results : [blankResult()]) as ResultRow[],
    read: rows(Result, blankIn('quantity', 'unit', 'value', 'conditions'), 8),
  },
  trlEvidence: { begin: levelRows, read: rows(z.object(TrlEvidence.shape), notReached, 9) },
  trl: asCode(TechnologyStatement.shape.trl),
  ipr: {
    begin: (rights: IprRow[]) => (rights.length > 0 ? rights : [blankRight()]) as RightRow[],
    read: rows(IprRow, blankIn('type', 'state', 'number'), 10),
  },
});
