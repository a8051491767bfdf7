import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/files/files.endpoints';
import type { Upload } from '@caunoi/contracts/files/upload';
import { Clock } from '@caunoi/kit/clock';
import { createOnce } from '@caunoi/kit/database/create-once';
import { sqlOf } from '@caunoi/kit/events/sql';
import { FileStore, inChunks } from '@caunoi/kit/files/file-store';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { FilesConfig } from '../service';
import { UploadChecks } from './upload-checks';
import { UploadEntity } from './upload.entity';

/** Takes bytes, piece by piece: what has arrived stays, wherever the line broke. Whose they are: the organisation's for which they are sent. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly checks: UploadChecks,
    @Inject(CONFIG) private readonly config: FilesConfig,
  ) {}

  async begin({ body: { id = uuidv7(), purpose, size }, actor: { organisationId } }: Call<typeof api.beginUpload>) {
    const upload = await this.db.transaction(async (tx) => {
      await this.assertRoom(tx, { id, organisationId, size });
      const begun = { state: 'uploading' as const, received: 0, keptBytes: 0, attempts: 0, begunAt: this.clock.now() };
      return createOnce(tx, UploadEntity, id, async () => ({ organisationId, purpose, size, ...begun }));
    });
    if (upload.organisationId !== organisationId) throw new DomainError('upload.unknown');
    return toAnswer(upload);
  }

  async get({ params: { uploadId }, actor }: Call<typeof api.getUpload>) {
    return toAnswer(await this.own(uploadId, actor.organisationId));
  }

  async send({ params: { uploadId }, query: { from }, body, actor }: Call<typeof api.sendUpload>) {
    const { state, received } = await this.own(uploadId, actor.organisationId);
    if (state !== 'uploading' || from !== received) throw new DomainError('upload.place', { received });
    let place = from;
    for await (const piece of inChunks(body.bytes)) place = await this.keep(uploadId, place, piece);
    const upload = await this.own(uploadId, actor.organisationId);
    if (upload.state === 'checking') this.checks.begin(uploadId);
    return toAnswer(upload);
  }

  async remove({ params: { uploadId }, actor }: Call<typeof api.removeUpload>) {
    await this.own(uploadId, actor.organisationId);
    await this.db.transaction(async (tx) => {
      const sql = sqlOf(tx);
      const gone = await sql(
        'DELETE FROM upload WHERE id = $1 AND NOT EXISTS (SELECT FROM naming WHERE pictures @> ARRAY[$1]::uuid[]) RETURNING id',
        [uploadId],
      );
      if (gone.length === 0) throw new DomainError('upload.in_use');
      await this.files.removeAll(tx, uploadId);
    });
  }

  /** Where two send at once, the second one's piece has no place any more. With the last byte the upload is whole. */
  private async keep(id: string, place: number, piece: Uint8Array) {
    return this.db.transaction(async (tx) => {
      const sql = sqlOf(tx);
      const [upload] = await sql<{ received: number; size: number }>('SELECT received, size FROM upload WHERE id = $1 FOR UPDATE', [id]);
      if (!upload) throw new DomainError('upload.unknown');
      if (upload.received !== place) throw new DomainError('upload.place', { received: upload.received });
      const received = place + piece.length;
      if (received > upload.size) throw new DomainError('request.too_large');
      await sql('INSERT INTO upload_piece (upload_id, place, bytes) VALUES ($1, $2, $3)', [id, place, piece]);
      await sql(`UPDATE upload SET received = $2, state = CASE WHEN size = $2 THEN 'checking' ELSE state END WHERE id = $1`, [
        id,
        received,
      ]);
      return received;
    });
  }

  private async own(id: string, organisationId: string) {
    const upload = await this.db.manager.findOneBy(UploadEntity, { id, organisationId });
    if (!upload) throw new DomainError('upload.unknown');
    return upload;
  }

  /** One after the other for each organisation, so that no two take the last room. What is being sent counts as if it were all there. */
  private async assertRoom(tx: EntityManager, { id, organisationId, size }: { id: string; organisationId: string; size: number }) {
    const sql = sqlOf(tx);
    await sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [organisationId]);
    const [used] = await sql<{ bytes: number }>(
      `SELECT coalesce(sum(CASE WHEN state IN ('uploading', 'checking') THEN size ELSE kept_bytes END), 0)::float AS bytes
       FROM upload WHERE organisation_id = $1 AND id <> $2`,
      [organisationId, id],
    );
    const { quotaBytes: mostBytes } = this.config;
    if ((used?.bytes ?? 0) + size > mostBytes) throw new DomainError('upload.quota', { mostBytes });
  }
}

const toAnswer = ({ id, purpose, size, received, state, refusal, picture }: UploadEntity): Upload => ({
  ...{ id, purpose, size, received, state, refusal, picture },
});
