import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { log } from '@caunoi/kit/log';
import { Injectable } from '@nestjs/common';
import { type Claimed, LetterStore } from './letter-store';
import { Postman, refusalOf } from './postman';
import { verdictOf } from './sending.rules';

const KEEP_DAYS = 30;

/** Sends what waits. Without a mail server it stays where it is, for an administrator to read. */
@Injectable()
export class LetterSending implements Job {
  readonly name = 'letter-sending';
  readonly summary = 'Sends the letters that are due';
  readonly schedule = { everySeconds: 5 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly store: LetterStore,
    private readonly postman: Postman,
  ) {}

  async run(signal?: AbortSignal): Promise<Counts> {
    await this.store.giveUpEnded();
    if (!this.postman.hasServer) return { done: 0, failed: 0 };
    // While one waits for the database, the other keeps the connections busy.
    const both = await Promise.all([this.sendDue(signal), this.sendDue(signal)]);
    return { done: both[0].done + both[1].done, failed: both[0].failed + both[1].failed };
  }

  private async sendDue(signal?: AbortSignal): Promise<Counts> {
    const counts: Counts = { done: 0, failed: 0 };
    for (;;) {
      const letters = signal?.aborted ? [] : await this.store.claim();
      if (letters.length === 0) return counts;
      const verdicts = await Promise.all(letters.map((letter) => this.send(letter)));
      counts.done += verdicts.filter((verdict) => verdict === 'sent').length;
      counts.failed += verdicts.filter((verdict) => verdict !== 'sent').length;
      if (verdicts.includes('away')) return counts;
    }
  }

  private async send(letter: Claimed) {
    try {
      await this.postman.send(letter);
    } catch (error) {
      const refusal = refusalOf(error);
      const verdict = verdictOf(refusal);
      log.warn({ letter: letter.id, verdict, code: refusal.code, response: refusal.responseCode }, 'a letter was not taken');
      await this.store.refused(letter, verdict, refusal.message);
      return verdict;
    }
    await this.store.sent(letter);
    return 'sent';
  }
}

@Injectable()
export class LetterCleaning implements Job {
  readonly name = 'letter-cleaning';
  readonly summary = 'Forgets letters of more than 30 days ago';
  readonly schedule = { cron: '15 3 * * *' };
  readonly timeoutSeconds = 600;

  constructor(private readonly store: LetterStore) {}

  async run(): Promise<Counts> {
    return { done: await this.store.clean(KEEP_DAYS), failed: 0 };
  }
}
