import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';

/**
 * What stands in each letter to end those of its topic: whose, which, and our seal, so that nobody ends the letters of another. It does
 * not age: who looks for it in a letter of last year finds it still.
 */
@Injectable()
export class Unsubscriptions {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly db: DataSource) {}

  async tokenFor(accountId: string, topic: string) {
    return `${accountId}.${topic}.${seal(await this.ownKey(), accountId, topic)}`;
  }

  async read(token: string) {
    const [accountId = '', topic = '', sealed = ''] = token.split('.');
    const right = Buffer.from(seal(await this.ownKey(), accountId, topic));
    const given = Buffer.from(sealed);
    return right.length === given.length && timingSafeEqual(right, given) ? { accountId, topic } : null;
  }

  /** Made once, by whoever needs it first; all replicas have the same. */
  private ownKey() {
    return (this.key ??= this.loadKey().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    }));
  }

  private async loadKey() {
    await this.db.query('INSERT INTO seal_key (one, key) VALUES (true, $1) ON CONFLICT DO NOTHING', [randomBytes(32)]);
    const [row] = await this.db.query<[{ key: Buffer }]>('SELECT key FROM seal_key');
    return row.key;
  }
}

const seal = (key: Buffer, accountId: string, topic: string) =>
  createHmac('sha256', key).update(`unsubscribe ${accountId} ${topic}`).digest('base64url');
