import { mutex } from '@caunoi/kit/async/pacing';
import { Clock } from '@caunoi/kit/clock';
import { sqlOf } from '@caunoi/kit/events/sql';
import { FileStore } from '@caunoi/kit/files/file-store';
import { log } from '@caunoi/kit/log';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { type ReadPicture, readPicture } from '../pictures/read-picture';
import { UploadEntity } from './upload.entity';

/** Nobody looks at one for longer: whoever did so is gone. */
const GIVEN_UP_SECONDS = 120;
/** What takes down whoever looks at it is not looked at for ever. */
const MOST_ATTEMPTS = 3;

/** Looks at what has arrived: refuses it with a reason, or makes pictures of it and throws the original away. One at a time in a process. */
@Injectable()
export class UploadChecks {
  private readonly inTurn = mutex();

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** Does not wait. What fails is taken up by the job. */
  begin(id: string) {
    void this.check(id).catch((error: unknown) => log.error({ error, id }, 'an upload could not be looked at'));
  }

  /** Answers whether there was something to look at: another replica may be at it. */
  check(id: string): Promise<boolean> {
    return this.inTurn(() => this.checkNow(id));
  }

  /** Those that nobody looks at. */
  async waiting(): Promise<string[]> {
    const sql = sqlOf(this.db.manager);
    const rows = await sql<{ id: string }>(`SELECT id FROM upload WHERE ${this.free('$1')} ORDER BY id LIMIT 1000`, [this.clock.now()]);
    return rows.map(({ id }) => id);
  }

  private free(now: string) {
    return `state = 'checking' AND (checked_from IS NULL OR checked_from < ${now}::timestamptz - interval '${GIVEN_UP_SECONDS} seconds')`;
  }

  private async checkNow(id: string) {
    const sql = sqlOf(this.db.manager);
    const taken = `UPDATE upload SET checked_from = $1, attempts = attempts + 1 WHERE id = $2 AND ${this.free('$1')} RETURNING id`;
    if ((await sql(taken, [this.clock.now(), id])).length === 0) return false;
    const upload = await this.db.manager.findOneByOrFail(UploadEntity, { id });
    await this.settle(id, upload.attempts > MOST_ATTEMPTS ? { refusal: 'damaged' } : await this.read(upload));
    return true;
  }

  private async read({ id, purpose }: UploadEntity) {
    const pieces = await sqlOf(this.db.manager)<{ bytes: Buffer }>('SELECT bytes FROM upload_piece WHERE upload_id = $1 ORDER BY place', [
      id,
    ]);
    return readPicture(Buffer.concat(pieces.map(({ bytes }) => bytes)), purpose);
  }

  /** What was removed meanwhile stays so. */
  private async settle(id: string, { refusal = null, picture = null, variants = [] }: ReadPicture) {
    await this.db.transaction((tx) => this.files.removeAll(tx, id));
    for (const { name, type, bytes } of variants)
      await this.files.put({ id: variantId(id, name), owner: id, name }, { type, bytes: once(bytes) }, variants.length);
    const keptBytes = variants.reduce((sum, { bytes }) => sum + bytes.length, 0);
    await this.db.transaction(async (tx) => {
      const state = refusal === null ? 'ready' : 'refused';
      const { affected } = await tx.update(UploadEntity, { id }, { state, refusal, picture, keptBytes });
      if (affected === 0) return this.files.removeAll(tx, id);
      await tx.query('DELETE FROM upload_piece WHERE upload_id = $1', [id]);
    });
  }
}

/** The same whoever makes it, and whoever looks for it. */
export const variantId = (pictureId: string, name: string) => uuidv5(name, pictureId);

async function* once(bytes: Uint8Array) {
  yield bytes;
}
