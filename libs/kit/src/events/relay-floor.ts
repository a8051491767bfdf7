/**
 * The id below which the relay need not look any more. While a foreign snapshot (a backup, a report) keeps vacuum away,
 * `ORDER BY id LIMIT n` from the start wades through dead index entries; starting above the floor stays fast.
 *
 * L is the last id of a batch that was settled at least `settleMs` ago. Ids are drawn inside transactions that Postgres
 * ends well before `settleMs`, so whoever drew an id below L has committed or failed by now; and a poll that starts then
 * and returns nothing up to L has shown that none of them is left. Only then the floor becomes L.
 */
export class RelayFloor {
  private floor = 0n;
  private settled: { last: bigint; opened: number; at: number }[] = [];

  constructor(
    private readonly settleMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get value() {
    return this.floor;
  }

  /** A batch up to `last` was published and deleted. Batches of the same short while are remembered as one. */
  published(last: bigint) {
    const at = this.now();
    const newest = this.settled.at(-1);
    if (newest && at - newest.opened < this.settleMs / 60) Object.assign(newest, { at, last: highest(newest.last, last) });
    else this.settled.push({ last, opened: at, at });
  }

  /** L, if there is one above the floor. To be asked before the poll: an answer is no older than the question. */
  candidate() {
    const old = this.settled.filter(({ at }) => at <= this.now() - this.settleMs);
    const newest = old.at(-1);
    if (!newest) return undefined;
    const last = old.map((batch) => batch.last).reduce(highest);
    this.settled.splice(0, old.length, { ...newest, last });
    return last > this.floor ? last : undefined;
  }

  /** The poll after `candidate` returned rows that begin with `first`. */
  polled(candidate: bigint | undefined, first: bigint | undefined) {
    if (candidate !== undefined && (first === undefined || first > candidate)) this.floor = candidate;
  }

  /** Look at everything again: another owner, a new connection or an unblocked key may have left rows below. */
  reset() {
    this.floor = 0n;
  }
}

const highest = (a: bigint, b: bigint) => (a > b ? a : b);
