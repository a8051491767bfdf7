import type { EntityManager } from 'typeorm';
import { sqlOf } from '../events/sql';
import { type Fate, heldByKit, type HeldOfPeople } from './held-of-people';

/** What becomes of the rows of every table, in the order in which it is done. */
export const fatesOf = (held: HeldOfPeople): [table: string, fate: Fate][] =>
  Object.entries({ ...heldByKit, ...held }).flatMap(([table, one]) =>
    'erased' in one ? one.erased.map((fate): [string, Fate] => [table, fate]) : [],
  );

const statementOf = (table: string, fate: Fate & { becomes: unknown }) => {
  if (fate.becomes === 'deleted') return `DELETE FROM ${table} WHERE ${fate.where}`;
  const sets = Object.entries(fate.becomes as Readonly<Record<string, string>>).map(([column, value]) => `${column} = ${value}`);
  return `UPDATE ${table} SET ${sets.join(', ')} WHERE ${fate.where}`;
};

/** What no statement can: what is to be done while everything is there, and what is told once it is gone. */
interface Around {
  before: () => Promise<void>;
  after: () => Promise<void>;
}

/** Erases what the tables hold of a person, as the service says of them. A second time finds nothing. Answers by table what went and what stays. */
export async function erase(tx: EntityManager, held: HeldOfPeople, accountId: string, { before, after }: Around) {
  const sql = sqlOf(tx);
  const fates = fatesOf(held);
  const rows: number[] = [];
  for (const [table, { where }] of fates) {
    const [found] = await sql<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`, [accountId]);
    rows.push(found?.rows ?? 0);
  }
  await before();
  for (const [table, fate] of fates) if ('becomes' in fate) await tx.query(statementOf(table, fate), [accountId]);
  await after();
  const counted = fates.map(([table, fate], n) => ({ table, fate, rows: rows[n] ?? 0 })).filter((one) => one.rows > 0);
  return {
    erased: counted.flatMap(({ table, fate, rows: count }) => ('becomes' in fate ? [{ table, rows: count }] : [])),
    held: counted.flatMap(({ table, fate, rows: count }) => ('held' in fate ? [{ table, rows: count, ...fate.held }] : [])),
  };
}
