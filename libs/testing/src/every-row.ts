import type { DataSource } from 'typeorm';

/** Every row of every table of a service's database, as text: what is erased must be in none of them. */
export async function everyRow(db: DataSource): Promise<string[]> {
  const tables = await db.query<{ name: string }[]>(`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  const rows = await Promise.all(
    tables.map(({ name }) => db.query<{ row: string }[]>(`SELECT '${name} ' || to_jsonb(t)::text AS row FROM ${name} t`)),
  );
  return rows.flat().map(({ row }) => row);
}
