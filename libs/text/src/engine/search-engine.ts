import { contentTest } from '../language';
import { forgetSeenWords, tokens } from '../tokens';
import { Attributes } from './attributes';
import { InvertedIndex } from './inverted-index';
import { expansionProfile, forgetReadings, plan, profileOf } from './query-plan';
import { marks, Scorer } from './scorer';
import { searchWeights } from './search-weights';
import type { SearchDocument, SearchRequest, SearchResult } from './search-document';
import { type Selected, select } from './selection';
import { wholePhrase, wholeWords } from './whole-words';

/** A word of a text and how telling it is in the index. */
export interface TopTerm {
  /** As written in the text. */
  term: string;
  fold: string;
  idf: number;
}

export interface EngineMemory {
  /** Bytes, estimated for the vocabulary and ids, exact for the rest. */
  postings: number;
  sequences: number;
  vocabulary: number;
  attributes: number;
  total: number;
}

/** Tombstones tolerated before they are cleared away: this many, and this share of the living. */
const tolerated = { documents: 2048, share: 0.5 };

/**
 * Full-text search in this process: Vietnamese first, with or without accents, filters and facet counts in the same pass. Everything is
 * synchronous; changes are visible to the next search. Ranking: BM25 under five analysers, see `searchWeights`.
 */
export class SearchEngine {
  private readonly index = new InvertedIndex();
  private readonly attributes = new Attributes();
  private readonly scorer = new Scorer();
  private readonly documents = new Map<string, number>();
  private ids: string[] = [];
  private changes = 0;

  /** Number of documents. */
  get size(): number {
    return this.documents.size;
  }

  /** Grows with every change: an answer computed at the same generation is still right. */
  get generation(): number {
    return this.changes;
  }

  has(id: string): boolean {
    return this.documents.has(id);
  }

  /** Adds the document, or replaces the one with its id. */
  upsert(document: SearchDocument) {
    this.bury(document.id);
    const number = this.index.add(document.fields);
    this.attributes.set(number, document);
    this.documents.set(document.id, number);
    this.ids[number] = document.id;
    this.changes++;
    this.tidy();
  }

  /** Takes the document out; false if there was none. */
  remove(id: string): boolean {
    const removed = this.bury(id);
    if (removed) this.changes++;
    this.tidy();
    return removed;
  }

  /**
   * Searches. A document is a hit if it holds enough of the text's words (`searchWeights.coverage`; for an unknown word, what it may be a
   * slip of) or every word of one expansion, and passes the conditions. Where that finds (next to) nothing, one shared word suffices. Blank
   * text without expansions browses everything.
   */
  search(request: SearchRequest): SearchResult {
    const { text, expansions = [], alone } = request;
    const { index, scorer } = this;
    scorer.start(index, this.changes);
    const profile = profileOf(text);
    const own = plan(index, text, profile);
    const beside = expansions.map(({ text: phrase, weight }) => {
      const reading = expansionProfile(phrase, profile);
      const { groups } = plan(index, phrase, reading.profile, { scale: weight * reading.scale, whole: true });
      return { groups: alone ? [...groups, wholePhrase(index, phrase, reading.profile)] : groups, loosely: false };
    });
    const ownGroups = alone ? [...own.groups, wholeWords(index, text, new Set(alone))] : own.groups;
    scorer.run(index, [{ groups: ownGroups, loosely: true }, ...beside]);
    if (text.trim() === '' && expansions.length === 0) return this.answer(this.select(request, marks.any), own.ceiling);
    const { closeness } = searchWeights;
    const strict = alone ? this.select(request, marks.whole, scorer.best * closeness) : this.select(request, marks.enough);
    const { hits, precise } = searchWeights.little;
    const tooFew = strict.total === 0 || (strict.total < hits && own.known > precise);
    return this.answer(
      tooFew ? this.select(request, alone ? marks.whole | marks.nearWhole : marks.enough | marks.near) : strict,
      own.ceiling,
    );
  }

  /** The `n` most telling different words of a text, most telling first; grammar words and words the index does not know are left out. */
  topTerms(text: string, n: number): TopTerm[] {
    const known = new Map<string, TopTerm>();
    for (const { surface, fold } of tokens(text).filter(contentTest(text))) {
      if (!known.has(fold) && this.df(fold) > 0) known.set(fold, { term: surface, fold, idf: this.idf(fold) });
    }
    return [...known.values()].sort((a, b) => b.idf - a.idf).slice(0, n);
  }

  /** How telling a folded word is: its inverse document frequency; the highest there is for a word that stands nowhere. */
  idf(foldToken: string): number {
    return this.index.idf(this.df(foldToken));
  }

  /** Bytes held. */
  memory(): EngineMemory {
    const parts = { ...this.index.memory(), attributes: this.attributes.bytes() + this.ids.length * 120 };
    return { ...parts, total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0) };
  }

  /** Clears tombstones away now; otherwise it happens by itself once they are many. Takes several seconds with 100,000 documents. */
  compact() {
    const remap = this.index.compact();
    this.attributes.move(remap);
    const ids: string[] = [];
    for (const [id, number] of this.documents) {
      const now = remap[number] ?? -1;
      ids[now] = id;
      this.documents.set(id, now);
    }
    this.ids = ids;
    this.changes++;
  }

  /**
   * Leaves no word that only documents held that were taken out, not even where nobody can ask for it: to be called when somebody's words are
   * to be erased. Takes a while with many words; nothing that is found changes.
   */
  forgetWords() {
    this.index.forgetWords();
    forgetReadings();
    forgetSeenWords();
  }

  /** Living documents with one of the marks, and those that hold enough syllables and score as high as `from`. */
  private select(request: SearchRequest, wanted: number, from = Infinity): Selected {
    const { index, scorer, attributes, ids } = this;
    const { scores, hits } = scorer;
    const documents = new Int32Array(index.count);
    let count = 0;
    for (let document = 0; document < index.count; document++) {
      const mark = hits[document] as number;
      const found = mark & wanted || wanted === marks.any || (mark & marks.enough && (scores[document] as number) >= from);
      if (found && index.isAlive(document)) documents[count++] = document;
    }
    return select(attributes, { documents, count, scores, ids }, request);
  }

  private answer({ total, totalsByKind, documents, facets }: Selected, ceiling: number): SearchResult {
    const hits = documents.map((number) => ({
      id: this.ids[number] ?? '',
      kind: this.attributes.kinds.valueOf(number),
      score: this.scorer.scores[number] ?? 0,
    }));
    return { total, totalsByKind, hits, facets, ceiling };
  }

  private df(foldToken: string): number {
    const term = this.index.lexis.findFold(foldToken);
    return term < 0 ? 0 : this.index.postings('fold').df(term);
  }

  private bury(id: string): boolean {
    const number = this.documents.get(id);
    if (number === undefined) return false;
    this.index.remove(number);
    return this.documents.delete(id);
  }

  private tidy() {
    const { count, living } = this.index;
    if (count - living > Math.max(tolerated.documents, living * tolerated.share)) this.compact();
  }
}
