import type { Call } from '@caunoi/contracts/contract';
import type { LetterTopic } from '@caunoi/contracts/notifications/letter';
import type { NotificationTopic } from '@caunoi/contracts/notifications/notification';
import type { QuietHours, TopicPreference } from '@caunoi/contracts/notifications/preferences';
import type * as api from '@caunoi/contracts/notifications/preferences.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { agreedToSuggestionLetters } from '../people/consent.queries';
import { Unsubscriptions } from './unsubscriptions';
import { TIME_ZONE, usualOf, wholeOf } from './usual.rules';

/** What one person wants of a topic, and when letters may reach them. */
export interface Wish extends TopicPreference {
  timeZone: string;
  quiet: QuietHours | null;
}

interface Habits {
  timeZone: string;
  from: number | null;
  to: number | null;
}

/** Of this topic letters go only to whoever agreed to them. */
const CONSENTED: NotificationTopic = 'suggestions';

const quietOf = ({ from, to }: Habits): QuietHours | null => (from === null || to === null ? null : { from, to });
const HABITS = `SELECT time_zone AS "timeZone", quiet_from AS "from", quiet_to AS "to"`;

/** What each person wants to be told of, where and how often. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: DataSource,
    private readonly unsubscriptions: Unsubscriptions,
  ) {}

  async get({ actor }: Pick<Call<typeof api.getPreferences>, 'actor'>) {
    const said = await this.db.query<TopicPreference[]>(
      'SELECT topic, in_product AS "inProduct", email FROM preference WHERE account_id = $1',
      [actor.id],
    );
    const [habits] = await this.db.query<Habits[]>(`${HABITS} FROM habits WHERE account_id = $1`, [actor.id]);
    const [address] = await this.db.query<{ email: string; verified: boolean; bouncedAt: Date | null }[]>(
      `SELECT email, email_verified AS verified, (SELECT at FROM bounced_address WHERE bounced_address.email = person.email) AS "bouncedAt"
       FROM person WHERE id = $1`,
      [actor.id],
    );
    const agreed = await agreedToSuggestionLetters(this.db, [actor.id]);
    return {
      ...{ topics: wholeOf(said), timeZone: habits?.timeZone ?? TIME_ZONE, quiet: habits ? quietOf(habits) : null },
      address: address ? { ...address, bouncedAt: address.bouncedAt?.toISOString() ?? null } : null,
      notAgreed: agreed.has(actor.id) ? [] : [CONSENTED],
    };
  }

  async put({ actor, body: { topics, timeZone, quiet } }: Call<typeof api.putPreferences>) {
    await this.db.transaction(async (tx) => {
      for (const { topic, inProduct, email } of topics) await say(tx, actor.id, { topic, inProduct, email });
      await tx.query(
        `INSERT INTO habits (account_id, time_zone, quiet_from, quiet_to) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET time_zone = $2, quiet_from = $3, quiet_to = $4`,
        [actor.id, timeZone, quiet?.from ?? null, quiet?.to ?? null],
      );
    });
    return this.get({ actor });
  }

  /** Of a digest all goes that came in it; pressed again it stays so. */
  async unsubscribe({ body }: Call<typeof api.unsubscribe>) {
    const meant = await this.unsubscriptions.read(body.token);
    if (!meant) throw new DomainError('unsubscription.unknown');
    const { accountId, topic } = meant;
    await this.db.transaction(async (tx) => {
      const wishes = await this.of(tx, [accountId], topic === 'digest' ? null : (topic as NotificationTopic));
      for (const { topic: of, inProduct, email } of wishes.get(accountId) ?? [])
        if (topic !== 'digest' || email === 'daily' || email === 'weekly')
          await say(tx, accountId, { topic: of, inProduct, email: 'never' });
    });
    return { topic: topic as LetterTopic };
  }

  /** What these people want of a topic, as far as they agreed to letters of it; of every topic where none is named. */
  async of(tx: EntityManager, accounts: readonly string[], topic: NotificationTopic | null): Promise<Map<string, Wish[]>> {
    const said = await tx.query<(TopicPreference & { id: string })[]>(
      `SELECT account_id AS id, topic, in_product AS "inProduct", email FROM preference WHERE account_id = ANY($1) AND ($2::text IS NULL OR topic = $2)`,
      [accounts, topic],
    );
    const habits = await tx.query<(Habits & { id: string })[]>(`${HABITS}, account_id AS id FROM habits WHERE account_id = ANY($1)`, [
      accounts,
    ]);
    const asks = topic === null || topic === CONSENTED;
    const agreed = asks ? await agreedToSuggestionLetters(tx, accounts) : null;
    const saidOf = Map.groupBy(said, ({ id }) => id);
    const habitsOf = new Map(habits.map((one) => [one.id, one]));
    const wishesOf = (id: string): Wish[] => {
      const own = habitsOf.get(id);
      const mine = (saidOf.get(id) ?? []).map(({ topic: of, inProduct, email }) => ({ topic: of, inProduct, email }));
      const all = topic === null ? wholeOf(mine) : [mine[0] ?? usualOf(topic)];
      const allowed = !agreed || agreed.has(id) ? all : all.map(unwritten);
      return allowed.map((one) => ({ ...one, timeZone: own?.timeZone ?? TIME_ZONE, quiet: own ? quietOf(own) : null }));
    };
    return new Map(accounts.map((id) => [id, wishesOf(id)]));
  }
}

const unwritten = (wish: TopicPreference): TopicPreference => (wish.topic === CONSENTED ? { ...wish, email: 'never' } : wish);

async function say(tx: EntityManager, accountId: string, { topic, inProduct, email }: TopicPreference) {
  await tx.query(
    `INSERT INTO preference (account_id, topic, in_product, email) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, topic) DO UPDATE SET in_product = $3, email = $4`,
    [accountId, topic, inProduct, email],
  );
}
