import pg from 'pg';

const PAGE = 2_000;

/**
 * What a dump and its restore do to a database: the same rows in the same tables of another server, in transactions that have nothing to
 * do with those that wrote them. The tables are there already, as migrations make them.
 */
export async function restore(from: string, to: string) {
  const [source, target] = [from, to].map((connectionString) => new pg.Client({ connectionString })) as [pg.Client, pg.Client];
  await Promise.all([source.connect(), target.connect()]);
  try {
    await source.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    for (const { table } of await rows<{ table: string }>(source, TABLES)) await copy(source, target, table);
    for (const { sequence, last, called } of await rows<{ sequence: string; last: string | null; called: boolean }>(source, SEQUENCES))
      if (called) await target.query('SELECT setval($1, $2)', [sequence, last]);
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

const TABLES = `SELECT quote_ident(tablename) AS table FROM pg_tables WHERE schemaname = 'public'`;
const SEQUENCES = `SELECT quote_ident(sequencename) AS sequence, last_value::text AS last, last_value IS NOT NULL AS called
  FROM pg_sequences WHERE schemaname = 'public'`;

const rows = async <Row>(client: pg.Client, sql: string, parameters: unknown[] = []) => (await client.query(sql, parameters)).rows as Row[];

async function copy(source: pg.Client, target: pg.Client, table: string) {
  await target.query(`TRUNCATE ${table}`);
  await source.query(`DECLARE dump CURSOR FOR SELECT to_jsonb(one) AS row FROM ${table} one`);
  for (;;) {
    const page = await rows<{ row: object }>(source, `FETCH ${PAGE} FROM dump`);
    if (page.length === 0) break;
    const all = JSON.stringify(page.map(({ row }) => row));
    await target.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [all]);
  }
  await source.query('CLOSE dump');
}
