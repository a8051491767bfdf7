import type { Defect } from '@caunoi/contracts/quality';
import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { partsOf } from '../../drafts/parts';
import { fieldId } from '../../forms/field-errors';

/** Which part asks for which fields, in the order of the form. */
export const fieldsOf = {
  problem: ['language', 'title', 'summary', 'problem', 'solution', 'photos', 'video', 'keywords', 'translations'],
  use: ['application', 'sectors', 'vsic', 'ford', 'strategicProducts', 'advantages', 'results', 'trials', 'scale'],
  maturity: ['trlEvidence', 'trl', 'documents'],
  rights: ['ipr', 'stateFunded', 'taskCode', 'ownerMayTransfer'],
  terms: ['cooperation', 'priceBand', 'province', 'confidential'],
} as const satisfies Record<string, readonly (keyof TechnologyStatement)[]>;

/** The parts in which something is written. */
export type WrittenPart = keyof typeof fieldsOf;
export type Part = WrittenPart | 'check';

const order = partsOf<TechnologyStatement, typeof fieldsOf>(fieldsOf);
export const { written: writtenParts, parts, numberOf, after, partOf } = order;

export const partLink = (part: Part, technologyId: string) =>
  ({ to: '/technologies/$technologyId/edit/$part', params: { technologyId, part } }) as const;

/** The field that mends something, in its part of the form. */
export const fieldLink = (field: string, technologyId: string) => ({ ...partLink(partOf(field), technologyId), hash: fieldId(field) });

export const listLink = (technologyId: string) => ({ to: '/technologies/$technologyId/edit', params: { technologyId } }) as const;

/** Where a part stands: whether anything is written in it, and how many things it still must have. */
export function stateOf(part: WrittenPart, statement: TechnologyStatement, defects: readonly Defect[]) {
  const missing = defects.filter(({ field, severity }) => severity === 'blocker' && partOf(field) === part).length;
  return { started: order.isBegun(part, statement), missing };
}
