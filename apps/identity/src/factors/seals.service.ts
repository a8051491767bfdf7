import { Inject, Injectable } from '@nestjs/common';
import { sqlOf } from '@caunoi/kit/events/sql';
import { CONFIG } from '@caunoi/kit/run/config';
import { seal, unseal } from '@caunoi/kit/seal';
import { DataSource } from 'typeorm';
import type { IdentityConfig } from '../config';

const use = 'authenticator';

/**
 * Secrets that must be read again, and so can't be kept as hashes: sealed for one account. With the key of the settings a copy of the
 * database does not open them; what was sealed with the database's own key before is still read.
 */
@Injectable()
export class Seals {
  private own: string | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  async seal(text: string, accountId: string) {
    return seal(text, { caller: accountId, key: this.config.sealKey ?? (await this.ownKey()), use });
  }

  async unseal(sealed: Buffer, accountId: string): Promise<string> {
    const { sealKey } = this.config;
    const own = async () => unseal(sealed, { caller: accountId, key: await this.ownKey(), use });
    if (sealKey === undefined) return own();
    try {
      return unseal(sealed, { caller: accountId, key: sealKey, use });
    } catch {
      return own();
    }
  }

  /** Of the database; it never changes. */
  private async ownKey() {
    const [row] = this.own === undefined ? await sqlOf(this.db)<{ key: string }>('SELECT key FROM seal_key', []) : [];
    this.own ??= row?.key;
    if (this.own === undefined) throw new Error('the key to seal with is gone from the database; set IDENTITY_SEAL_KEY');
    return this.own;
  }
}
