import type { FileInfo, KeptFile, SentFile } from '@caunoi/contracts/files';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { mutex } from '../async/pacing';
import { Clock } from '../clock';
import { sqlOf } from '../events/sql';
import { DomainError } from '../http/domain-error';

const CHUNK = 256 * 1024;
const INFO = 'id, name, type, size::int, stored_at AS "storedAt"';

/** What is to be kept of a file besides its bytes. `owner` is the thing that it belongs to. */
export interface NewFile {
  id: string;
  owner: string;
  name: string;
}

type Row = Omit<FileInfo, 'storedAt'> & { storedAt: Date };
const toInfo = ({ storedAt, ...row }: Row): FileInfo => ({ ...row, storedAt: storedAt.toISOString() });

/**
 * Keeps files in the service's own database, in pieces: none is ever in memory as a whole, and no transaction lasts as long as a sender or
 * a reader takes. Whatever keeps them elsewhere offers the same methods.
 */
@Injectable()
export class FileStore {
  private readonly inTurn = mutex();

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what comes, up to `most` files of one thing; what is there already under the id stays as it is. What breaks off leaves nothing,
   * at the latest after a day. `look` is shown all of it, one file at a time, before anybody else sees it: what it throws refuses the file.
   */
  async put({ id, owner, name }: NewFile, { type, bytes }: SentFile, most: number, look?: (whole: Buffer) => Promise<void>): Promise<void> {
    const begun = await this.db.transaction((tx) => this.begin(tx, { id, owner, name }, type, most));
    if (!begun) return;
    const sql = sqlOf(this.db.manager);
    try {
      const { size, digest } = await this.write(id, bytes);
      if (look) await this.inTurn(async () => look(await wholeOf(this.read(id, 0, size - 1))));
      await sql('UPDATE file SET size = $2, digest = $3, stored_at = $4 WHERE id = $1', [id, size, digest, this.clock.now()]);
    } catch (error) {
      await sql('DELETE FROM file WHERE id = $1 AND stored_at IS NULL', [id]);
      throw error;
    }
  }

  async list(owner: string): Promise<FileInfo[]> {
    const rows = await sqlOf(this.db.manager)<Row>(`SELECT ${INFO} FROM file WHERE owner = $1 AND stored_at IS NOT NULL ORDER BY id`, [
      owner,
    ]);
    return rows.map(toInfo);
  }

  /** With its bytes, to be read from one to another. */
  async open(owner: string, id: string): Promise<KeptFile | undefined> {
    const [row] = await sqlOf(this.db.manager)<Omit<KeptFile, 'read'>>(
      'SELECT name, type, size::int, digest FROM file WHERE owner = $1 AND id = $2 AND stored_at IS NOT NULL',
      [owner, id],
    );
    return row && { ...row, read: (from, to) => this.read(id, from, to) };
  }

  /** Answers whether there was one. */
  async remove(owner: string, id: string) {
    return (await sqlOf(this.db.manager)('DELETE FROM file WHERE owner = $1 AND id = $2 RETURNING id', [owner, id])).length > 0;
  }

  /** Together with what they belong to. */
  async removeAll(tx: EntityManager, owner: string) {
    await tx.query('DELETE FROM file WHERE owner = $1', [owner]);
  }

  /** One after the other for each thing, so that no two take the last place. Answers whether the file was not there yet. */
  private async begin(tx: EntityManager, { id, owner, name }: NewFile, type: string, most: number) {
    const sql = sqlOf(tx);
    await sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [owner]);
    await sql(`DELETE FROM file WHERE stored_at IS NULL AND (id = $1 OR begun_at < now() - interval '1 day')`, [id]);
    const [found] = await sql<{ known: boolean; full: boolean }>(
      'SELECT bool_or(id = $1) AS known, count(*) FILTER (WHERE owner = $2) >= $3 AS full FROM file WHERE id = $1 OR owner = $2',
      [id, owner, most],
    );
    if (found?.known) return false;
    if (found?.full) throw new DomainError('file.too_many', { most });
    await sql('INSERT INTO file (id, owner, name, type) VALUES ($1, $2, $3, $4)', [id, owner, name, type]);
    return true;
  }

  private async write(id: string, bytes: AsyncIterable<Uint8Array>) {
    const hash = createHash('sha256');
    let [size, n] = [0, 0];
    for await (const chunk of inChunks(bytes)) {
      hash.update(chunk);
      size += chunk.length;
      await this.db.query('INSERT INTO file_chunk (file_id, n, bytes) VALUES ($1, $2, $3)', [id, n++, chunk]);
    }
    return { size, digest: hash.digest('hex') };
  }

  private async *read(id: string, from: number, to: number) {
    for (let n = Math.floor(from / CHUNK); n * CHUNK <= to; n++) {
      const [row] = await this.db.query<{ bytes: Buffer }[]>('SELECT bytes FROM file_chunk WHERE file_id = $1 AND n = $2', [id, n]);
      if (!row) throw new Error(`file ${id} was removed while it was read`);
      yield row.bytes.subarray(Math.max(0, from - n * CHUNK), to - n * CHUNK + 1);
    }
  }
}

/** All of it at once: for what is small, and has to be looked at as a whole. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>) {
  const pieces = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same bytes in pieces of one size, the last one aside. */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>) {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    length += piece.length;
    while (length >= CHUNK) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, CHUNK);
      waiting = [all.subarray(CHUNK)];
      length -= CHUNK;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
