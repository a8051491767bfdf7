import { OrganisationNoticed } from '@caunoi/contracts/identity/organisation.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { doerNow } from '@caunoi/kit/trace';
import { Controller } from '@nestjs/common';
import { InboxService } from '../inbox/inbox.service';
import { NewsService } from '../news/news.service';

/** What happens between an organisation and its people: who asks, who is removed, who hands over. */
@Controller()
export class OrganisationsEvents {
  constructor(
    private readonly news: NewsService,
    private readonly inbox: InboxService,
  ) {}

  @On(OrganisationNoticed) async noticed({ fact, tx, eventId, time, replay }: Received<typeof OrganisationNoticed>) {
    if (replay) return;
    const { notice, organisationId, organisationName, accountId, name, words } = fact;
    const told = accountId === null ? { organisationId } : { organisationId: null, accountId };
    await this.news.tell(tx, {
      id: eventId,
      event: notice,
      ...told,
      ...{ thingId: null, otherId: null, at: time.toISOString(), doneBy: doerNow()?.id ?? null },
      // The name is that of whoever did it.
      detail: { name, person: doerNow()?.id ?? null, words, organisation: { id: organisationId, name: organisationName } },
    });
  }

  @OnTombstone(OrganisationNoticed) async erased({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM untold WHERE news->'detail'->'organisation'->>'id' = $1`, [key]);
    await tx.query('DELETE FROM letter WHERE names @> ARRAY[$1::uuid]', [key]);
    const [entries] = await tx.query<[{ account: string }[], number]>(
      `DELETE FROM entry WHERE detail->'organisation'->>'id' = $1 RETURNING account_id AS account`,
      [key],
    );
    await this.inbox.changed(tx, [...new Set(entries.map(({ account }) => account))]);
  }
}
