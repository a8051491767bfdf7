import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { daysAfter } from '@caunoi/kit/dates/days';
import { FileStore } from '@caunoi/kit/files/file-store';
import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UploadEntity } from './upload.entity';

/** What nothing names a day after it was begun: whoever sent it has thought better of it, or taken it out again. */
@Injectable()
export class UnusedUploadsJob implements Job {
  readonly name = 'unused-uploads';
  readonly summary = 'Removes pictures that nothing shows';
  readonly schedule = { everySeconds: 3600 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  run(signal?: AbortSignal) {
    const before = daysAfter(this.clock.now(), -1);
    const due = (tx: EntityManager) =>
      tx
        .createQueryBuilder(UploadEntity, 'upload')
        .where('upload.begunAt < :before AND NOT EXISTS (SELECT FROM naming WHERE pictures @> ARRAY[upload.id])', { before });
    const remove = async (tx: EntityManager, upload: UploadEntity) => {
      await this.files.removeAll(tx, upload.id);
      await tx.remove(upload);
    };
    return eachDue(this.db, due, remove, signal);
  }
}
