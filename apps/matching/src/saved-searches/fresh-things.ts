import { Kind } from '@caunoi/contracts/matching/match';
import { Attributes } from '@caunoi/text/engine/attributes';
import { HeldWords, type Probes } from '@caunoi/text/engine/probes';
import type { ReadDocument } from '@caunoi/text/engine/search-document';
import { sift } from '@caunoi/text/engine/selection';
import type { IndexEntry, IndexQuery } from '../search-index/search-index';

const isFound = ({ kind }: ReadDocument) => Kind.safeParse(kind).success;

/** Things that have just come, as far as it takes to rule out most searches that do not find them. */
export class FreshThings {
  private readonly attributes = new Attributes();
  private readonly words = new HeldWords();
  private readonly documents: ReadDocument[];

  constructor(entries: readonly IndexEntry[]) {
    // What somebody wrote is found by a search of its own; the page lists things.
    this.documents = entries.flatMap(({ documents }) => documents.filter(isFound));
    for (const [place, document] of this.documents.entries()) {
      this.attributes.set(place, document);
      this.words.add(place, document.fields);
    }
  }

  /**
   * Ids of those that meet the conditions and hold something of the words, in whatever index.
   * @param isKnown whether anything in the index holds a folded word
   */
  possibleFor(query: Pick<IndexQuery, 'kinds' | 'where'>, probes: Probes | null, isKnown: (word: string) => boolean): string[] {
    const holding = probes ? this.words.holding(probes, isKnown) : this.documents.map((_, place) => place);
    if (holding.length === 0) return [];
    const candidates = { documents: Int32Array.from(holding), count: holding.length };
    return sift(this.attributes, candidates, { text: '', limit: 0, ...query }).passing.flatMap((place) => this.documents[place]?.id ?? []);
  }
}
