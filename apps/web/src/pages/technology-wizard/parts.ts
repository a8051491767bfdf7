import type { Defect } from '@caunoi/contracts/quality';
import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { fieldId } from '../../forms/field-errors';

export const parts = ['problem', 'use', 'maturity', 'rights', 'terms', 'check'] as const;
export type Part = (typeof parts)[number];
/** The parts in which something is written. */
export type WrittenPart = Exclude<Part, 'check'>;
export const writtenParts = parts.filter((part): part is WrittenPart => part !== 'check');

const fieldsOf: Record<WrittenPart, readonly (keyof TechnologyStatement)[]> = {
  problem: ['title', 'summary', 'problem', 'solution', 'keywords', 'language'],
  use: ['application', 'sectors', 'vsic', 'ford', 'strategicProducts', 'advantages', 'results', 'trials', 'scale'],
  maturity: ['trlEvidence', 'trl'],
  rights: ['ipr', 'stateFunded', 'taskCode', 'ownerMayTransfer'],
  terms: ['cooperation', 'priceBand', 'province', 'confidential'],
};

/** In which part a field is written. */
export const partOf = (field: string): WrittenPart =>
  writtenParts.find((part) => fieldsOf[part].some((name) => name === field)) ?? 'problem';

export const numberOf = (part: Part) => parts.indexOf(part) + 1;
export const after = (part: Part): Part => parts[numberOf(part)] ?? 'check';

export const partLink = (part: Part, technologyId: string) =>
  ({ to: '/technologies/$technologyId/edit/$part', params: { technologyId, part } }) as const;

/** The field that mends something, in its part of the form. */
export const fieldLink = (field: string, technologyId: string) => ({ ...partLink(partOf(field), technologyId), hash: fieldId(field) });

export const listLink = (technologyId: string) => ({ to: '/technologies/$technologyId/edit', params: { technologyId } }) as const;

const isOpen = (value: unknown) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Where a part stands: whether anything is written in it, and how many things it still must have. */
export function stateOf(part: WrittenPart, statement: TechnologyStatement, defects: readonly Defect[]) {
  const started = fieldsOf[part].some((field) => field !== 'language' && !isOpen(statement[field]));
  const missing = defects.filter(({ field, severity }) => severity === 'blocker' && partOf(field) === part).length;
  return { started, missing };
}
