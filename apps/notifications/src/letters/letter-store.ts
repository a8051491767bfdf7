import type { Locale } from '@caunoi/contracts/locales';
import type { LetterTopic } from '@caunoi/contracts/notifications/letter';
import { Clock } from '@caunoi/kit/clock';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Written } from './letter.rules';
import { GIVE_UP_DAYS, pauseAfter, type Verdict } from './sending.rules';

/** A letter to somebody. */
export interface NewLetter extends Written {
  /** The fact that it tells: with the address, what it is sent once for. */
  cause: string;
  accountId: string | null;
  email: string;
  topic: LetterTopic;
  locale: Locale;
  /** Letters of one thing stand together in a mailbox. */
  thread: string | null;
  /** About the account itself, a link that opens it among them: its text goes as soon as it is sent. */
  secret: boolean;
  /** After that it says nothing true any more. */
  endsAt: string | null;
  /** What ends the letters of the topic; null of those that always go. */
  unsubscribe: string | null;
  /** Things and searches that it names: where one of them is erased, it goes. */
  names: readonly string[];
  dueAt: Date;
}

/** A letter that this process alone may send until the lease ends. */
export interface Claimed {
  id: string;
  ticket: string;
  accountId: string | null;
  email: string;
  topic: LetterTopic;
  subject: string;
  text: string;
  html: string;
  thread: string | null;
  unsubscribe: string | null;
  secret: boolean;
  attempts: number;
  createdAt: Date;
}

/** Longer than the slowest server may take for all that one process takes at once. */
const LEASE = `interval '10 minutes'`;
/** Two such rows go at once, a few letters for each connection: all of them end within the lease, also where each waits as long as it may. */
const AT_ONCE = 20;
const DAY = 86_400_000;

/** Where letters wait until they are sent, and stay for a while to be looked up. */
@Injectable()
export class LetterStore {
  private unnoted: Claimed[] = [];
  private noting: Promise<void> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is written for the same cause to the same address is written once. */
  async write(tx: EntityManager, letters: readonly NewLetter[]) {
    if (letters.length === 0) return;
    const rows = letters.map((letter) => ({ ...letter, id: uuidv7(), createdAt: this.clock.now() }));
    await tx.query(
      `INSERT INTO letter (id, cause, account_id, email, topic, locale, subject, text, html, thread, secret, ends_at, unsubscribe, names, due_at, created_at, state)
       SELECT id, cause, "accountId", email, topic, locale, subject, text, html, thread, secret, "endsAt", unsubscribe, names, "dueAt", "createdAt", 'waiting'
       FROM jsonb_to_recordset($1) AS new (id uuid, cause uuid, "accountId" uuid, email text, topic text, locale text, subject text, text text,
         html text, thread text, secret boolean, "endsAt" timestamptz, unsubscribe text, names uuid[], "dueAt" timestamptz, "createdAt" timestamptz)
       ON CONFLICT (cause, email) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  /** Takes what is due and nobody is at. */
  async claim(): Promise<Claimed[]> {
    const [claimed] = await this.db.query<[Claimed[], number]>(
      `UPDATE letter SET ticket = gen_random_uuid(), lease_until = now() + ${LEASE}, attempts = attempts + 1
       WHERE id IN (SELECT id FROM letter WHERE state = 'waiting' AND due_at <= $1 AND (lease_until IS NULL OR lease_until < now())
         ORDER BY secret DESC, due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id, ticket, account_id AS "accountId", email, topic, subject, text, html, thread, unsubscribe, secret, attempts, created_at AS "createdAt"`,
      [this.clock.now(), AT_ONCE],
    );
    return claimed;
  }

  /** Resolves when it is noted. What was sent while one note was on its way is noted together by the next. */
  async sent(letter: Claimed) {
    this.unnoted.push(letter);
    await (this.noting ??= this.note());
  }

  private async note() {
    try {
      while (this.unnoted.length > 0) {
        const letters = this.unnoted.splice(0);
        await this.db.query(
          `UPDATE letter SET state = 'sent', sent_at = $3, lease_until = NULL, error = NULL,
             text = CASE WHEN secret THEN '' ELSE text END, html = CASE WHEN secret THEN '' ELSE html END
           FROM unnest($1::uuid[], $2::uuid[]) AS one(id, ticket) WHERE letter.id = one.id AND letter.ticket = one.ticket`,
          [letters.map(({ id }) => id), letters.map(({ ticket }) => ticket), this.clock.now()],
        );
      }
    } finally {
      this.noting = undefined;
    }
  }

  /** What a server said no to: it waits, or it is over. An address that nobody has is written to no more. */
  async refused({ id, ticket, email, attempts, createdAt }: Claimed, verdict: Verdict, error: string) {
    const now = this.clock.now();
    const isOver = verdict === 'bounced' || verdict === 'failed' || now.getTime() - createdAt.getTime() > GIVE_UP_DAYS * DAY;
    const state = !isOver ? 'waiting' : verdict === 'bounced' ? 'bounced' : 'failed';
    // Where nobody takes letters it was no attempt of this one.
    const tried = verdict === 'away' ? attempts - 1 : attempts;
    await this.db.transaction(async (tx) => {
      await tx.query(
        'UPDATE letter SET state = $3, due_at = $4, attempts = $5, error = $6, lease_until = NULL WHERE id = $1 AND ticket = $2',
        [...[id, ticket, state, new Date(now.getTime() + pauseAfter(Math.max(tried, 1))), tried, error.slice(0, 500)]],
      );
      if (state !== 'bounced') return;
      await tx.query(
        'INSERT INTO bounced_address (email, at, error) VALUES ($1, $2, $3) ON CONFLICT (email) DO UPDATE SET at = $2, error = $3',
        [email, now, error.slice(0, 500)],
      );
    });
  }

  /** A link that no longer works helps nobody. */
  async giveUpEnded() {
    await this.db.query(
      `UPDATE letter SET state = 'failed', error = 'It ended before it could be sent.', text = '', html = ''
       WHERE state = 'waiting' AND ends_at < $1 AND (lease_until IS NULL OR lease_until < now())`,
      [this.clock.now()],
    );
  }

  /** What was sent long ago, and news that nobody was found for. */
  async clean(keepDays: number) {
    const before = new Date(this.clock.now().getTime() - keepDays * DAY);
    const [, letters] = await this.db.query<[unknown[], number]>(`DELETE FROM letter WHERE state <> 'waiting' AND created_at < $1`, [
      before,
    ]);
    const [, untold] = await this.db.query<[unknown[], number]>('DELETE FROM untold WHERE at < $1', [before]);
    return letters + untold;
  }
}
