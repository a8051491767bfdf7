import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/notifications/notifications.endpoints';
import { InboxChanged } from '@caunoi/contracts/notifications/notifications.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { pageOfEntries, unreadOf } from './entry.queries';
import { toAnswer } from './entry.rules';

/** What each person was told, and what of it they have not read. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list({ query, actor }: Call<typeof api.listNotifications>) {
    const { items, next } = await pageOfEntries(this.db.manager, actor.id, query);
    return { items: items.map(toAnswer), next, unread: await unreadOf(this.db.manager, actor.id) };
  }

  async readOne({ params, actor }: Call<typeof api.readNotification>) {
    return this.db.transaction(async (tx) => {
      const [[entry]] = await tx.query<[{ was: Date | null }[], number]>(
        `UPDATE entry SET read_at = coalesce(entry.read_at, $3) FROM (SELECT id, read_at AS was FROM entry WHERE id = $1 FOR UPDATE) before
         WHERE entry.id = before.id AND entry.account_id = $2 RETURNING before.was`,
        [params.notificationId, actor.id, this.clock.now()],
      );
      if (!entry) throw new DomainError('notification.unknown');
      if (entry.was === null) await this.changed(tx, [actor.id]);
      return { unread: await unreadOf(tx, actor.id) };
    });
  }

  async readUntil({ body, actor }: Call<typeof api.readNotifications>) {
    return this.db.transaction(async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        'UPDATE entry SET read_at = $3 WHERE account_id = $1 AND shown AND read_at IS NULL AND changed_at <= $2 RETURNING id',
        [actor.id, new Date(body.until), this.clock.now()],
      );
      if (count > 0) await this.changed(tx, [actor.id]);
      return { unread: await unreadOf(tx, actor.id) };
    });
  }

  /** How much is unread, now and after each change. */
  follow({ actor }: Call<typeof api.notificationChanges>) {
    return {
      topic: InboxChanged.topic,
      key: actor.id,
      now: async () => ({ unread: await unreadOf(this.db.manager, actor.id) }),
      later: (fact: unknown) => ({ unread: InboxChanged.data.parse(fact).unread }),
    };
  }

  /** The last thing in a transaction that changed something in these inboxes: whoever follows one hears of it. */
  async changed(tx: EntityManager, accounts: readonly string[]) {
    if (accounts.length === 0) return;
    const inboxes = await tx.query<{ accountId: string; version: string; unread: number }[]>(
      `WITH next AS (
         INSERT INTO account_inbox (account_id, version) SELECT DISTINCT id, 1 FROM unnest($1::uuid[]) AS id ORDER BY id
         ON CONFLICT (account_id) DO UPDATE SET version = account_inbox.version + 1 RETURNING account_id, version)
       SELECT account_id AS "accountId", version,
         (SELECT count(*)::int FROM entry WHERE entry.account_id = next.account_id AND shown AND read_at IS NULL) AS unread FROM next`,
      [accounts],
    );
    const told = inboxes.map(({ accountId, unread, version }) => ({ data: { accountId, unread }, sequence: Number(version) }));
    await this.outbox.addAll(tx, InboxChanged, told);
  }

  /** Of a person who is erased. */
  async forget(tx: EntityManager, accountId: string) {
    await tx.query('DELETE FROM entry WHERE account_id = $1', [accountId]);
    const [[inbox]] = await tx.query<[{ version: string }[], number]>('DELETE FROM account_inbox WHERE account_id = $1 RETURNING version', [
      accountId,
    ]);
    if (inbox) await this.outbox.addTombstone(tx, InboxChanged, accountId, Number(inbox.version) + 1);
  }
}
