import { PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { SavedSearchStore } from './saved-search-store';

/** Who may have saved a search: for whom they act, since nobody is told of what is their own. */
@Controller()
export class SearchersEvents {
  constructor(private readonly store: SavedSearchStore) {}

  @On(PersonChanged) async changed({ fact, sequence, tx }: Received<typeof PersonChanged>) {
    await tx.query(
      `INSERT INTO person (id, sequence, organisations) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET sequence = $2, organisations = $3 WHERE person.sequence < $2`,
      [fact.id, sequence, fact.memberships.map(({ organisationId }) => organisationId)],
    );
  }

  @OnTombstone(PersonChanged) async erased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM person WHERE id = $1', [key]);
    await this.store.forgetAllOf(tx, key);
  }
}
