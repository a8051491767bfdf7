import { Injectable } from '@nestjs/common';
import type { Card, Kind } from '@caunoi/contracts/matching/match';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { blank } from '../ranking/reading.rules';
import type { Subject } from '../ranking/subject';
import { cardOf } from './card.rules';
import type { DocumentEntity, Told } from './document.entity';
import { Understanding } from './understanding';

/** A need, a technology or an expert as its row says: whose it is, whether it is open, what may be shown. */
export interface Thing {
  kind: Kind;
  version: number;
  subject: Subject;
  card: Card;
  /** Reviewers may look at what it would be suggested. */
  waitsForReview: boolean;
  /** The person behind an expert profile. */
  accountId: string | null;
}

type Row = Told & Pick<DocumentEntity, 'id' | 'version' | 'subject'>;
/** What is not as it was known: its present state, or nothing. */
type News = (Row & { state: string }) | { id: string; state: null };

/** Texts of things that were read lately, in characters. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
const LEAST_CHARACTERS = 500;

/**
 * Only what is in another state than the known one, or gone. The offset keeps the rows apart: each is looked up by its id, even while the
 * database has not counted the table and would rather read the whole of it.
 */
const READ = `SELECT n.id, d.kind, d.version, d.state, d.fact, d.subject FROM unnest($1::uuid[], $2::text[]) AS n (id, state)
  LEFT JOIN LATERAL (
    SELECT *, version || ' ' || coalesce(reading, '') AS state FROM document WHERE id = n.id AND fact IS NOT NULL OFFSET 0) d ON true
  WHERE d.state IS DISTINCT FROM n.state`;
const OPEN = `SELECT id, fact->>(CASE kind WHEN 'need' THEN 'publishedAt' ELSE 'confirmedAt' END) AS "confirmedAt"
  FROM document WHERE kind = $1 AND fact->>'status' = 'published' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;

/** What was understood by an earlier build may lack what was added since. */
const complete = ({ kind, fact }: Told, subject: Subject): Subject => ({ ...blank(kind, fact), ...subject });

export function thingOf({ kind, version, fact }: Told & Pick<DocumentEntity, 'version'>, subject: Subject): Thing {
  const accountId = 'accountId' in fact ? fact.accountId : null;
  return {
    kind,
    version: Number(version),
    subject: complete({ kind, fact }, subject),
    card: cardOf({ kind, fact }),
    accountId,
    waitsForReview: fact.status === 'under_review',
  };
}

/** Reads things from their rows. What a row said last is remembered, and asked again every time whether it still does. */
@Injectable()
export class Things {
  private readonly read = new LRUCache<string, { state: string; thing: Thing }>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ thing: { subject } }) => subject.passages.reduce((sum, { text }) => sum + text.length, LEAST_CHARACTERS),
  });
  /** What was erased: an answer that is still on its way does not bring it back. */
  private readonly erased = new Set<string>();

  constructor(
    private readonly db: DataSource,
    private readonly understanding: Understanding,
  ) {}

  /** Those that there are, by id, in one query. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Thing>> {
    if (ids.length === 0) return new Map();
    const known = ids.map((id) => this.read.get(id));
    const things = new Map(ids.flatMap((id, n): [string, Thing][] => (known[n] ? [[id, known[n].thing]] : [])));
    for (const news of await this.db.query<News[]>(READ, [ids, known.map((one) => one?.state ?? '')])) {
      if (news.state === null) things.delete(news.id);
      else things.set(news.id, this.keep(news, news.state));
    }
    return things;
  }

  async one(id: string): Promise<Thing | undefined> {
    return (await this.of([id])).get(id);
  }

  /** What is open of a kind, in the order of ids, after one of them. */
  async open(kind: Kind, after: string | null, limit: number) {
    const rows = await this.db.query<{ id: string; confirmedAt: string | null }[]>(OPEN, [kind, after, limit + 1]);
    return { items: rows.slice(0, limit), more: rows.length > limit };
  }

  /** Leaves nothing of what was erased. */
  forget(ids: readonly string[]) {
    for (const id of ids) {
      this.read.delete(id);
      this.erased.add(id);
    }
  }

  /** A fact that came this moment may not have been understood yet: whoever asks first does so. */
  private keep(row: Row, state: string): Thing {
    const thing = thingOf(row, row.subject ?? this.understanding.of(row).subject);
    if (!this.erased.has(row.id)) this.read.set(row.id, { state, thing });
    return thing;
  }
}
