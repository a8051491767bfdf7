/** The best `size` of many items (small whole numbers) by `keys`, higher first; `before` orders those with equal keys. */
export class Best {
  /** A heap whose root is the worst of the kept. */
  private readonly heap: number[] = [];

  constructor(
    private readonly size: number,
    private readonly keys: Float32Array | Float64Array,
    private readonly before: (a: number, b: number) => boolean,
  ) {}

  /** What an item's key must reach to be kept; lower ones need not be offered. */
  get threshold(): number {
    return this.heap.length < this.size ? -Infinity : this.size === 0 ? Infinity : (this.keys[this.heap[0] as number] as number);
  }

  offer(item: number) {
    const { heap, size } = this;
    if (heap.length < size) {
      heap.push(item);
      this.rise(heap.length - 1);
    } else if (size > 0 && this.better(item, heap[0] as number)) {
      heap[0] = item;
      this.sink();
    }
  }

  sorted(): number[] {
    return this.heap.toSorted((a, b) => (this.better(a, b) ? -1 : 1));
  }

  private better(a: number, b: number): boolean {
    const one = this.keys[a] as number;
    const other = this.keys[b] as number;
    return one === other ? this.before(a, b) : one > other;
  }

  private rise(from: number) {
    const { heap } = this;
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.better(heap[parent] as number, heap[child] as number)) return;
      this.swap(parent, child);
      child = parent;
    }
  }

  private sink() {
    const { heap } = this;
    for (let parent = 0; ;) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && this.better(heap[worst] as number, heap[child] as number)) worst = child;
      }
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }

  private swap(a: number, b: number) {
    const kept = this.heap[a] as number;
    this.heap[a] = this.heap[b] as number;
    this.heap[b] = kept;
  }
}
