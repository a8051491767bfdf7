import { Module } from '@nestjs/common';
import { PicturesController } from './pictures/pictures.controller';
import { PicturesService } from './pictures/pictures.service';
import { NamingEvents } from './pictures/naming.events';
import { UnusedUploadsJob } from './uploads/unused-uploads.job';
import { UploadChecks } from './uploads/upload-checks';
import { UploadCheckingJob } from './uploads/upload-checking.job';
import { UploadsController } from './uploads/uploads.controller';
import { UploadsService } from './uploads/uploads.service';

@Module({
  controllers: [UploadsController, PicturesController, NamingEvents],
  providers: [UploadsService, UploadChecks, PicturesService, UploadCheckingJob, UnusedUploadsJob],
})
export class FilesModule {}
