const free = -1;

/** Numbers pairs of term numbers: an open-addressing hash table of 12 bytes a cell, where a Map of strings would take a hundred. */
export class PairTable {
  private firsts = new Int32Array(1024).fill(free);
  private seconds = new Int32Array(1024);
  private numbers = new Int32Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Number of the pair, or -1. */
  find(first: number, second: number): number {
    const cell = this.cell(first, second);
    return this.firsts[cell] === free ? -1 : (this.numbers[cell] ?? -1);
  }

  /** Number of the pair, given one if it is new. */
  number(first: number, second: number): number {
    if (this.count * 3 > this.firsts.length * 2) this.grow();
    const cell = this.cell(first, second);
    if (this.firsts[cell] === free) this.place(cell, first, second, this.count++);
    return this.numbers[cell] ?? -1;
  }

  bytes(): number {
    return this.firsts.length * 12;
  }

  private place(cell: number, first: number, second: number, number: number) {
    this.firsts[cell] = first;
    this.seconds[cell] = second;
    this.numbers[cell] = number;
  }

  /** The cell of the pair, or the free one where it belongs. */
  private cell(first: number, second: number): number {
    const mask = this.firsts.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let cell = (hash ^ (hash >>> 13)) & mask;
    while (this.firsts[cell] !== free && (this.firsts[cell] !== first || this.seconds[cell] !== second)) cell = (cell + 1) & mask;
    return cell;
  }

  private grow() {
    const { firsts, seconds, numbers } = this;
    this.firsts = new Int32Array(firsts.length * 2).fill(free);
    this.seconds = new Int32Array(firsts.length * 2);
    this.numbers = new Int32Array(firsts.length * 2);
    for (let cell = 0; cell < firsts.length; cell++) {
      const first = firsts[cell] ?? free;
      const second = seconds[cell] ?? 0;
      if (first !== free) this.place(this.cell(first, second), first, second, numbers[cell] ?? -1);
    }
  }
}
