import { DomainError } from '@caunoi/kit/http/domain-error';
import type { Position } from '@caunoi/text/engine/search-document';
import { z } from 'zod';

const PositionInCursor = z.object({
  value: z.number().nullable(),
  id: z.uuid(),
  state: z.string().regex(/^[\w.-]{0,40}$/),
});

/** Where a list of hits goes on, as it is told. */
export const cursorOf = ({ value, id, state }: Position): string => Buffer.from(`${value ?? ''} ${id} ${state}`).toString('base64url');

export function positionOf(cursor: string): Position {
  const [value = '', id, state] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const position = PositionInCursor.safeParse({ value: value === '' ? null : Number(value), id, state });
  if (position.success) return position.data;
  throw new DomainError('request.invalid', {
    errors: [{ in: 'query', pointer: '/cursor', code: 'invalid_value', message: 'Not a cursor of this list' }],
  });
}
