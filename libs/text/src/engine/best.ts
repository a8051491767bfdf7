/** The best `size` of many numbers by an order, kept in a heap whose root is the worst of them. */
export class Best {
  private readonly heap: number[] = [];

  constructor(
    private readonly size: number,
    private readonly before: (a: number, b: number) => boolean,
  ) {}

  offer(item: number) {
    const { heap, size, before } = this;
    if (heap.length < size) {
      heap.push(item);
      this.rise(heap.length - 1);
    } else if (size > 0 && before(item, heap[0] as number)) {
      heap[0] = item;
      this.sink();
    }
  }

  sorted(): number[] {
    return this.heap.toSorted((a, b) => (this.before(a, b) ? -1 : 1));
  }

  private rise(from: number) {
    const { heap, before } = this;
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!before(heap[parent] as number, heap[child] as number)) return;
      this.swap(parent, child);
      child = parent;
    }
  }

  private sink() {
    const { heap, before } = this;
    for (let parent = 0; ;) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && before(heap[worst] as number, heap[child] as number)) worst = child;
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
