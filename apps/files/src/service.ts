import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { FilesModule } from './files.module';
import { Files0001 } from './migrations/0001-files';
import { heldOfPeople } from './held-of-people';
import { UploadCheckingJob } from './uploads/upload-checking.job';
import { UnusedUploadsJob } from './uploads/unused-uploads.job';
import { UploadEntity } from './uploads/upload.entity';

export const FilesConfig = z.object({
  /** How much an organisation may keep here, with what it is sending, in bytes. */
  quotaBytes: z.coerce.number().int().min(1).default(500_000_000),
});
export type FilesConfig = z.output<typeof FilesConfig>;

export const filesService: Service = {
  name: 'files',
  module: FilesModule,
  config: FilesConfig,
  entities: [UploadEntity],
  heldOfPeople,
  migrations: [Files0001],
  jobs: [UploadCheckingJob, UnusedUploadsJob],
};
