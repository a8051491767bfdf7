import { averages, idfOf, type IndexState, type InvertedIndex } from './inverted-index';
import { clauseKey } from './query-plan';

interface Change {
  document: number;
  came: boolean;
}

/** So many changes can be taken back: a few milliseconds of work. */
const mostChanges = 200;

/** What came and went lately, so that a search can go on from the state that it began with. */
export class History {
  private recent: Change[] = [];
  /** Number of the first of them. */
  private first = 0;

  /** How many changes there have been: names a state. */
  get length(): number {
    return this.first + this.recent.length;
  }

  add(change: Change) {
    this.recent.push(change);
    if (this.recent.length > 2 * mostChanges) this.forget(mostChanges);
  }

  /** Of documents that have other numbers now nothing can be taken back. */
  clear() {
    this.forget(this.recent.length);
  }

  /** The index after so many changes; undefined where that is no longer known. */
  asOf(index: InvertedIndex, length: number): IndexState | undefined {
    const since = this.length - length;
    if (since === 0) return index;
    return since > 0 && since <= mostChanges && length >= this.first ? before(index, this.recent.slice(-since)) : undefined;
  }

  private forget(count: number) {
    this.first += count;
    this.recent = this.recent.slice(count);
  }
}

/** An index without its last changes. Its lists still hold what was removed: only what is counted has to be counted back. */
function before(index: InvertedIndex, changes: readonly Change[]): IndexState {
  const came = new Set(changes.filter((change) => change.came).map(({ document }) => document));
  const gone = new Set(changes.map(({ document }) => document)).difference(came);
  const others = new Map<number, number>();
  let { living } = index;
  const [totals, having] = [[...index.totals], [...index.having]];
  const count = (document: number, by: 1 | -1) => {
    living += by;
    index.lengths.forEach((lengths, i) => {
      totals[i] = (totals[i] ?? 0) + by * (lengths[document] ?? 0);
      having[i] = (having[i] ?? 0) + (lengths[document] ? by : 0);
    });
    index.each(document, (analyser, term) => {
      const key = clauseKey(analyser, term);
      others.set(key, (others.get(key) ?? 0) + by);
    });
  };
  for (const document of came) if (index.isAlive(document)) count(document, -1);
  for (const document of gone) count(document, 1);
  return {
    lexis: index.lexis,
    living,
    averageLengths: () => averages(totals, having),
    df: (analyser, term) => index.df(analyser, term) + (others.get(clauseKey(analyser, term)) ?? 0),
    idf: (df) => idfOf(living, df),
    isAlive: (document) => !came.has(document) && (gone.has(document) || index.isAlive(document)),
  };
}
