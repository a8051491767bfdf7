import type { Call } from '@caunoi/contracts/contract';
import type { Letter } from '@caunoi/contracts/notifications/letter';
import type * as api from '@caunoi/contracts/notifications/letters.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { cursorOf, positionOf } from '@caunoi/kit/database/page';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { isoTimes } from '@caunoi/kit/dates/days';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Postman } from './postman';

type Row = Omit<Letter, 'createdAt' | 'sentAt' | 'dueAt'> & { createdAt: Date; sentAt: Date | null; dueAt: Date };

const LETTER = `SELECT id, email, topic, locale, subject, state, attempts, error, created_at AS "createdAt", sent_at AS "sentAt", due_at AS "dueAt"`;

/** What the platform has written, for administrators: whether it went, and without a mail server what it says. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: DataSource,
    private readonly postman: Postman,
    private readonly clock: Clock,
  ) {}

  async list({ query: { cursor, limit, state } }: Call<typeof api.listLetters>) {
    const [time, id] = cursor ? positionOf(cursor) : [null, null];
    const found = await this.db.query<Row[]>(
      `${LETTER} FROM letter WHERE ($1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid)) AND ($3::text IS NULL OR state = $3)
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [time, id, state ?? null, limit + 1],
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null;
    return { items: items.map(isoTimes), next, sends: this.postman.hasServer };
  }

  /** Where letters are sent, what opens an account is for nobody else to read. */
  async read({ params }: Call<typeof api.getLetter>) {
    const [row] = await this.db.query<(Row & { text: string; secret: boolean })[]>(`${LETTER}, text, secret FROM letter WHERE id = $1`, [
      params.letterId,
    ]);
    if (!row) throw new DomainError('letter.unknown');
    const { secret, text, ...letter } = row;
    const read = text === '' || (secret && this.postman.hasServer) ? null : text;
    if (read !== null) await noteAct(this.db.manager, { act: 'letter.read', thing: { id: row.id, name: '' } }, this.clock.now());
    return { ...isoTimes(letter), text: read };
  }

  /** Of one that was given up: it is due at once, also to an address that was taken for gone. */
  async sendAgain({ params }: Call<typeof api.sendLetterAgain>) {
    return this.db.transaction(async (tx) => {
      const [[letter]] = await tx.query<[{ email: string }[], number]>(
        `UPDATE letter SET state = 'waiting', due_at = $2, created_at = $2, attempts = 0, error = NULL
         WHERE id = $1 AND state IN ('failed', 'bounced') AND text <> '' RETURNING email`,
        [params.letterId, this.clock.now()],
      );
      if (!letter) throw new DomainError('letter.unknown');
      await tx.query('DELETE FROM bounced_address WHERE email = $1', [letter.email]);
    });
  }
}
