import { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import { Text } from '@caunoi/contracts/primitives';
import { z } from 'zod';

const {
  title,
  problem,
  processStep,
  sector,
  keywords,
  strategicProducts,
  targets,
  constraints,
  wishes,
  budgetBand,
  deadline,
  trlMin,
  province,
  cooperation,
  anonymous,
  confidential,
} = NeedStatement.shape;

const none = (value: unknown) => value === null || value === undefined || String(value).trim() === '';

/** Rows of a form: those with nothing in them count as not there, a half-filled one says what it lacks at its own cell. */
const rows = <O>(row: z.ZodType<O>, isBlank: (value: Record<string, unknown>) => boolean, list: z.ZodType<O[], O[]>) =>
  z
    .array(z.record(z.string(), z.unknown()))
    .transform((values, context) =>
      values.flatMap((value, index) => {
        if (isBlank(value)) return [];
        const one = row.safeParse(value);
        if (one.success) return [one.data];
        for (const { path, message } of one.error.issues)
          context.issues.push({ code: 'custom', input: value, path: [index, ...path], message });
        return [];
      }),
    )
    .pipe(list);

const TargetRows = rows(Target, ({ quantity, unit, current, wanted }) => [quantity, unit, current, wanted].every(none), targets.unwrap());

/** Lines of free text: the form holds them as rows because a row needs a name to be focused by. */
const textRows = (list: z.ZodType<string[], string[]>) =>
  rows(
    z.object({ text: Text(300) }).transform(({ text }) => text),
    ({ text }) => none(text),
    list,
  );

const Keywords = z
  .string()
  .transform((text) => [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter(Boolean))
  .pipe(keywords.unwrap());

/** The level as its code, because that is what a list of codes chooses. */
const Level = z
  .string()
  .nullable()
  .transform((code) => (code === null ? null : Number(code)))
  .pipe(trlMin.unwrap());

export const problemShape = { problem, title, sector, processStep, keywords: Keywords, strategicProducts };
export const targetsShape = { targets: TargetRows };
export const conditionsShape = {
  constraints: textRows(constraints.unwrap()),
  wishes: textRows(wishes.unwrap()),
  budgetBand,
  deadline,
  trlMin: Level,
  province,
};
export const cooperationShape = { cooperation, anonymous, confidential };

export interface TargetRow {
  quantity: string;
  unit: string;
  /** A number, or what was typed in its place. */
  current: number | string | null;
  wanted: number | string | null;
}

export const blankTarget = (): TargetRow => ({ quantity: '', unit: '', current: null, wanted: null });
export const isStarted = ({ quantity, unit, current, wanted }: TargetRow) => ![quantity, unit, current, wanted].every(none);

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
