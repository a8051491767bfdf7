import { setImmediate as othersTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Subject } from '../ranking/subject';
import type { IndexEntry } from '../search-index/search-index';
import type { DocumentEntity } from './document.entity';

const A_PAGE = 1_000;
/** A transaction that runs now may still commit a row with an earlier time. The server says how old one can get; clocks may differ by this. */
const MARGIN_MS = 5_000;
const TIMES = `SELECT clock_timestamp() AS now, coalesce((SELECT setting FROM pg_settings WHERE name = 'transaction_timeout'), '0')::int AS "longestMs"`;
/** Of a build before entries were kept, the subject tells as much. */
const KEPT = `SELECT kind, id, version, reading, fact IS NULL AS "isErased", entry,
    CASE WHEN entry IS NULL AND (subject->>'open')::boolean THEN subject END AS subject
  FROM document WHERE (kind, id) > ($1, $2) AND ($3::text[] IS NULL OR right(id::text, 2) = ANY ($3)) ORDER BY kind, id LIMIT ${A_PAGE}`;
const HEADS = `SELECT id, version, entry IS NOT NULL OR coalesce((subject->>'open')::boolean, false) AS "isOpen" FROM document`;
const OTHERWISE = 'SELECT id FROM document WHERE fact IS NOT NULL AND reading IS DISTINCT FROM $1';
const CHANGED = 'SELECT kind, id, version, reading FROM document WHERE changed_at > $1';
/** Which documents, in which state: equal where nothing has changed since it was asked for the same time. */
const SEEN = `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws(' ', kind, id, version, reading), 0)), 0) AS seen
  FROM document WHERE changed_at > $1`;
const OF = `SELECT kind, id, version, fact, entry, reading FROM document
  WHERE id = ANY($1) AND ($2::text IS NULL OR fact IS NOT NULL AND reading IS DISTINCT FROM $2)`;
/** Replicas that have read the same documents share the work: what another one is writing, or has written, is left to it. */
const KEEP = `WITH mine AS (
    SELECT d.kind, d.id, n.subject, n.entry FROM document d
      JOIN unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::text[]) AS n (kind, id, version, subject, entry)
      ON d.kind = n.kind AND d.id = n.id AND d.version = n.version
    WHERE d.reading IS DISTINCT FROM $6 FOR UPDATE OF d SKIP LOCKED)
  UPDATE document SET subject = mine.subject::jsonb, entry = mine.entry::json, reading = $6, changed_at = clock_timestamp()
  FROM mine WHERE document.kind = mine.kind AND document.id = mine.id`;

export type Head = Pick<DocumentEntity, 'kind' | 'id' | 'version' | 'reading'>;
export type KeptRow = Head & { isErased: boolean; entry: IndexEntry | null; subject: Subject | null };
export type DocumentRow = Head & Pick<DocumentEntity, 'fact' | 'entry'>;
/** What was understood of a version. */
export type Read = Pick<DocumentEntity, 'kind' | 'id' | 'version'> & { subject: Subject; entry: IndexEntry | null };

/** From when on changes must be read next time: where transactions have no end, from the beginning. */
export const lookBack = (now: Date, longestMs: number) => (longestMs > 0 ? new Date(now.getTime() - longestMs - MARGIN_MS) : new Date(0));

/** What the index feed asks of the documents in the database. `reading`: how this build understands. */
export const indexRows = (db: DataSource, reading: string) => ({
  async times() {
    const [times] = await db.query<[{ now: Date; longestMs: number }]>(TIMES);
    return times;
  },

  /**
   * All documents, by the page; the next is on its way while one is worked on.
   * @param groups only those whose ids end so
   */
  async *kept(groups: readonly string[] | null = null): AsyncGenerator<KeptRow[]> {
    const first = ['', '00000000-0000-0000-0000-000000000000'];
    const after = (last?: KeptRow) => db.query<KeptRow[]>(KEPT, [...(last ? [last.kind, last.id] : first), groups]);
    let page = await after();
    while (page.length > 0) {
      const next = after(page.at(-1));
      // Whether it comes is asked below; it has left when others had their turn, whatever is done with this page then.
      next.catch(() => undefined);
      await othersTurn();
      yield page;
      page = await next;
    }
  },

  /** Every document in few words. */
  heads: () => db.query<(Pick<Head, 'id' | 'version'> & { isOpen: boolean })[]>(HEADS),

  /** What was understood by other rules than this build's, or not yet. */
  otherwise: () => db.query<{ id: string }[]>(OTHERWISE, [reading]),

  changed: (since: Date) => db.query<Head[]>(CHANGED, [since]),

  async seen(since: Date) {
    const [{ seen }] = await db.query<[{ seen: string }]>(SEEN, [since]);
    return seen;
  },

  /** @param unless only what was understood in another way than this */
  of: (ids: readonly string[], unless: string | null = null) => db.query<DocumentRow[]>(OF, [ids, unless]),

  async keep(read: readonly Read[]) {
    const column = <K extends keyof Read>(key: K) => read.map((one) => one[key]);
    const subjects = column('subject').map((subject) => JSON.stringify(subject));
    const entries = column('entry').map((entry) => entry && JSON.stringify(entry));
    await db.query(KEEP, [column('kind'), column('id'), column('version'), subjects, entries, reading]);
  },
});
