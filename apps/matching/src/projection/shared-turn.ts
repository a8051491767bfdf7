import type { SharedIndex } from '../search-index/shared-index';
import type { IndexKeeping } from './index-keeping';
import type { OnlyOne } from './only-one';

/** So far an index may be behind that hears of nothing new: whoever takes over reads no more than that again. */
const MOST_BEHIND_MS = 60_000;

/** Whose turn it is to feed an index that all replicas ask, and from where on. */
export class SharedTurn {
  private of: string | undefined;
  private since = new Date(0);

  constructor(
    private readonly index: SharedIndex,
    private readonly lock: OnlyOne,
    private readonly keeping: IndexKeeping,
  ) {}

  /**
   * Undefined where another replica feeds the index. Else the time from which on to read, where that is another than this replica left off
   * at: it has just taken over, or another index stands there since a rebuild. An index that was never filled is filled first.
   */
  async begin(): Promise<{ from: Date | undefined } | undefined> {
    if (!(await this.lock.isMine())) {
      this.of = undefined;
      return undefined;
    }
    let position = await this.index.position();
    if (!position) {
      await this.keeping.rebuild();
      position = await this.index.position();
    }
    if (!position || position.of === this.of) return { from: undefined };
    this.of = position.of;
    this.since = position.since;
    return { from: position.since };
  }

  async end(since: Date, hasNews: boolean) {
    if (!hasNews && since.getTime() - this.since.getTime() < MOST_BEHIND_MS) return;
    await this.index.moveTo(since);
    this.since = since;
  }

  release = () => this.lock.release();
}
