import { contentTest } from '../language';
import { forgetSeenWords, tokens } from '../tokens';
import { Attributes } from './attributes';
import { grown } from './growable';
import { History } from './history';
import { type IndexState, InvertedIndex } from './inverted-index';
import { type ClauseGroup, expansionProfile, forgetParsed, plan, profileOf } from './query-plan';
import { type Demands, marks, type PlannedText, Scorer } from './scorer';
import { type Profile, searchWeights } from './search-weights';
import {
  isDecidedByWhole,
  type Position,
  type ReadDocument,
  type SearchDocument,
  type SearchRequest,
  type SearchResult,
} from './search-document';
import { type Selected, select, type Sifted, sift } from './selection';
import { asPhrased, wholePhrase, wholeWords } from './whole-words';

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
  /** Lists that were read lately, ready to be read again. */
  kept: number;
  sequences: number;
  vocabulary: number;
  attributes: number;
  total: number;
}

const mostPlans = 10_000;

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
  private readonly history = new History();
  /** Tells its own states from those of another engine. */
  private readonly name = Math.random().toString(36).slice(2, 10);
  private readonly plans = new Map<string, ClauseGroup[]>();
  private plansOf = 0;
  /** Room for the numbers of what the last search found. */
  private found = new Int32Array(0);

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
  upsert(document: SearchDocument | ReadDocument) {
    this.bury(document.id);
    const number = this.index.add(document.fields);
    this.attributes.set(number, document);
    this.documents.set(document.id, number);
    this.ids[number] = document.id;
    this.history.add({ document: number, came: true });
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
    const state = this.begunWith(request.after);
    scorer.start(index, state);
    const profile = profileOf(text);
    const own = plan(state, text, profile);
    const beside = expansions.map(({ text: phrase, weight }) => {
      const { profile: strict, scale } = expansionProfile(phrase, profile);
      return { groups: this.planned(state, phrase, strict, alone !== undefined), scale: weight * scale, loosely: false };
    });
    const ownGroups = alone ? [...own.groups, wholeWords(state, text, new Set(alone))] : own.groups;
    const texts = [{ groups: ownGroups, scale: 1, loosely: true }, ...beside];
    scorer.run(index, state, isUnscored(request) ? texts.map(decidingAlone) : texts, demandsOf(state, request));
    return this.answer(state, request, this.sifted(state, request, own.known), own.ceiling);
  }

  /** @param known how many words of the text the index knows */
  private sifted(state: IndexState, request: SearchRequest, known: number): Sifted {
    const { text, expansions = [], alone, only } = request;
    if (text.trim() === '' && expansions.length === 0) return this.sift(state, request, marks.any);
    if (alone && only) return this.sift(state, request, marks.whole);
    const { closeness, little } = searchWeights;
    const strict = alone ? this.sift(state, request, marks.whole, this.scorer.best * closeness) : this.sift(state, request, marks.enough);
    const tooFew = strict.passing.length === 0 || (strict.passing.length < little.hits && known > little.precise);
    return tooFew ? this.sift(state, request, alone ? marks.whole | marks.nearWhole : marks.enough | marks.near) : strict;
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
    const parts = { ...this.index.memory(), kept: this.scorer.bytes(), attributes: this.attributes.bytes() + this.ids.length * 120 };
    return { ...parts, total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0) };
  }

  /** Clears tombstones away now; otherwise it happens by itself once they are many. Takes several seconds with 100,000 documents. */
  compact() {
    const remap = this.index.compact();
    this.scorer.reset();
    this.history.clear();
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
    this.plans.clear();
    forgetParsed();
    forgetSeenWords();
  }

  /** How a phrase is searched whole. Expansions are the same few thousand phrases again and again, right until the index changes. */
  private planned(state: IndexState, phrase: string, profile: Profile, asPhrased: boolean): ClauseGroup[] {
    const make = () => {
      const { groups } = plan(state, phrase, profile, { whole: true });
      return asPhrased ? [...groups, wholePhrase(state, phrase, profile)] : groups;
    };
    if (state !== this.index) return make();
    if (this.plansOf !== this.changes || this.plans.size >= mostPlans) this.plans.clear();
    this.plansOf = this.changes;
    const key = `${asPhrased} ${phrase}`;
    const known = this.plans.get(key);
    if (known) return known;
    const fresh = make();
    this.plans.set(key, fresh);
    return fresh;
  }

  /** Living documents with one of the marks, and those that hold enough syllables and score as high as `from`, by what the conditions say. */
  private sift(state: IndexState, request: SearchRequest, wanted: number, from = Infinity): Sifted {
    const { index, scorer, attributes } = this;
    const { scores, hits } = scorer;
    this.found = grown(this.found, index.count);
    const documents = this.found;
    const among = request.among && this.numbersOf(request.among);
    const looked = among?.length ?? index.count;
    let count = 0;
    for (let place = 0; place < looked; place++) {
      const document = among ? (among[place] as number) : place;
      const mark = hits[document] as number;
      const found = mark & wanted || wanted === marks.any || (mark & marks.enough && (scores[document] as number) >= from);
      if (found && !(mark & marks.refused) && this.isThere(state, document)) documents[count++] = document;
    }
    return sift(attributes, { documents, count }, request);
  }

  private numbersOf(ids: readonly string[]): number[] {
    return [...new Set(ids)].flatMap((id) => this.documents.get(id) ?? []);
  }

  /** The state of the index that a search goes on from; the present one where there is no other, or it is no longer known. */
  private begunWith(after: Position | undefined): IndexState {
    const [name, length] = after?.state.split('.') ?? [];
    return (name === this.name && this.history.asOf(this.index, Number(length))) || this.index;
  }

  /** What was there and has been taken out since is left out; what has been replaced since is not. */
  private isThere(state: IndexState, document: number): boolean {
    return state.isAlive(document) && (state === this.index || this.documents.has(this.ids[document] as string));
  }

  private answer(state: IndexState, request: SearchRequest, sifted: Sifted, ceiling: number): SearchResult {
    const { attributes, ids } = this;
    const { scores, hits: found } = this.scorer;
    const { documents, next, ...counted }: Selected = select(attributes, sifted, { scores, ids }, request);
    const decides = isDecidedByWhole(request);
    const isWhole = (document: number) => !decides || ((found[document] as number) & marks.whole) > 0;
    const hits = documents.map((number) => ({
      id: ids[number] ?? '',
      kind: attributes.kinds.valueOf(number),
      score: scores[number] ?? 0,
      whole: isWhole(number),
    }));
    const whole = request.counts === false ? 0 : sifted.passing.filter(isWhole).length;
    const begun = state === this.index ? `${this.name}.${this.history.length}` : (request.after?.state ?? '');
    return { ...counted, whole, hits, next: next && { ...next, state: begun }, ceiling };
  }

  private df(foldToken: string): number {
    return this.index.df('fold', this.index.lexis.findFold(foldToken));
  }

  private bury(id: string): boolean {
    const number = this.documents.get(id);
    if (number === undefined) return false;
    this.index.remove(number);
    this.history.add({ document: number, came: false });
    return this.documents.delete(id);
  }

  private tidy() {
    const { count, living } = this.index;
    if (count - living > Math.max(tolerated.documents, living * tolerated.share)) this.compact();
  }
}

/** Whether it is only asked which documents hold the words whole. */
const isUnscored = ({ alone, only, among }: SearchRequest) => alone !== undefined && only === 'whole' && among !== undefined;

/** Of a text only what decides whether it is held whole. */
const decidingAlone = (text: PlannedText): PlannedText => ({ ...text, groups: text.groups.filter(({ role }) => role === 'whole') });

const demandsOf = (state: IndexState, { phrases = [], without = [] }: SearchRequest): Demands => ({
  phrases: phrases.map((phrase) => asPhrased(state, phrase)),
  without: without.map((phrase) => asPhrased(state, phrase)),
});
