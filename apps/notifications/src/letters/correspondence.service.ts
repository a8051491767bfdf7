import type { Locale } from '@caunoi/contracts/locales';
import { topicOf } from '@caunoi/contracts/notifications/notification';
import { Clock } from '@caunoi/kit/clock';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailSettings } from '../config';
import type { News } from '../news/news';
import { notificationLetter, type Told } from './letter.rules';
import { LetterStore, type NewLetter } from './letter-store';
import { usual } from './usual.rules';

interface Reachable {
  id: string;
  email: string;
  fullName: string;
  locale: Locale;
}

/** Nobody is written to whose address is not proven to be theirs, or takes no letters. */
const REACHABLE = `SELECT id, email, full_name AS "fullName", locale FROM person
  WHERE id = ANY($1) AND email_verified AND NOT blocked AND NOT EXISTS (SELECT FROM bounced_address bounced WHERE bounced.email = person.email)`;

/** Writes to people about what happened. */
@Injectable()
export class Correspondence {
  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly store: LetterStore,
    private readonly clock: Clock,
  ) {}

  async tell(tx: EntityManager, news: News, accounts: readonly string[]) {
    const topic = topicOf[news.event];
    if (usual[topic] !== 'at_once') return;
    const people = await tx.query<Reachable[]>(REACHABLE, [accounts]);
    if (people.length === 0) return;
    const told = await toldOf(tx, news);
    const letterTo = ({ id, email, ...person }: Reachable): NewLetter => ({
      ...notificationLetter(told, person, this.settings.publicUrl),
      ...{ cause: news.id, accountId: id, email, topic, locale: person.locale },
      ...{ thread: news.thingId && `thing.${news.thingId}`, secret: false, endsAt: null, dueAt: this.clock.now() },
    });
    await this.store.write(tx, people.map(letterTo));
  }
}

async function toldOf(tx: EntityManager, { event, thingId, otherId, detail }: News): Promise<Told> {
  const things = await tx.query<NonNullable<Told['thing']>[]>('SELECT id, kind, reference, title FROM thing WHERE id = ANY($1)', [
    [thingId, otherId],
  ]);
  const named = (id: string | null) => things.find((thing) => thing.id === id) ?? null;
  return { event, thing: named(thingId), other: named(otherId), detail, count: 1 };
}
