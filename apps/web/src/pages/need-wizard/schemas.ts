import { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import { Line } from '@caunoi/contracts/primitives';
import { z } from 'zod';
import { formsOf } from '../../drafts/parts';
import { asCode, asTranslations, asWords, blankIn, rows } from '../../drafts/shapes';
import { fieldsOf } from './parts';

export interface TargetRow {
  quantity: string;
  unit: string;
  /** A number, or what was typed in its place. */
  current: number | string | null;
  wanted: number | string | null;
}

const isBlankTarget = blankIn('quantity', 'unit', 'current', 'wanted');
export const blankTarget = (): TargetRow => ({ quantity: '', unit: '', current: null, wanted: null });
export const isStarted = (row: TargetRow) => !isBlankTarget({ ...row });

/** Lines of free text: the form holds them as rows because a row needs a name to be focused by. */
const textRows = {
  begin: (texts: string[]) => (texts.length > 0 ? texts : ['']).map((text) => ({ text })),
  read: rows(
    z.object({ text: Line(300) }).transform(({ text }) => text),
    blankIn('text'),
    12,
  ),
};

/** What each part asks for, and how its form begins. */
export const { shapes, forms } = formsOf(NeedStatement, fieldsOf, {
  keywords: asWords(NeedStatement.shape.keywords),
  translations: asTranslations(NeedStatement.shape.translations),
  targets: {
    begin: (targets: Target[]) => (targets.length > 0 ? targets : [blankTarget()]) as TargetRow[],
    read: rows(Target, isBlankTarget, 5),
  },
  constraints: textRows,
  wishes: textRows,
  trlMin: asCode(NeedStatement.shape.trlMin),
});
