import type { Kind } from '@caunoi/contracts/matching/match';
import type { Locale } from '@caunoi/contracts/locales';
import type { NotificationDetail, NotificationEvent, NotificationTopic } from '@caunoi/contracts/notifications/notification';
import { cursorOf, positionOf } from '@caunoi/kit/database/page';
import type { EntityManager } from 'typeorm';

interface Named {
  kind: Kind;
  id: string;
  reference: string;
  title: string;
  language: Locale;
}

/** An entry with the names that things have today. */
export interface EntryRow {
  id: string;
  topic: NotificationTopic;
  event: NotificationEvent;
  thing: Named | null;
  other: Named | null;
  found: Named[];
  detail: Partial<NotificationDetail>;
  count: number;
  createdAt: Date;
  changedAt: Date;
  readAt: Date | null;
}

const nameOf = (alias: string) =>
  `jsonb_build_object('kind', ${alias}.kind, 'id', ${alias}.id, 'reference', ${alias}.reference, 'title', ${alias}.title, 'language', ${alias}.language)`;
const named = (alias: string) => `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE ${nameOf(alias)} END`;

/** What a saved search found, as far as it is still open. */
export const FOUND = `(SELECT coalesce(jsonb_agg(${nameOf('one')} ORDER BY place.n), '[]') FROM unnest(entry.found) WITH ORDINALITY AS place (id, n)
    JOIN thing one ON one.id = place.id AND one.status = 'published')`;

const ENTRIES = `SELECT entry.id, entry.topic, entry.event, ${named('thing')} AS thing, ${named('other')} AS other, ${FOUND} AS found, entry.detail, entry.count,
    entry.created_at AS "createdAt", entry.changed_at AS "changedAt", entry.read_at AS "readAt"
  FROM entry LEFT JOIN thing ON thing.id = entry.thing_id LEFT JOIN thing other ON other.id = entry.other_id`;

export async function pageOfEntries(
  db: EntityManager,
  accountId: string,
  { cursor, limit, only }: { cursor?: string | undefined; limit: number; only?: 'unread' | undefined },
) {
  const [time, id] = cursor ? positionOf(cursor) : [null, null];
  const found = await db.query<EntryRow[]>(
    `${ENTRIES} WHERE entry.account_id = $1 AND entry.shown AND ($2::timestamptz IS NULL OR (entry.changed_at, entry.id) < ($2, $3::uuid))
       AND ($4::text IS NULL OR entry.read_at IS NULL)
     ORDER BY entry.changed_at DESC, entry.id DESC LIMIT $5`,
    [accountId, time, id, only ?? null, limit + 1],
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorOf(last.changedAt.toISOString(), last.id) : null };
}

export async function unreadOf(db: EntityManager, accountId: string) {
  const [row] = await db.query<[{ unread: number }]>(
    'SELECT count(*)::int AS unread FROM entry WHERE account_id = $1 AND shown AND read_at IS NULL',
    [accountId],
  );
  return row.unread;
}
