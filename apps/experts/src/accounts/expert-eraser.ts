import { ExpertHidden } from '@caunoi/contracts/experts/experts.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import { FileStore } from '@caunoi/kit/files/file-store';
import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExpertEntity } from '../experts/expert.entity';
import { Experts } from '../experts/experts.things';

/** A profile is its person's alone: it goes here and wherever it was told, with its files and pictures. */
@Injectable()
export class ExpertEraser implements Eraser {
  constructor(
    private readonly outbox: Outbox,
    private readonly experts: Experts,
    private readonly files: FileStore,
  ) {}

  async before(tx: EntityManager, { accountId }: Pick<Erased, 'accountId'>) {
    const profile = await tx.findOne(ExpertEntity, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
    if (!profile) return;
    await this.experts.forgetPictures(tx, profile);
    await this.files.removeAll(tx, profile.id);
    await tx.query('DELETE FROM published_text WHERE thing_id = $1', [profile.id]);
    await this.outbox.remove(tx, profile, ({ id, version }) => this.outbox.addTombstone(tx, ExpertHidden, id, version + 1));
  }
}
