import type { Actor } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import { documentFile, MOST_DOCUMENTS } from '@caunoi/contracts/technology-bank/documents';
import type * as api from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { sqlOf } from '@caunoi/kit/events/sql';
import { documentLook } from '@caunoi/kit/files/document-look';
import { FileStore } from '@caunoi/kit/files/file-store';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TechnologyBankConfig } from '../service';
import { mayKnow, mayOpen, type Reader, termsOf } from './document-access.rules';
import { Technologies } from './technologies.things';

/** What shows that a listing is true: its owner adds it, reviewers read all of it, others what the listing opens to them. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly technologies: Technologies,
    private readonly files: FileStore,
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: TechnologyBankConfig,
  ) {}

  async list({ params: { technologyId }, actor }: Call<typeof api.technologyDocuments>) {
    const { documents, reader } = await this.read(technologyId, actor);
    const all = (await this.files.list(technologyId)).map((file) => ({ ...file, ...termsOf(documents, file.id) }));
    return { items: all.filter((file) => mayKnow(file, reader)).map((file) => ({ ...file, open: mayOpen(file, reader) })) };
  }

  async get({ params: { technologyId, documentId }, actor }: Call<typeof api.getTechnologyDocument>) {
    const { documents, reader } = await this.read(technologyId, actor);
    const terms = termsOf(documents, documentId);
    const file = mayKnow(terms, reader) ? await this.files.open(technologyId, documentId) : undefined;
    if (!file) throw new DomainError('file.unknown');
    if (!mayOpen(terms, reader)) throw new DomainError('file.closed', { opens: terms.tier === 'interested' ? 'interested' : 'signed_in' });
    return file;
  }

  async put({ params: { technologyId, documentId }, query: { name }, body, actor }: Call<typeof api.putTechnologyDocument>) {
    await this.assertOwns(technologyId, actor);
    const look = documentLook({ said: body.type, takes: documentFile.types, clamdUrl: this.config.clamdUrl });
    await this.files.put({ id: documentId, owner: technologyId, name }, body, MOST_DOCUMENTS, look);
    const kept = (await this.files.list(technologyId)).find(({ id }) => id === documentId);
    if (!kept) throw new DomainError('file.unknown');
    return kept;
  }

  async remove({ params: { technologyId, documentId }, actor }: Call<typeof api.removeTechnologyDocument>) {
    await this.assertOwns(technologyId, actor);
    if (!(await this.files.remove(technologyId, documentId))) throw new DomainError('file.unknown');
  }

  private async read(technologyId: string, actor: Actor | undefined) {
    const technology = await this.technologies.get(technologyId, actor);
    return { documents: technology.documents, reader: await this.readerOf(technology, actor) };
  }

  private async readerOf({ id, viewer }: Technology, actor: Actor | undefined): Promise<Reader> {
    const organisationId = viewer === 'public' ? actor?.organisationId : undefined;
    const rows = organisationId
      ? await sqlOf(this.db.manager)('SELECT FROM interest WHERE technology_id = $1 AND organisation_ids @> ARRAY[$2]::uuid[]', [
          id,
          organisationId,
        ])
      : [];
    return { viewer, signedIn: actor !== undefined, interested: rows.length > 0 };
  }

  private async assertOwns(technologyId: string, actor: Actor) {
    const { viewer } = await this.technologies.get(technologyId, actor);
    if (viewer !== 'owner') throw new DomainError('technology.unknown');
  }
}
