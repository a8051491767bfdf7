import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Work that one replica does for all: whoever holds the lock, for as long as its connection lives. Behind a pooler that lends connections
 * out by the transaction, or while one that froze is not yet ended, two may work, or none for a while; neither loses anything.
 */
export class OnlyOne {
  private connection: QueryRunner | undefined;
  private isHeld = false;

  constructor(
    private readonly db: DataSource,
    private readonly name: string,
  ) {}

  async isMine(): Promise<boolean> {
    try {
      this.connection ??= this.db.createQueryRunner();
      const sql = this.isHeld ? 'SELECT $1::text IS NOT NULL AS mine' : 'SELECT pg_try_advisory_lock(hashtext($1)) AS mine';
      const [answer] = (await this.connection.query(sql, [this.name])) as { mine: boolean }[];
      this.isHeld = answer?.mine ?? false;
    } catch (error) {
      await this.release();
      throw error;
    }
    return this.isHeld;
  }

  async release() {
    const { connection } = this;
    this.connection = undefined;
    if (this.isHeld) await connection?.query('SELECT pg_advisory_unlock(hashtext($1))', [this.name]).catch(() => undefined);
    this.isHeld = false;
    await connection?.release();
  }
}
