import { SearchEngine } from '@caunoi/text/engine/search-engine';
import { oneLine, Suggester } from '@caunoi/text/suggest';
import { tokens } from '@caunoi/text/tokens';
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

const titleIn = ([[title] = ['', 0]]: IndexEntry['phrases']) => oneLine(title);

/** The index in this process: postings of words, phrases and ids. Everything is visible at once. */
export class MemoryIndex extends SearchIndex {
  readonly engine = new SearchEngine();
  private readonly suggester = new Suggester();
  private readonly things = new Map<string, Kept>();
  /** What is open, by its title. */
  private readonly titles = new Map<string, Set<string>>();

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
    this.suggester.forgetUnused();
  }

  override refresh = () => Promise.resolve();

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
    return this.suggester.suggest(input, limit).map(({ text }) => ({ text, things: [...(this.titles.get(oneLine(text)) ?? [])] }));
  }

  override async spelling(text: string, right: readonly string[]) {
    const known = this.engine.topTerms(text, MOST_WORDS).map(({ fold }) => fold);
    const all = new Set([...known, ...right]);
    const retyped = this.suggester.mistyped(text, ({ fold }) => all.has(fold)) ?? null;
    return {
      known,
      retyped,
      corrected: retyped === null ? (this.suggester.didYouMean(text, ({ fold }) => right.includes(fold)) ?? null) : null,
    };
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
    for (const [phrase, weight] of phrases) this.suggester.add(phrase, weight);
    const title = titleIn(phrases);
    const titled = this.titles.get(title);
    if (titled) titled.add(id);
    else this.titles.set(title, new Set([id]));
  }

  private takeOut(id: string, { ids, phrases }: Kept) {
    if (ids.length === 0) return;
    for (const document of ids) this.engine.remove(document);
    for (const [phrase, weight] of phrases) this.suggester.remove(phrase, weight);
    const title = titleIn(phrases);
    const titled = this.titles.get(title);
    titled?.delete(id);
    if (titled?.size === 0) this.titles.delete(title);
  }
}
