import type { EventBus, StoredRecord, Tail } from '../event-bus';

interface Open {
  topic: string;
  take: (record: StoredRecord) => void;
  next: Map<number, bigint>;
}

type Ends = (topics: string[]) => Promise<{ topic: string; partition: number; end: bigint }[]>;

/** Whoever in this process hears all of a topic. What cannot be read now is told by a later look, from where the last one came to. */
export class Tails {
  private readonly all = new Set<Open>();

  constructor(
    private readonly ends: Ends,
    private readonly log: Pick<EventBus, 'read'>,
  ) {}

  async open(topic: string, take: Open['take']): Promise<Tail> {
    const next = new Map((await this.ends([topic])).map(({ partition, end }) => [partition, end]));
    const tail = { topic, take, next };
    this.all.add(tail);
    const end = async (wanted: number) => (await this.ends([topic])).find(({ partition }) => partition === wanted)?.end ?? 0n;
    return { end, stop: () => void this.all.delete(tail) };
  }

  async look() {
    if (this.all.size === 0) return;
    const topics = [...new Set([...this.all].map(({ topic }) => topic))];
    for (const { topic, partition, end } of await this.ends(topics))
      for (const tail of this.all) if (tail.topic === topic) await this.tell(tail, partition, end);
  }

  private async tell({ topic, take, next }: Open, partition: number, end: bigint) {
    const from = next.get(partition) ?? 0n;
    if (from >= end) return;
    for await (const record of this.log.read({ topic, partition, from, to: end })) {
      next.set(partition, record.offset + 1n);
      take(record);
    }
    next.set(partition, end);
  }
}
