import type { Call } from '@caunoi/contracts/contract';
import { cvFile } from '@caunoi/contracts/experts/cv';
import type * as api from '@caunoi/contracts/experts/experts.endpoints';
import { documentLook } from '@caunoi/kit/files/document-look';
import { FileStore } from '@caunoi/kit/files/file-store';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import type { ExpertsConfig } from '../service';
import { Experts } from './experts.things';

/** The one that the profile names, and one that is to take its place. */
const MOST = 2;

/** The CV of an expert: its owner sends it, the profile says who opens it. */
@Injectable()
export class CvService {
  constructor(
    private readonly experts: Experts,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: ExpertsConfig,
  ) {}

  async get({ params: { expertId, documentId }, actor }: Call<typeof api.getCv>) {
    const { viewer, cv } = await this.experts.get(expertId, actor);
    const isNamed = cv?.documentId === documentId;
    const file = viewer === 'owner' || isNamed ? await this.files.open(expertId, documentId) : undefined;
    if (!file) throw new DomainError('file.unknown');
    if (!actor && cv?.tier === 'signed_in') throw new DomainError('file.closed', { opens: 'signed_in' });
    return file;
  }

  async put({ params: { expertId, documentId }, query: { name }, body, actor }: Call<typeof api.putCv>) {
    const { viewer, cv } = await this.experts.get(expertId, actor);
    if (viewer !== 'owner') throw new DomainError('expert.unknown');
    for (const { id } of await this.files.list(expertId))
      if (id !== documentId && id !== cv?.documentId) await this.files.remove(expertId, id);
    const look = documentLook({ said: body.type, takes: cvFile.types, clamdUrl: this.config.clamdUrl });
    await this.files.put({ id: documentId, owner: expertId, name }, body, MOST, look);
    const kept = (await this.files.list(expertId)).find(({ id }) => id === documentId);
    if (!kept) throw new DomainError('file.unknown');
    return kept;
  }
}
