import { topicOf } from '@caunoi/contracts/notifications/notification';
import { Clock } from '@caunoi/kit/clock';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { InboxService } from '../inbox/inbox.service';
import { Correspondence } from '../letters/correspondence.service';
import type { News } from './news';
import { PreferencesService, type Wish } from '../preferences/preferences.service';
import { rarerOf } from '../preferences/usual.rules';
import { isNews } from './news.rules';

type Audience = { accounts: string[] } | { awaits: string };

/** So many of what a search found are named. */
const MOST_FOUND = 5;
const MEMBERS = `SELECT person_id AS id FROM member WHERE organisation_id = $1`;

/** Brings what happened to everybody whom it concerns, once. */
@Injectable()
export class NewsService {
  constructor(
    private readonly inbox: InboxService,
    private readonly letters: Correspondence,
    private readonly preferences: PreferencesService,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that notes the fact as handled: so nobody hears of it twice, and nobody misses it. */
  async tell(tx: EntityManager, news: News) {
    if (!isNews(new Date(news.at), this.clock.now())) return;
    const audience = await this.audienceOf(tx, news);
    if ('awaits' in audience) return this.keep(tx, news, audience.awaits);
    // Whoever did it knows already.
    const accounts = audience.accounts.filter((id) => id !== news.doneBy);
    if (accounts.length === 0) return;
    const topic = topicOf[news.event];
    const all = await this.preferences.of(tx, accounts, topic);
    const wishes = new Map([...all].flatMap(([id, [wish]]) => (wish ? [[id, within(wish, news)] as const] : [])));
    await this.letters.tell(tx, news, new Map([...wishes].filter(([, { email }]) => email === 'at_once')));
    await this.enter(tx, news, wishes);
  }

  /** What waited for this thing, this organisation or this person to be known. */
  async tellWaiting(tx: EntityManager, known: readonly string[]) {
    const [waiting] = await tx.query<[{ news: News }[], number]>('DELETE FROM untold WHERE awaits = ANY($1) RETURNING news', [known]);
    for (const { news } of waiting) await this.tell(tx, news);
  }

  /** Facts of several services come in no order: the thing may be known later than what happened to it, and its people later still. */
  private async audienceOf(tx: EntityManager, { thingId, organisationId, accountId }: News): Promise<Audience> {
    if (accountId !== undefined) return this.person(tx, accountId);
    if (thingId === null) return this.members(tx, organisationId ?? '', 'manager');
    const [thing] = await tx.query<{ account: string | null; organisation: string | null }[]>(
      'SELECT account_id AS account, organisation_id AS organisation FROM thing WHERE id = $1',
      [thingId],
    );
    if (!thing) return { awaits: thingId };
    if (thing.account === null) return this.members(tx, thing.organisation ?? thingId, 'true');
    return this.person(tx, thing.account);
  }

  private async person(tx: EntityManager, id: string): Promise<Audience> {
    const [person] = await tx.query<unknown[]>('SELECT FROM person WHERE id = $1', [id]);
    return person ? { accounts: [id] } : { awaits: id };
  }

  private async members(tx: EntityManager, organisation: string, who: 'manager' | 'true'): Promise<Audience> {
    const rows = await tx.query<{ id: string }[]>(`${MEMBERS} AND ${who}`, [organisation]);
    return rows.length > 0 ? { accounts: rows.map(({ id }) => id) } : { awaits: organisation };
  }

  private async keep(tx: EntityManager, news: News, awaits: string) {
    await tx.query('INSERT INTO untold (id, awaits, news, at) VALUES ($1, $2, $3, $4)', [uuidv7(), awaits, JSON.stringify(news), news.at]);
  }

  /** What happens again to the same thing before its entry was read counts up there. */
  private async enter(tx: EntityManager, { event, thingId, otherId, detail, found = [] }: News, wishes: ReadonlyMap<string, Wish>) {
    const entries = [...wishes].map(([accountId, wish]) => ({ accountId, shown: wish.inProduct, digest: digestOf(wish) }));
    const kept = entries.filter(({ shown, digest }) => shown || digest !== null);
    if (kept.length === 0) return;
    await tx.query(
      `INSERT INTO entry (id, account_id, shown, digest, topic, event, thing_id, other_id, detail, search_id, found, count, created_at, changed_at)
       SELECT id, account_id, shown, digest, $5, $6, $7, $8, $9, $11, $12, $13, $10, $10
       FROM unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::text[]) AS told (id, account_id, shown, digest)
       ON CONFLICT (account_id, event, coalesce(search_id, thing_id), coalesce(other_id, '00000000-0000-0000-0000-000000000000'))
         WHERE read_at IS NULL
       DO UPDATE SET count = entry.count + excluded.count, detail = excluded.detail, found = (excluded.found || entry.found)[1:${MOST_FOUND}],
         changed_at = excluded.changed_at, shown = excluded.shown, digest = excluded.digest`,
      [
        kept.map(() => uuidv7()),
        kept.map(({ accountId }) => accountId),
        kept.map(({ shown }) => shown),
        kept.map(({ digest }) => digest),
        ...[topicOf[event], event, thingId, otherId, JSON.stringify(detail), this.clock.now()],
        ...[detail.search?.id ?? null, found.slice(0, MOST_FOUND), Math.max(found.length, 1)],
      ],
    );
    await this.inbox.changed(
      tx,
      kept.filter(({ shown }) => shown).map(({ accountId }) => accountId),
    );
  }
}

const within = (wish: Wish, { mostOften }: News): Wish => (mostOften ? { ...wish, email: rarerOf(wish.email, mostOften) } : wish);

/** In which letter it is told later, if in any. */
const digestOf = ({ email }: Wish) => (email === 'daily' || email === 'weekly' ? email : null);
