import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { sqlOf } from '@caunoi/kit/events/sql';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { eraseThing } from '../projection/erase-thing';
import { SavedSearchStore } from './saved-search-store';

/** Searches go from wherever they were told, and a profile does not wait for the fact that it is gone. */
@Injectable()
export class MatchingEraser implements Eraser {
  constructor(private readonly store: SavedSearchStore) {}

  async before(tx: EntityManager, { accountId }: Erased) {
    const profiles = await sqlOf(tx)<{ id: string }>(`SELECT id FROM document WHERE kind = 'expert' AND fact ->> 'accountId' = $1::text`, [
      accountId,
    ]);
    for (const { id } of profiles) await eraseThing(tx, 'expert', id);
    await this.store.forgetAllOf(tx, accountId);
  }
}
