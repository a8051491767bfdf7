import { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import { Line } from '@caunoi/contracts/primitives';
import { z } from 'zod';
import { blankIn, levelCode, rows, wordList } from '../../drafts/shapes';

const { problem, title, sector, processStep, keywords, strategicProducts } = NeedStatement.shape;
const { budgetBand, deadline, trlMin, province } = NeedStatement.shape;
const { cooperation, anonymous, confidential } = NeedStatement.shape;

const isBlankTarget = blankIn('quantity', 'unit', 'current', 'wanted');

/** Lines of free text: the form holds them as rows because a row needs a name to be focused by. */
const TextRows = rows(
  z.object({ text: Line(300) }).transform(({ text }) => text),
  blankIn('text'),
  12,
);

/** What each part asks for. */
export const shapes = {
  problem: { problem, title, sector, processStep, keywords: wordList(keywords), strategicProducts },
  targets: { targets: rows(Target, isBlankTarget, 5) },
  conditions: { constraints: TextRows, wishes: TextRows, budgetBand, deadline, trlMin: levelCode(trlMin), province },
  cooperation: { cooperation, anonymous, confidential },
};

export interface TargetRow {
  quantity: string;
  unit: string;
  /** A number, or what was typed in its place. */
  current: number | string | null;
  wanted: number | string | null;
}

export const blankTarget = (): TargetRow => ({ quantity: '', unit: '', current: null, wanted: null });
export const isStarted = (row: TargetRow) => !isBlankTarget({ ...row });

const lines = (texts: string[]) => [...texts.map((text) => ({ text })), ...(texts.length === 0 ? [{ text: '' }] : [])];

/** A statement as the form of each part begins with it. */
export const forms = {
  problem: ({ problem, title, sector, processStep, keywords, strategicProducts }: NeedStatement) => ({
    problem,
    title,
    sector,
    processStep,
    keywords: keywords.join(', '),
    strategicProducts,
  }),
  targets: ({ targets }: NeedStatement) => ({ targets: (targets.length > 0 ? targets : [blankTarget()]) as TargetRow[] }),
  conditions: ({ constraints, wishes, budgetBand, deadline, trlMin, province }: NeedStatement) => ({
    constraints: lines(constraints),
    wishes: lines(wishes),
    budgetBand,
    deadline,
    trlMin: trlMin === null ? null : String(trlMin),
    province,
  }),
  cooperation: ({ cooperation, anonymous, confidential }: NeedStatement) => ({ cooperation, anonymous, confidential }),
};
