import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { sqlOf } from '../events/sql';
import { DomainError } from '../http/domain-error';
import { log } from '../log';
import { seal, unseal } from '../seal';

const KEPT_MS = 24 * 3_600_000;
/** So many that are too old go with each that comes. */
const SWEPT = 100;

export interface KeyedCall {
  /** Whose key it is, and for which organisation they act: another's is another, though it be the same. */
  caller: string;
  key: string;
  /** All that was asked: the address and what came with it. */
  request: string;
}

/**
 * What a key has been used for, and what was answered. A key makes one thing at the most: where a process ended between making
 * and noting the answer, it stays without one until it is swept away.
 */
@Injectable()
export class IdempotencyKeys {
  private readonly sql;

  constructor(
    db: DataSource,
    private readonly clock: Clock,
  ) {
    this.sql = sqlOf(db);
  }

  async once(call: KeyedCall, work: () => Promise<unknown>): Promise<unknown> {
    const id = digest(`${call.caller} ${call.key}`);
    const request = digest(call.request);
    const now = this.clock.now();
    await this.sweep(new Date(now.getTime() - KEPT_MS));
    const taken = await this.sql(
      'INSERT INTO idempotency_key (id, request, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id',
      [id, request, now],
    );
    if (taken.length === 0) return this.answered(call, id, request);
    const answer = await work().catch(async (error: unknown) => {
      await this.quietly(() => this.sql('DELETE FROM idempotency_key WHERE id = $1', [id]));
      throw error;
    });
    // Answers hold drafts and secrets of links: only who sends the key again can read them, of which the table has the hash alone.
    const sealed = seal(JSON.stringify(answer), call);
    await this.quietly(() => this.sql('UPDATE idempotency_key SET answer = $2 WHERE id = $1', [id, sealed]));
    return answer;
  }

  private async answered(call: KeyedCall, id: Buffer, request: Buffer): Promise<unknown> {
    const [row] = await this.sql<{ request: Buffer; answer: Buffer | null }>('SELECT request, answer FROM idempotency_key WHERE id = $1', [
      id,
    ]);
    if (!row) throw new DomainError('request.in_progress');
    if (!row.request.equals(request)) throw new DomainError('request.key_reused');
    if (!row.answer) throw new DomainError('request.in_progress');
    return JSON.parse(unseal(row.answer, call));
  }

  private sweep(before: Date) {
    return this.sql('DELETE FROM idempotency_key WHERE id IN (SELECT id FROM idempotency_key WHERE created_at <= $1 LIMIT $2)', [
      before,
      SWEPT,
    ]);
  }

  /** The thing is made or refused by then: what goes wrong with the note of it does not change the answer. */
  private async quietly(note: () => Promise<unknown>) {
    await note().catch((error: unknown) => log.warn({ error }, 'an idempotency key has no answer'));
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();
