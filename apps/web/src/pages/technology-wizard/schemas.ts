import { IprRow, Result, TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { z } from 'zod';
import { blankIn, levelCode, rows, wordList } from '../../drafts/shapes';

const { language, title, summary, problem, solution, keywords } = TechnologyStatement.shape;
const { application, sectors, vsic, ford, strategicProducts, advantages, trials, scale } = TechnologyStatement.shape;
const { trl, stateFunded, taskCode, ownerMayTransfer } = TechnologyStatement.shape;
const { cooperation, priceBand, province, confidential } = TechnologyStatement.shape;

/** A level counts where its writer says that it was reached. */
const notReached = (row: Record<string, unknown>) => row['reached'] !== 'yes';

export const shapes = {
  problem: { language, title, summary, problem, solution, keywords: wordList(keywords) },
  use: {
    application,
    sectors,
    vsic,
    ford,
    strategicProducts,
    advantages,
    results: rows(Result, blankIn('quantity', 'unit', 'value', 'conditions'), 8),
    trials,
    scale,
  },
  maturity: { trlEvidence: rows(z.object(TrlEvidence.shape), notReached, 9), trl: levelCode(trl) },
  rights: { ipr: rows(IprRow, blankIn('type', 'state', 'number'), 10), stateFunded, taskCode, ownerMayTransfer },
  terms: { cooperation, priceBand, province, confidential },
};

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

/** A statement as the form of each part begins with it. */
export const forms = {
  problem: ({ language, title, summary, problem, solution, keywords }: TechnologyStatement) => ({
    language,
    title,
    summary,
    problem,
    solution,
    keywords: keywords.join(', '),
  }),
  use: ({ application, sectors, vsic, ford, strategicProducts, advantages, results, trials, scale }: TechnologyStatement) => ({
    application,
    sectors,
    vsic,
    ford,
    strategicProducts,
    advantages,
    results: (results.length > 0 ? results : [blankResult()]) as ResultRow[],
    trials,
    scale,
  }),
  maturity: ({ trlEvidence, trl }: TechnologyStatement) => ({
    trlEvidence: levelRows(trlEvidence),
    trl: trl === null ? null : String(trl),
  }),
  rights: ({ ipr, stateFunded, taskCode, ownerMayTransfer }: TechnologyStatement) => ({
    ipr: (ipr.length > 0 ? ipr : [blankRight()]) as RightRow[],
    stateFunded,
    taskCode,
    ownerMayTransfer,
  }),
  terms: ({ cooperation, priceBand, province, confidential }: TechnologyStatement) => ({ cooperation, priceBand, province, confidential }),
};
