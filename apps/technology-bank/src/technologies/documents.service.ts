import type { Actor } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import { MOST_DOCUMENTS } from '@caunoi/contracts/technology-bank/documents';
import type * as api from '@caunoi/contracts/technology-bank/documents.endpoints';
import { FileStore } from '@caunoi/kit/files/file-store';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { Technologies } from './technologies.things';

/** What shows that a listing is true: its owner adds it, its owner and reviewers read it. For anybody else the listing has none, nor exists. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly technologies: Technologies,
    private readonly files: FileStore,
  ) {}

  async list({ params: { technologyId }, actor }: Call<typeof api.technologyDocuments>) {
    await this.assertIs(['owner', 'reviewer'], technologyId, actor);
    return { items: await this.files.list(technologyId) };
  }

  async get({ params: { technologyId, documentId }, actor }: Call<typeof api.getTechnologyDocument>) {
    await this.assertIs(['owner', 'reviewer'], technologyId, actor);
    const file = await this.files.open(technologyId, documentId);
    if (!file) throw new DomainError('file.unknown');
    return file;
  }

  async put({ params: { technologyId, documentId }, query: { name }, body, actor }: Call<typeof api.putTechnologyDocument>) {
    await this.assertIs(['owner'], technologyId, actor);
    await this.files.put({ id: documentId, owner: technologyId, name }, body, MOST_DOCUMENTS);
    const kept = (await this.files.list(technologyId)).find(({ id }) => id === documentId);
    if (!kept) throw new DomainError('file.unknown');
    return kept;
  }

  async remove({ params: { technologyId, documentId }, actor }: Call<typeof api.removeTechnologyDocument>) {
    await this.assertIs(['owner'], technologyId, actor);
    if (!(await this.files.remove(technologyId, documentId))) throw new DomainError('file.unknown');
  }

  private async assertIs(viewers: string[], technologyId: string, actor: Actor) {
    const { viewer } = await this.technologies.get(technologyId, actor);
    if (!viewers.includes(viewer)) throw new DomainError('technology.unknown');
  }
}
