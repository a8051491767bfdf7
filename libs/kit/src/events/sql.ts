import type { EntityManager } from 'typeorm';

/** Runs one statement and answers its rows, whatever library holds the connection. */
export type Sql = <Row>(text: string, parameters?: unknown[]) => Promise<Row[]>;

/** Over TypeORM, which answers the rows of UPDATE and DELETE together with their number. */
export const sqlOf =
  (db: Pick<EntityManager, 'query'>): Sql =>
  async <Row>(text: string, parameters?: unknown[]) => {
    const answer = await db.query<Row[] | [Row[], number]>(text, parameters);
    return typeof answer[1] === 'number' ? (answer[0] as Row[]) : (answer as Row[]);
  };

interface PgClient {
  query(text: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Over a connection or pool of node-postgres. */
export const sqlOfPg =
  (client: PgClient): Sql =>
  async <Row>(text: string, parameters?: unknown[]) =>
    (await client.query(text, parameters)).rows as Row[];

/**
 * Joined into a statement, its commit does not wait for the disk. Only for what a crash of Postgres may undo without harm:
 * marks that say "done already", whose loss means that something is done again and recognised.
 */
export const RELAXED = `(SELECT set_config('synchronous_commit', 'off', true) AS mode) AS relaxed`;

/**
 * `LIMIT ${FIRST} n)` for the first rows of a queue. Its length changes faster than Postgres counts: believed to be nearly empty, it would be
 * read and sorted as a whole for each page. Of a limit that is not known beforehand Postgres expects a small part, and goes by the index.
 */
export const FIRST = '(SELECT';
