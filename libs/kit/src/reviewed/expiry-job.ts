import type { Job } from '../jobs/job';

/** Ends what is shown and whose time is over. One for each kind of thing, by a name of its own. */
export abstract class ExpiryJob implements Job {
  abstract readonly name: string;
  abstract readonly summary: string;
  protected abstract readonly things: { expireDue: Job['run'] };
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  run(signal?: AbortSignal) {
    return this.things.expireDue(signal);
  }
}
