import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { endsWithin } from './events/pacing';
import { log } from './log';
import { asJob } from './trace';

const ENDING_MS = 10_000;

/** Work that comes back: runs once at the start, then after each pause. A run that fails is logged and tried again. */
@Injectable()
export class Schedule implements BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  every(seconds: number, name: string, work: () => Promise<void>) {
    const run = () => {
      const turn = asJob(name, work)
        .catch((error: unknown) => log.error({ error, job: name }, 'scheduled work failed'))
        .finally(() => {
          this.running.delete(turn);
          if (this.stopped) return;
          const timer = setTimeout(() => {
            this.timers.delete(timer);
            run();
          }, seconds * 1000);
          this.timers.add(timer.unref());
        });
      this.running.add(turn);
    };
    run();
  }

  async beforeApplicationShutdown() {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await endsWithin(Promise.all(this.running), ENDING_MS);
  }
}
