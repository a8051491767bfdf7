import type { DataSource, EntityMetadata } from 'typeorm';
import { sqlOf } from '../events/sql';

interface Held {
  table: string;
  column: string;
  type: string;
  /** Takes no null. */
  required: boolean;
  /** Has a value where none is given. */
  fills: boolean;
}

/** Whatever of these is so, some call would fail with it. That a table takes more than the code writes is no fault: a newer version may run beside. */
const HELD = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type, a.attnotnull AS required,
    (a.atthasdef OR a.attidentity <> '') AS fills
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relname = ANY ($1)`;

/**
 * Throws what in the tables is not as the entities say: nothing starts, to fail at every call that meets it. One question to the database;
 * indexes and constraints are compared by the tests of migrations.
 */
export async function assertTablesFit(db: DataSource, name: string) {
  const entities = db.entityMetadatas;
  const held = await sqlOf(db)<Held>(HELD, [entities.map(({ tableName }) => tableName)]);
  const differences = entities.flatMap((entity) =>
    differencesIn(
      db,
      entity,
      held.filter(({ table }) => table === entity.tableName),
    ),
  );
  if (differences.length === 0) return;
  throw new Error(
    `The database of ${name} is not as its code says: ${differences.join('; ')}. ` +
      'What changed in an entity needs a new migration, and each migration its place under `migrations` in service.ts; ' +
      'a database that holds nothing of worth may be deleted.',
  );
}

function differencesIn(db: DataSource, { tableName, columns }: EntityMetadata, held: readonly Held[]) {
  if (held.length === 0) return [`table ${tableName} is missing`];
  const known = new Map(held.map((one) => [one.column, one]));
  const wanted = columns.flatMap((column) => {
    const place = `column ${tableName}.${column.databaseName}`;
    const there = known.get(column.databaseName);
    known.delete(column.databaseName);
    if (!there) return [`${place} is missing`];
    const type = `${db.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
    if (there.type !== type) return [`${place} is ${there.type}, not ${type}`];
    return there.required && column.isNullable ? [`${place} takes no null`] : [];
  });
  const unknown = [...known.values()].filter(({ required, fills }) => required && !fills);
  return [...wanted, ...unknown.map(({ column }) => `column ${tableName}.${column}, which the code does not know, must be given`)];
}
