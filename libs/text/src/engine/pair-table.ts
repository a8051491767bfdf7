const free = -1;
/** A cell holds both terms and the number of their pair, side by side: one look into memory finds all three. */
const width = 3;

/** Numbers pairs of term numbers: an open-addressing hash table of 12 bytes a cell, where a Map of strings would take a hundred. */
export class PairTable {
  private cells = new Int32Array(1024 * width).fill(free);
  private room = 1024;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Number of the pair, or -1. */
  find(first: number, second: number): number {
    const at = this.place(first, second);
    return this.cells[at] === free ? -1 : (this.cells[at + 2] ?? -1);
  }

  /** Number of the pair, given one if it is new. */
  number(first: number, second: number): number {
    if (this.count * 3 > this.room * 2) this.grow();
    const at = this.place(first, second);
    if (this.cells[at] === free) this.put(at, first, second, this.count++);
    return this.cells[at + 2] ?? -1;
  }

  bytes(): number {
    return this.cells.length * 4;
  }

  private put(at: number, first: number, second: number, number: number) {
    this.cells[at] = first;
    this.cells[at + 1] = second;
    this.cells[at + 2] = number;
  }

  /** Where the pair stands, or the free cell where it belongs. */
  private place(first: number, second: number): number {
    const { cells } = this;
    const mask = this.room - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let cell = (hash ^ (hash >>> 13)) & mask;
    while (cells[cell * width] !== free && (cells[cell * width] !== first || cells[cell * width + 1] !== second)) cell = (cell + 1) & mask;
    return cell * width;
  }

  private grow() {
    const { cells } = this;
    this.room *= 2;
    this.cells = new Int32Array(cells.length * 2).fill(free);
    for (let at = 0; at < cells.length; at += width) {
      const [first = free, second = 0, number = -1] = [cells[at], cells[at + 1], cells[at + 2]];
      if (first !== free) this.put(this.place(first, second), first, second, number);
    }
  }
}
