import type { EventContract } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.events';
import * as needs from '@caunoi/contracts/needs/needs.events';
import type { NotificationEvent } from '@caunoi/contracts/notifications/notification';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { doerNow } from '@caunoi/kit/trace';
import { Controller } from '@nestjs/common';
import { InboxService } from '../inbox/inbox.service';
import { isDecision } from '../news/news.rules';
import { NewsService } from '../news/news.service';
import { eraseThing, keepThing } from './thing.queries';
import { knownOf, type ThingFact } from './things.rules';

type NeedTold = Received<EventContract<typeof needs.NeedFact>>;
type TechnologyTold = Received<EventContract<typeof technologies.TechnologyFact>>;
type ExpertTold = Received<EventContract<typeof experts.ExpertFact>>;
type Told = Omit<Received, 'fact'> & { fact: ThingFact };

/** What becomes of needs, listings and profiles: how they are called, and what their owners are told. */
@Controller()
export class ThingsEvents {
  constructor(
    private readonly news: NewsService,
    private readonly inbox: InboxService,
  ) {}

  @On(needs.NeedSubmitted) async needSubmitted(told: NeedTold) {
    await this.keep(told);
  }
  @On(needs.NeedPublished) async needPublished(told: NeedTold) {
    await this.keep(told, 'published');
  }
  @On(needs.NeedReturned) async needReturned(told: NeedTold) {
    await this.keep(told, 'returned');
  }
  @On(needs.NeedRevised) async needRevised(told: NeedTold) {
    await this.keep(told);
  }
  @On(needs.NeedRejected) async needRejected(told: NeedTold) {
    await this.keep(told, 'rejected');
  }
  @On(needs.NeedReopened) async needReopened(told: NeedTold) {
    await this.keep(told);
  }
  @On(needs.NeedAnswered) async needAnswered(told: NeedTold) {
    await this.keep(told);
  }
  @On(needs.NeedExpired) async needExpired(told: NeedTold) {
    await this.keep(told, 'expired');
  }
  @On(needs.NeedWithdrawn) async needWithdrawn(told: NeedTold) {
    await this.keep(told);
  }
  @On(technologies.TechnologyPublished) async technologyPublished(told: TechnologyTold) {
    await this.keep(told, 'published');
  }
  @On(technologies.TechnologyReturned) async technologyReturned(told: TechnologyTold) {
    await this.keep(told, 'returned');
  }
  @On(technologies.TechnologyRevised) async technologyRevised(told: TechnologyTold) {
    await this.keep(told);
  }
  @On(technologies.TechnologyRejected) async technologyRejected(told: TechnologyTold) {
    await this.keep(told, 'rejected');
  }
  @On(technologies.TechnologyReopened) async technologyReopened(told: TechnologyTold) {
    await this.keep(told);
  }
  @On(technologies.TechnologyExpired) async technologyExpired(told: TechnologyTold) {
    await this.keep(told, 'expired');
  }
  @On(technologies.TechnologyArchived) async technologyArchived(told: TechnologyTold) {
    await this.keep(told);
  }
  @On(experts.ExpertPublished) async expertPublished(told: ExpertTold) {
    await this.keep(told);
  }
  @On(experts.ExpertRevised) async expertRevised(told: ExpertTold) {
    await this.keep(told);
  }
  @On(experts.ExpertHidden) async expertHidden(told: ExpertTold) {
    await this.keep(told);
  }
  @On(experts.ExpertDisowned) async expertDisowned(told: ExpertTold) {
    await this.keep(told);
  }
  @On(experts.ExpertExpired) async expertExpired(told: ExpertTold) {
    await this.keep(told, 'expired');
  }
  @On(needs.NeedSuspended) async needSuspended(told: NeedTold) {
    await this.keep(told);
  }
  @On(needs.NeedRestored) async needRestored(told: NeedTold) {
    await this.keep(told);
  }
  @On(technologies.TechnologySuspended) async technologySuspended(told: TechnologyTold) {
    await this.keep(told);
  }
  @On(technologies.TechnologyRestored) async technologyRestored(told: TechnologyTold) {
    await this.keep(told);
  }
  @On(experts.ExpertSuspended) async expertSuspended(told: ExpertTold) {
    await this.keep(told);
  }
  @On(experts.ExpertRestored) async expertRestored(told: ExpertTold) {
    await this.keep(told);
  }
  @OnTombstone(needs.NeedSubmitted) async needErased(event: Emptied) {
    await this.erase(event);
  }
  @OnTombstone(technologies.TechnologyPublished) async technologyErased(event: Emptied) {
    await this.erase(event);
  }
  @OnTombstone(experts.ExpertPublished) async expertErased(event: Emptied) {
    await this.erase(event);
  }

  private async keep({ fact, sequence, tx, eventId, time, replay }: Told, event?: NotificationEvent) {
    const before = await keepThing(tx, knownOf(fact), sequence);
    if (!before) return;
    if (before.status === undefined) await this.news.tellWaiting(tx, [fact.id]);
    if (!event || replay || (event === 'published' && !isDecision(before.status))) return;
    const detail = 'reason' in fact && fact.reason ? { reason: fact.reason } : {};
    const news = { id: eventId, event, thingId: fact.id, organisationId: null, otherId: null, detail };
    await this.news.tell(tx, { ...news, doneBy: doerNow()?.id ?? null, at: time.toISOString() });
  }

  private async erase({ key, tx }: Emptied) {
    const accounts = await eraseThing(tx, key);
    await this.inbox.changed(tx, accounts);
  }
}
