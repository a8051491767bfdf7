import type { Assessment, NeedStatement } from '@caunoi/contracts/needs/need';
import type { LinkProps } from '@tanstack/react-router';
import { partsOf } from '../../drafts/parts';
import { fieldId } from '../../forms/field-errors';

/** Which part asks for which fields, in the order of the form. */
export const fieldsOf = {
  problem: ['problem', 'photos', 'title', 'sector', 'processStep', 'keywords', 'strategicProducts', 'translations'],
  targets: ['targets'],
  conditions: ['constraints', 'wishes', 'budgetBand', 'deadline', 'trlMin', 'province'],
  cooperation: ['cooperation', 'anonymous', 'confidential'],
} as const satisfies Record<string, readonly (keyof NeedStatement)[]>;

/** The parts in which something is written. */
export type WrittenPart = keyof typeof fieldsOf;
export type Part = WrittenPart | 'check';

const order = partsOf<NeedStatement, typeof fieldsOf>(fieldsOf);
export const { written: writtenParts, parts, numberOf, after, partOf } = order;

const addresses = {
  problem: '/needs/$needId/edit/problem',
  targets: '/needs/$needId/edit/targets',
  conditions: '/needs/$needId/edit/conditions',
  cooperation: '/needs/$needId/edit/cooperation',
  check: '/needs/$needId/edit/check',
} as const satisfies Record<Part, LinkProps['to']>;

export const partLink = (part: Part, needId: string) => ({ to: addresses[part], params: { needId } });

export const listLink = (needId: string) => ({ to: '/needs/$needId/edit', params: { needId } }) as const;

/** The field that mends something, in its part of the form. */
export const fieldLink = (field: string, needId: string) => ({ ...partLink(partOf(field), needId), hash: fieldId(field) });

export type PartState = 'untouched' | 'writing' | 'wrong' | 'done';

/** A field that is filled in, but not rightly; the other blockers are fields that are still open. */
const mistakes = new Set(['targets.already_met', 'deadline.past', 'problem.too_short', 'contact.shown']);

/** Where a part stands, and in how many places something in it is wrong. */
export function stateOf(part: WrittenPart, statement: NeedStatement, { defects, leaks }: Pick<Assessment, 'defects' | 'leaks'>) {
  const started = order.isBegun(part, statement);
  const blockers = defects.filter(({ field, severity }) => severity === 'blocker' && partOf(field) === part);
  const leaked = leaks.filter(({ field }) => partOf(field) === part);
  const wrong = leaked.length + (started ? blockers.filter(({ code }) => mistakes.has(code)).length : 0);
  const state: PartState = wrong > 0 ? 'wrong' : !started ? 'untouched' : blockers.length > 0 ? 'writing' : 'done';
  return { state, wrong };
}
