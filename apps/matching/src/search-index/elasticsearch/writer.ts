import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import type { IndexChange } from '../search-index';
import { groupOf, sumOf } from '../sums.rules';
import type { Json } from './conditions.rules';
import type { Phrases } from './phrases';
import { type Place, putIn } from './place';
import { leftOf, phrasesIn, storedDocument } from './stored.rules';

/** Newer than whatever may still come. */
const ERASED = Number.MAX_SAFE_INTEGER;

/** What is kept of a thing beside its words. */
interface Kept {
  version: number;
  /** Ids of its other documents, of those too that were taken out. */
  pieces: readonly string[];
  said: readonly string[];
}

const newest = (changes: readonly IndexChange[]) => {
  const found = new Map<string, IndexChange>();
  for (const change of changes) if ((found.get(change.id)?.version ?? 0) <= change.version) found.set(change.id, change);
  return [...found.values()];
};

/** The lines of a bulk for a thing: whole documents under its version, and what is left of those that it has no more. */
function linesOf(change: IndexChange, { pieces, said }: Kept) {
  const { id, version, entry } = change;
  const documents = entry?.documents ?? [];
  const now = documents.map((document) => document.id).filter((other) => other !== id);
  const all = [...new Set([...pieces, ...now])];
  const phrases = entry ? phrasesIn(entry) : { keyed: [], fields: {} };
  const main = documents.find((document) => document.id === id);
  const stored: Json[] = [
    { ...(main ? storedDocument(id, main) : leftOf(id, id)), ...phrases.fields, pieces: all, group: groupOf(id), sum: sumOf(change) },
    ...documents.filter((document) => document.id !== id).map((document) => storedDocument(id, document)),
    ...pieces.filter((piece) => !now.includes(piece)).map((piece) => leftOf(id, piece)),
  ];
  const lines = stored.flatMap((source): Json[] => [{ index: { _id: source['id'], version, version_type: 'external_gte' } }, source]);
  return { lines, gone: said, said: phrases.keyed };
}

/** Puts things in. Elasticsearch itself refuses what is older than what it has. */
export class Writer {
  constructor(
    private readonly server: Elasticsearch,
    private readonly place: Place,
    private readonly phrases: Phrases,
  ) {}

  /** @param isNew nothing of these things is there yet: nobody need look */
  async take(changes: readonly IndexChange[], isNew = false) {
    const last = newest(changes);
    const kept = isNew ? new Map<string, Kept>() : await this.kept(last.map(({ id }) => id));
    const unknown: Kept = { version: 0, pieces: [], said: [] };
    const news = last.filter(({ id, version }) => (kept.get(id)?.version ?? 0) <= version);
    const written = news.map((change) => linesOf(change, kept.get(change.id) ?? unknown));
    await putIn(
      this.server,
      this.place,
      written.flatMap(({ lines }) => lines),
    );
    for (const { gone, said } of written) {
      if (isNew) this.phrases.noteNew(said);
      else this.phrases.note(gone, said);
    }
  }

  erase(ids: readonly string[]) {
    return this.take(ids.map((id) => ({ id, version: ERASED, entry: null })));
  }

  private async kept(ids: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
    if (ids.length === 0) return new Map();
    type Got = { docs: { _id: string; found: boolean; _version: number; _source: Partial<Kept> }[] };
    const { docs } = await this.server.ask<Got>('POST', `/${this.place.index}/_mget`, { body: { ids } });
    return new Map(
      docs
        .filter(({ found }) => found)
        .map(({ _id, _version, _source: { pieces = [], said = [] } }) => [_id, { version: _version, pieces, said }]),
    );
  }
}
