import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '../http/domain-error';

interface Sorting<T> {
  alias: string;
  /** A timestamp property that is never null in these rows and was set by us (whole milliseconds); ties are broken by id. */
  by: keyof T & string;
  order: 'ASC' | 'DESC';
}

/**
 * One page of rows after the cursor, and the cursor of the next. Keyset, not offset: rows that come or go meanwhile
 * neither repeat nor hide others.
 */
export async function pageOf<T extends ObjectLiteral & { id: string }>(
  rows: SelectQueryBuilder<T>,
  { alias, by, order }: Sorting<T>,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  if (cursor) {
    const [time, id] = positionOf(cursor);
    rows.andWhere(`(${alias}.${by}, ${alias}.id) ${order === 'ASC' ? '>' : '<'} (:time, :id)`, { time, id });
  }
  const found = await rows
    .orderBy(`${alias}.${by}`, order)
    .addOrderBy(`${alias}.id`, order)
    .limit(limit + 1)
    .getMany();
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorOf((last[by] as Date).toISOString(), last.id) : null };
}

/** Where a page ends: after the row with this time and id. */
export const cursorOf = (time: string, id: string) => Buffer.from(`${time} ${id}`).toString('base64url');

/** Postgres knows no year 0. */
const Position = z.tuple([z.iso.datetime().refine((time) => !time.startsWith('0000')), z.uuid()]);

/** Time and id of the row that a cursor stands after; refuses what is none. */
export function positionOf(cursor: string) {
  const position = Position.safeParse(Buffer.from(cursor, 'base64url').toString().split(' '));
  if (position.success) return position.data;
  throw new DomainError('request.invalid', {
    errors: [{ in: 'query', pointer: '/cursor', code: 'invalid_value', message: 'Not a cursor of this list' }],
  });
}
