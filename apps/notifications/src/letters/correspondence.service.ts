import { topicOf } from '@caunoi/contracts/notifications/notification';
import { Clock } from '@caunoi/kit/clock';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailSettings } from '../config';
import type { News } from '../news/news';
import type { Wish } from '../preferences/preferences.service';
import { dueAfterQuiet } from '../preferences/quiet.rules';
import { Unsubscriptions } from '../preferences/unsubscriptions';
import { namesIn, notificationLetter, type Told } from './letter.rules';
import { LetterStore, type NewLetter } from './letter-store';
import { type Reachable, REACHABLE } from './reachable';

/** So many of what a search found are named in a letter. */
const MOST_NAMED = 10;

/** Writes at once to those who want it so about what happened. */
@Injectable()
export class Correspondence {
  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly store: LetterStore,
    private readonly unsubscriptions: Unsubscriptions,
    private readonly clock: Clock,
  ) {}

  async tell(tx: EntityManager, news: News, wishes: ReadonlyMap<string, Wish>) {
    const people = await tx.query<Reachable[]>(REACHABLE, [[...wishes.keys()]]);
    if (people.length === 0) return;
    const told = await toldOf(tx, news);
    await this.store.write(tx, await Promise.all(people.map((person) => this.letterTo(person, news, told, wishes.get(person.id)))));
  }

  private async letterTo({ id, email, ...person }: Reachable, news: News, told: Told, wish: Wish | undefined): Promise<NewLetter> {
    const topic = topicOf[news.event];
    const now = this.clock.now();
    const unsubscribe = await this.unsubscriptions.tokenFor(id, topic);
    return {
      ...notificationLetter(told, { ...person, unsubscribe }, this.settings.publicUrl),
      ...{ cause: news.id, accountId: id, email, topic, locale: person.locale },
      ...{ thread: threadOf(news), secret: false, endsAt: null, names: namesIn(told) },
      unsubscribe,
      dueAt: wish ? dueAfterQuiet(now, wish.timeZone, wish.quiet) : now,
    };
  }
}

/** Letters on one thing, or on what one search finds, stand together in a mailbox. */
function threadOf({ thingId, detail }: News) {
  if (detail.search) return `search.${detail.search.id}`;
  return thingId && `thing.${thingId}`;
}

async function toldOf(tx: EntityManager, { event, thingId, otherId, detail, found = [] }: News): Promise<Told> {
  const things = await tx.query<(NonNullable<Told['thing']> & { status: string })[]>(
    'SELECT id, kind, reference, title, status FROM thing WHERE id = ANY($1)',
    [[thingId, otherId, ...found]],
  );
  const named = (id: string | null) => things.find((thing) => thing.id === id) ?? null;
  const open = things.filter(({ id, status }) => found.includes(id) && status === 'published');
  return {
    event,
    thing: named(thingId),
    other: named(otherId),
    found: open.slice(0, MOST_NAMED),
    detail,
    count: Math.max(found.length, 1),
  };
}
