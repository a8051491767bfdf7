import type { Schedule } from './schedule.rules';

/** How many items a run has worked on. `error` is that of the first that failed. */
export interface Counts {
  done: number;
  failed: number;
  error?: unknown;
}

/** Work that comes back, as a provider of the service; `service.ts` lists it. Its row in `job` says when it ran and how it went. */
export interface Job {
  /** Its name in addresses, in the log and in the facts that it tells: `need-expiry`. */
  readonly name: string;
  /** One sentence for administrators. */
  readonly summary: string;
  readonly schedule: Schedule;
  readonly timeoutSeconds: number;
  /** Does what is due. `signal` aborts when its time is over, when the process stops, or when another has taken the job over. */
  run(signal?: AbortSignal): Promise<Counts>;
}
