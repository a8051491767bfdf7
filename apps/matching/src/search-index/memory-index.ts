import { SearchEngine } from '@caunoi/text/engine/search-engine';
import { tokens } from '@caunoi/text/tokens';
import { MemoryPhrases } from './memory-phrases';
import { type IndexChange, type IndexEntry, type IndexQuery, SearchIndex } from './search-index';

/** A word typed more than that often in a text is known by now. */
const MOST_WORDS = 250;

interface Kept {
  version: number;
  /** Of its documents. */
  ids: readonly string[];
  phrases: IndexEntry['phrases'];
}

const erased: Kept = { version: Infinity, ids: [], phrases: [] };

/** The index in this process: postings of words, phrases and ids. What is searched is visible at once. */
export class MemoryIndex extends SearchIndex {
  readonly engine = new SearchEngine();
  private readonly phrases = new MemoryPhrases();
  private readonly things = new Map<string, Kept>();

  override async bulk(changes: readonly IndexChange[]) {
    for (const { id, version, entry } of changes) {
      const known = this.things.get(id);
      if (known && known.version > version) continue;
      if (known) this.takeOut(id, known);
      if (entry) this.putIn(id, entry);
      this.things.set(id, { version, ids: entry?.documents.map((document) => document.id) ?? [], phrases: entry?.phrases ?? [] });
    }
  }

  override async erase(ids: readonly string[]) {
    for (const id of ids) {
      const known = this.things.get(id);
      if (known) this.takeOut(id, known);
      this.things.set(id, erased);
    }
    this.engine.forgetWords();
    await this.phrases.forgetUnused();
  }

  override async refresh() {
    this.phrases.refresh();
  }

  override async state() {
    return { generation: this.engine.generation, documents: this.engine.size };
  }

  override async search(queries: readonly IndexQuery[]) {
    const told = new Map<string, string>();
    return queries.map(({ mostTelling, text, ...query }) => {
      const key = `${mostTelling} ${text}`;
      const searched = mostTelling === undefined ? text : (told.get(key) ?? this.telling(text, mostTelling));
      told.set(key, searched);
      return this.engine.search({ ...query, text: searched });
    });
  }

  override async weigh(words: readonly string[]) {
    return words.map((word) => this.engine.idf(word));
  }

  override async suggest(input: string, limit: number) {
    return this.phrases.suggest(input, limit);
  }

  override async spelling(text: string, right: readonly string[]) {
    const known = this.engine.topTerms(text, MOST_WORDS).map(({ fold }) => fold);
    return { known, ...this.phrases.spelling(text, known, right) };
  }

  override async close() {
    this.phrases.close();
  }

  private telling(text: string, most: number): string {
    const words = tokens(text);
    if (words.length <= most) return text;
    const kept = new Set(this.engine.topTerms(text, most).map(({ fold }) => fold));
    return words
      .filter(({ fold }) => kept.has(fold))
      .map(({ surface }) => surface)
      .join(' ');
  }

  private putIn(id: string, { documents, phrases }: IndexEntry) {
    for (const document of documents) this.engine.upsert(document);
    this.phrases.add(id, phrases);
  }

  private takeOut(id: string, { ids, phrases }: Kept) {
    if (ids.length === 0) return;
    for (const document of ids) this.engine.remove(document);
    this.phrases.remove(id, phrases);
  }
}
