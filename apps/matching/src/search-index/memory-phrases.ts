import { setTimeout as sleep } from 'node:timers/promises';
import { oneLine, Suggester } from '@caunoi/text/suggest';
import type { IndexEntry, IndexSuggestion, Spelling } from './search-index';

/** Of so many things at most nobody waits for another turn. */
const FEW = 1_000;
/** So many take a few milliseconds: then others get a turn. */
const AT_ONCE = 250;
const REST_MS = 5;

type Said = IndexEntry['phrases'];

interface Waiting {
  id: string;
  said: Said;
  comes: boolean;
}

const titleIn = ([[title] = ['', 0]]: Said) => oneLine(title);

/**
 * The phrases of what is open: suggested while somebody types, and what words are corrected by. Those of a few things are there with the
 * next refresh. Where very many come, as at a start, search answers first: they are taken in behind it, some at a time, and until all are
 * there nothing is corrected, for a word may only seem to be unknown.
 */
export class MemoryPhrases {
  private readonly suggester = new Suggester();
  /** What is open, by its title. */
  private readonly titles = new Map<string, Set<string>>();
  private waiting: Waiting[] = [];
  private turns: Promise<void> | undefined;

  add(id: string, said: Said) {
    this.waiting.push({ id, said, comes: true });
  }

  remove(id: string, said: Said) {
    this.waiting.push({ id, said, comes: false });
  }

  refresh() {
    if (this.waiting.length <= FEW) this.takeSome(FEW);
    else this.turns ??= this.takeTurns().finally(() => (this.turns = undefined));
  }

  /** Leaves no word that only phrases had that were removed. */
  async forgetUnused() {
    this.refresh();
    await this.turns;
    this.suggester.forgetUnused();
  }

  suggest(input: string, limit: number): IndexSuggestion[] {
    return this.suggester.suggest(input, limit).map(({ text }) => ({ text, things: [...(this.titles.get(oneLine(text)) ?? [])] }));
  }

  /**
   * @param known folded words of the text that something in the index holds
   * @param right those that are right though nothing has them
   */
  spelling(text: string, known: readonly string[], right: readonly string[]): Omit<Spelling, 'known'> {
    if (this.waiting.length > FEW) return { retyped: null, corrected: null };
    const all = new Set([...known, ...right]);
    const retyped = this.suggester.mistyped(text, ({ fold }) => all.has(fold)) ?? null;
    return { retyped, corrected: retyped === null ? (this.suggester.didYouMean(text, ({ fold }) => right.includes(fold)) ?? null) : null };
  }

  /** What waits is not taken in any more. */
  close() {
    this.waiting = [];
  }

  private async takeTurns() {
    while (this.waiting.length > 0) {
      await sleep(REST_MS, undefined, { ref: false });
      this.takeSome(AT_ONCE);
    }
  }

  private takeSome(most: number) {
    for (const { id, said, comes } of this.waiting.splice(0, most)) {
      if (comes) this.takeIn(id, said);
      else this.takeOut(id, said);
    }
  }

  private takeIn(id: string, said: Said) {
    for (const [phrase, weight] of said) this.suggester.add(phrase, weight);
    const title = titleIn(said);
    const titled = this.titles.get(title);
    if (titled) titled.add(id);
    else this.titles.set(title, new Set([id]));
  }

  private takeOut(id: string, said: Said) {
    for (const [phrase, weight] of said) this.suggester.remove(phrase, weight);
    const title = titleIn(said);
    const titled = this.titles.get(title);
    titled?.delete(id);
    if (titled?.size === 0) this.titles.delete(title);
  }
}
