import { Clock } from '@caunoi/kit/clock';
import { each } from '@caunoi/kit/jobs/each';
import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { MailSettings } from '../config';
import { isDigestDue } from '../preferences/quiet.rules';
import { TIME_ZONE } from '../preferences/usual.rules';
import { Unsubscriptions } from '../preferences/unsubscriptions';
import { FOUND } from '../inbox/entry.queries';
import { digestLetter, namesIn, type Told } from './letter.rules';
import { LetterStore } from './letter-store';
import { type Reachable, REACHABLE } from './reachable';

interface Due {
  accountId: string;
  frequency: 'daily' | 'weekly';
  timeZone: string | null;
  last: Date | null;
}

const MOST_TOLD = 30;

const WAITING = `SELECT DISTINCT entry.account_id AS "accountId", entry.digest AS frequency, habits.time_zone AS "timeZone", digest.at AS last
  FROM entry LEFT JOIN habits ON habits.account_id = entry.account_id
  LEFT JOIN digest ON digest.account_id = entry.account_id AND digest.frequency = entry.digest
  WHERE entry.digest IS NOT NULL`;

/** Writes together what people want to hear of once a day or once a week. */
@Injectable()
export class Digests implements Job {
  readonly name = 'digests';
  readonly summary = 'Writes daily and weekly letters on what happened';
  readonly schedule = { everySeconds: 600 };
  readonly timeoutSeconds = 600;

  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly db: DataSource,
    private readonly store: LetterStore,
    private readonly unsubscriptions: Unsubscriptions,
    private readonly clock: Clock,
  ) {}

  async run(signal?: AbortSignal): Promise<Counts> {
    const now = this.clock.now();
    const waiting = await this.db.query<Due[]>(WAITING);
    const due = waiting.filter(({ frequency, timeZone, last }) => isDigestDue(frequency, now, timeZone ?? TIME_ZONE, last));
    return each(due, (one) => this.db.transaction((tx) => this.write(tx, one, now)), signal);
  }

  /** In one transaction with the note that it was written. What was read meanwhile needs no letter. */
  private async write(tx: EntityManager, { accountId, frequency }: Due, now: Date) {
    const [entries] = await tx.query<[{ id: string; readAt: Date | null }[], number]>(
      'UPDATE entry SET digest = NULL WHERE account_id = $1 AND digest = $2 RETURNING id, read_at AS "readAt"',
      [accountId, frequency],
    );
    // What stands nowhere but in the letter is over with it.
    await tx.query('UPDATE entry SET read_at = $2 WHERE account_id = $1 AND NOT shown AND read_at IS NULL AND digest IS NULL', [
      accountId,
      now,
    ]);
    await tx.query(
      'INSERT INTO digest (account_id, frequency, at) VALUES ($1, $2, $3) ON CONFLICT (account_id, frequency) DO UPDATE SET at = $3',
      [accountId, frequency, now],
    );
    const unread = entries.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    const [person] = await tx.query<Reachable[]>(REACHABLE, [[accountId]]);
    if (!person || unread.length === 0) return;
    const told = await tx.query<Told[]>(
      `SELECT event, detail, count, to_jsonb(thing) AS thing, to_jsonb(other) AS other, ${FOUND} AS found FROM entry
       LEFT JOIN thing ON thing.id = thing_id LEFT JOIN thing other ON other.id = other_id
       WHERE entry.id = ANY($1) ORDER BY changed_at DESC LIMIT $2`,
      [unread, MOST_TOLD],
    );
    const { email, locale } = person;
    const unsubscribe = await this.unsubscriptions.tokenFor(accountId, 'digest');
    const letter = {
      ...digestLetter(told, frequency, { ...person, unsubscribe }, this.settings.publicUrl),
      cause: uuidv7(),
      accountId,
      email,
      locale,
      unsubscribe,
      names: told.flatMap(namesIn),
    };
    await this.store.write(tx, [{ ...letter, topic: 'digest', thread: null, secret: false, endsAt: null, dueAt: now }]);
  }
}
