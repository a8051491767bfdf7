import { SavedSearchMatched } from '@caunoi/contracts/matching/saved-searches.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { InboxService } from '../inbox/inbox.service';
import { NewsService } from '../news/news.service';

/** What saved searches have found. */
@Controller()
export class SavedSearchesEvents {
  constructor(
    private readonly news: NewsService,
    private readonly inbox: InboxService,
  ) {}

  @On(SavedSearchMatched) async matched({ fact, tx, eventId, time, replay }: Received<typeof SavedSearchMatched>) {
    if (replay) return;
    const { id, accountId, name, query, frequency, things } = fact;
    const news = { id: eventId, event: 'search_matched', accountId, thingId: null, organisationId: null, otherId: null } as const;
    const found = things.map((thing) => thing.id);
    const detail = { search: { id, name, query } };
    await this.news.tell(tx, { ...news, found, detail, mostOften: frequency, doneBy: null, at: time.toISOString() });
  }

  @OnTombstone(SavedSearchMatched) async gone({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM untold WHERE news->'detail'->'search'->>'id' = $1`, [key]);
    await tx.query('DELETE FROM letter WHERE names @> ARRAY[$1::uuid]', [key]);
    const [entries] = await tx.query<[{ account: string }[], number]>(
      'DELETE FROM entry WHERE search_id = $1 RETURNING account_id AS account',
      [key],
    );
    await this.inbox.changed(tx, [...new Set(entries.map(({ account }) => account))]);
  }
}
