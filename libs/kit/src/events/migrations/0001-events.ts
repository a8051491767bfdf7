import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createEventTables, dropEventTables } from '../event-tables';

export class KitEvents0001 implements MigrationInterface {
  name = 'KitEvents1796000000001';
  up = (db: QueryRunner) => createEventTables(db);
  down = (db: QueryRunner) => dropEventTables(db);
}
