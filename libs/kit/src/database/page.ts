import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../http/domain-error';

interface Sorting<T> {
  alias: string;
  /** A timestamp property that is never null in these rows; ties are broken by id. */
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
    const [time, id] = decode(cursor);
    rows.andWhere(`(${alias}.${by}, ${alias}.id) ${order === 'ASC' ? '>' : '<'} (:time, :id)`, { time, id });
  }
  const found = await rows
    .orderBy(`${alias}.${by}`, order)
    .addOrderBy(`${alias}.id`, order)
    .limit(limit + 1)
    .getMany();
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encode((last[by] as Date).toISOString(), last.id) : null };
}

const encode = (...parts: string[]) => Buffer.from(parts.join(' ')).toString('base64url');

function decode(cursor: string) {
  const parts = /^(\d{4}-[\d:.TZ-]+) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!parts) throw new DomainError('request.invalid', { errors: [{ pointer: '/query/cursor', code: 'invalid_value', message: 'Not a cursor of this list' }] });
  return [parts[1], parts[2]];
}
