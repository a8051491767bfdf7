import { type Person, PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { doerNow } from '@caunoi/kit/trace';
import { Controller } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboxService } from '../inbox/inbox.service';
import { NewsService } from '../news/news.service';
import { forgetPerson, keepPerson } from './person.queries';

/** Who is told: where they are reached, and for whom they act. */
@Controller()
export class PeopleEvents {
  constructor(
    private readonly news: NewsService,
    private readonly inbox: InboxService,
  ) {}

  @On(PersonChanged) async changed({ fact, sequence, tx, eventId, time, replay }: Received<typeof PersonChanged>) {
    const before = await keepPerson(tx, fact, sequence);
    if (before === null) return;
    await this.news.tellWaiting(tx, [fact.id, ...fact.memberships.map(({ organisationId }) => organisationId)]);
    // Of somebody who was not known before nobody can say what is new.
    if (before.known && !replay) await this.tellMembers(tx, fact, before.memberOf, { id: eventId, at: time.toISOString() });
  }

  @OnTombstone(PersonChanged) async erased({ key, tx }: Emptied) {
    await forgetPerson(tx, key);
    await this.inbox.forget(tx, key);
  }

  private async tellMembers(tx: EntityManager, { id, fullName, memberships }: Person, before: string[], told: { id: string; at: string }) {
    const now = memberships.map(({ organisationId }) => organisationId);
    const changes = [
      ...now.filter((one) => !before.includes(one)).map((organisationId) => ({ event: 'member_joined', organisationId }) as const),
      ...before.filter((one) => !now.includes(one)).map((organisationId) => ({ event: 'member_left', organisationId }) as const),
    ];
    // Whoever joins is not told that they joined, whoever did it neither.
    const doer = doerNow()?.id ?? id;
    for (const change of changes)
      await this.news.tell(tx, { ...change, ...told, thingId: null, otherId: null, detail: { name: fullName, person: id }, doneBy: doer });
  }
}
