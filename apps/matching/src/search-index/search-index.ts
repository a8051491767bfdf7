import type { ReadDocument, SearchRequest, SearchResult } from '@caunoi/text/engine/search-document';

/** A thing as an index takes it: what was understood of it, plain data that is stored and sent as it is. */
export interface IndexEntry {
  /** The thing itself, and of an expert each piece of work. */
  documents: readonly ReadDocument[];
  /** What it is suggested by while somebody types, each with its weight; the first is its title. */
  phrases: readonly (readonly [phrase: string, weight: number])[];
}

/** A thing's newest state; without an entry it is closed, and found by nobody. */
export interface IndexChange {
  id: string;
  version: number;
  entry: IndexEntry | null;
}

export interface IndexQuery extends SearchRequest {
  /** Only so many words of the text are searched: the most telling, in the order they stand in. */
  mostTelling?: number;
}

export interface IndexSuggestion {
  text: string;
  /** What bears it as its title. */
  things: readonly string[];
}

/** How a text might have been meant. */
export interface Spelling {
  /** Its words that something in the index holds, folded. */
  known: readonly string[];
  /** If it was typed with the keyboard off, or its words stuck together. */
  retyped: string | null;
  /** In the words of titles and keywords. */
  corrected: string | null;
}

export interface IndexState {
  /** Grows with every change: an answer computed at the same generation is still right. */
  generation: number;
  /** How many documents can be found. */
  documents: number;
}

/**
 * The search port: what matching asks of a search engine, in this process or behind an address. An index is never an authority: it names
 * things, and whether they may be shown, by what words and to whom, their rows decide. Each back end passes `searchIndexContract`.
 */
export abstract class SearchIndex {
  /** Takes the changes in. Of a thing the newest version counts, in whatever order they come; the same version again takes its place. */
  abstract bulk(changes: readonly IndexChange[]): Promise<void>;

  /** Leaves no word that only these things held. No version brings them back. */
  abstract erase(ids: readonly string[]): Promise<void>;

  /** From then on what was taken in is found. */
  abstract refresh(): Promise<void>;

  /** Rejects when the engine does not answer. */
  abstract state(): Promise<IndexState>;

  /** Answers several searches of one state of the index, in their order. */
  abstract search(queries: readonly IndexQuery[]): Promise<SearchResult[]>;

  /** How telling folded words are, in their order: their inverse document frequency. What stands nowhere tells most. */
  abstract weigh(words: readonly string[]): Promise<number[]>;

  abstract suggest(input: string, limit: number): Promise<IndexSuggestion[]>;

  /** @param right folded words that are right as they are, though nothing in the index has them */
  abstract spelling(text: string, right: readonly string[]): Promise<Spelling>;

  /** Nothing is asked any more. */
  async close() {}
}
