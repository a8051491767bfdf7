import type { StoredRecord } from '../events/event-bus';

/** What waits for one reader. */
export class Waiting {
  private readonly records: StoredRecord[] = [];
  private wake = () => {};

  /** `cut` is called when more would wait than `most`: whoever reads so slowly takes it up again later. */
  constructor(
    private readonly most: number,
    private readonly over: AbortSignal,
    private readonly cut: () => void,
  ) {
    over.addEventListener('abort', () => this.wake(), { once: true });
  }

  push(record: StoredRecord) {
    if (this.records.length >= this.most) return this.cut();
    this.records.push(record);
    this.wake();
  }

  /** The next one; `nothing` when none has come for so long. */
  async next(ms: number): Promise<StoredRecord | 'nothing' | 'over'> {
    if (this.records.length === 0 && !this.over.aborted) {
      await new Promise<void>((woken) => {
        const timer = setTimeout(woken, ms);
        this.wake = () => {
          clearTimeout(timer);
          woken();
        };
      });
    }
    return this.over.aborted ? 'over' : (this.records.shift() ?? 'nothing');
  }
}
