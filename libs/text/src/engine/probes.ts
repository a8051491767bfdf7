import { isBareSyllable } from '../reading/syllables';
import { isTypedOut } from '../spelling';
import { type Token, tokens } from '../tokens';
import { fold } from '../normalise';
import { inflections } from './inflections';
import { isSlipOf, mayBeSlip } from './lexis';
import { read } from './query-plan';
import { isDecidedByWhole, type ReadDocument, type SearchRequest } from './search-document';
import { isAbbreviation } from './whole-words';

/**
 * What a document must hold one of, folded words or pairs of words, to hold the words of a search whole in any index: whoever has many
 * searches and few documents need not make each of the ones with each of the others. It never rules out what a search would find.
 */
export interface Probes {
  held: readonly string[];
  /** Words that stand for those that they may be a slip of, where the index does not know them. */
  slips: readonly string[];
}

const pairOf = (one: string, two: string) => `${one} ${two}`;
const formsOf = ({ fold: folded }: Token) => [folded, ...inflections(folded)];

/** Whether a word counts only beside a neighbour, whatever the index holds. */
function isSurelyBound(text: string, alone: ReadonlySet<string>) {
  const beside = new Set(read(text).pairs.flatMap(([one, two]) => (one.fold === two.fold ? [] : [one.fold, two.fold])));
  return (token: Token) =>
    isBareSyllable(token.fold) &&
    beside.has(token.fold) &&
    !isAbbreviation(token, text) &&
    !alone.has(token.fold) &&
    !alone.has(token.exact);
}

function ownProbes(text: string, alone: ReadonlySet<string>): Probes {
  const { words, pairs } = read(text);
  const isBound = isSurelyBound(text, alone);
  const all = words.map(({ token }) => token);
  const bound = new Set(all.filter(isBound).map((token) => token.fold));
  const singly = all.filter((token) => !isBound(token)).flatMap(formsOf);
  const beside = pairs.filter(([one, two]) => bound.has(one.fold) || bound.has(two.fold));
  const together = beside.flatMap(([one, two]) => formsOf(one).flatMap((first) => formsOf(two).map((second) => pairOf(first, second))));
  const slips = all.filter((token) => mayBeSlip(token.fold) && !isTypedOut(token)).map((token) => token.fold);
  return { held: [...singly, ...together], slips };
}

/** Of what must be held as it is phrased, one thing that is not often held. */
function phraseProbe(text: string): string[] {
  const lines = text.split('\n').map((line) => tokens(line).map((token) => token.fold));
  const [one, two] = lines.reduce((longest, line) => (line.length > longest.length ? line : longest), []);
  return one === undefined ? [] : [two === undefined ? one : pairOf(one, two)];
}

/** Null where no words decide: everything may be found. */
export function probesOf(request: Pick<SearchRequest, 'text' | 'expansions' | 'alone'>): Probes | null {
  const { text, expansions = [], alone } = request;
  if (!isDecidedByWhole({ ...request, limit: 0 })) return null;
  const { held, slips } = ownProbes(text, new Set(alone));
  return { held: [...new Set([...held, ...expansions.flatMap((expansion) => phraseProbe(expansion.text))])], slips: [...new Set(slips)] };
}

/** Which of some documents hold which folded words and pairs of words. */
export class HeldWords {
  private readonly holders = new Map<string, Set<number>>();
  /** Words by their first letter. */
  private readonly alike = new Map<string, Set<string>>();

  add(document: number, fields: ReadDocument['fields']) {
    for (const spelling of Object.values(fields).flat()) {
      const words = spelling.split(' ').map(fold);
      for (const [i, word] of words.entries()) {
        this.hold(word, document);
        this.alikeTo(word).add(word);
        const next = words[i + 1];
        if (next !== undefined) this.hold(pairOf(word, next), document);
      }
    }
  }

  /** The documents that some search may find, in their order. @param isKnown whether any document of the index holds a folded word */
  holding({ held, slips }: Probes, isKnown: (word: string) => boolean): number[] {
    const slipped = slips
      .filter((word) => !isKnown(word))
      .flatMap((word) => [...this.alikeTo(word)].filter((other) => isSlipOf(word, other)));
    const found = new Set<number>();
    for (const probe of [...held, ...slipped]) for (const document of this.holders.get(probe) ?? []) found.add(document);
    return [...found].sort((one, other) => one - other);
  }

  private hold(what: string, document: number) {
    const holders = this.holders.get(what);
    if (holders) holders.add(document);
    else this.holders.set(what, new Set([document]));
  }

  private alikeTo(word: string): Set<string> {
    const first = word[0] ?? '';
    const known = this.alike.get(first);
    if (known) return known;
    const fresh = new Set<string>();
    this.alike.set(first, fresh);
    return fresh;
  }
}
