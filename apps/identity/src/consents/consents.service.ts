import { Injectable } from '@nestjs/common';
import type { ConsentHow } from '@caunoi/contracts/identity/consent';
import type * as api from '@caunoi/contracts/identity/consents.endpoints';
import type { Call } from '@caunoi/contracts/contract';
import { ConsentsChanged } from '@caunoi/contracts/identity/identity.events';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { sqlOf } from '@caunoi/kit/events/sql';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { lockedAccount } from '../accounts/account.queries';
import { consentsIn, type Entry, isNews, latest, type Said } from './consent.rules';

/** What people agreed to beyond what an account needs: a ledger, and a fact for whoever acts on it. */
@Injectable()
export class Consents {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async mine({ actor }: Call<typeof api.myConsents>) {
    return { items: consentsIn(await ledgerOf(this.db.manager, actor.id)) };
  }

  /** Whoever takes it back need not have read the newest words. */
  async say({ body, actor }: Call<typeof api.sayConsent>) {
    if (body.given && body.textVersion !== currentText(body.purpose).version) throw new DomainError('consent.text_changed');
    return this.db.transaction(async (tx) => {
      await lockedAccount(tx, actor.id);
      await this.note(tx, actor.id, [body], 'own_page');
      const said = consentsIn(await ledgerOf(tx, actor.id)).find(({ purpose }) => purpose === body.purpose);
      if (!said) throw new Error(`no purpose: ${body.purpose}`);
      return said;
    });
  }

  /** Adds what is new, and tells how things are now. Last in the transaction; the account is locked, or as new as the transaction. */
  async note(tx: EntityManager, accountId: string, said: readonly Said[], how: ConsentHow, at = this.clock.now()) {
    const before = latest(await ledgerOf(tx, accountId));
    const news = said.filter(
      (one, n) => isNews(before.get(one.purpose), one, at) && said.findIndex(({ purpose }) => purpose === one.purpose) === n,
    );
    for (const { purpose, given, textVersion } of news)
      await tx.query('INSERT INTO consent (account_id, purpose, given, text_version, how, at) VALUES ($1, $2, $3, $4, $5, $6)', [
        ...[accountId, purpose, given, textVersion, how, at],
      ]);
    if (news.length > 0) await this.tell(tx, accountId);
  }

  /** What was said stays, as the proof that it was; whoever acts on it forgets it. */
  async forget(tx: EntityManager, accountId: string) {
    const last = (await ledgerOf(tx, accountId)).at(-1);
    if (last) await this.outbox.addTombstone(tx, ConsentsChanged, accountId, last.seq + 1);
  }

  private async tell(tx: EntityManager, accountId: string) {
    const ledger = await ledgerOf(tx, accountId);
    const consents = [...latest(ledger).values()];
    await this.outbox.add(tx, ConsentsChanged, { accountId, consents }, ledger.at(-1)?.seq ?? 0);
  }
}

type Line = Entry & { seq: number };

/** All that somebody said, oldest first. */
async function ledgerOf(tx: EntityManager, accountId: string): Promise<Line[]> {
  const rows = await sqlOf(tx)<Omit<Line, 'at'> & { at: Date }>(
    `SELECT seq::float8 AS seq, purpose, given, text_version AS "textVersion", how, at FROM consent WHERE account_id = $1 ORDER BY seq`,
    [accountId],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
