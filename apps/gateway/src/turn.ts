import type { Ending } from '@caunoi/kit/http/whole-answer';
import type { ServerResponse } from 'node:http';

/**
 * A call at work: until its answer has gone out, or nobody is there to take it any more, or its time is over. What works for it hears of
 * it as of an AbortSignal. One timer and one listener a call: its place and its work end together.
 */
export class Turn implements Ending {
  aborted = false;
  reason: unknown;
  private over = false;
  private readonly hearing: (() => void)[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    raw: ServerResponse,
    ms: number,
    /** Told once, when the place is free again. */
    private readonly ended: () => void,
  ) {
    this.timer = setTimeout(tooLate, ms, this);
    raw.on('close', () => this.end(raw.writableFinished ? undefined : 'AbortError'));
  }

  addEventListener(_: 'abort', heard: () => void) {
    this.hearing.push(heard);
  }

  removeEventListener(_: 'abort', heard: () => void) {
    const at = this.hearing.indexOf(heard);
    if (at >= 0) this.hearing.splice(at, 1);
  }

  end(abort: 'AbortError' | 'TimeoutError' | undefined) {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.ended();
    if (!abort) return;
    this.aborted = true;
    this.reason = new DOMException('nobody waits for this answer any more', abort);
    for (const heard of [...this.hearing]) heard();
  }
}

const tooLate = (turn: Turn) => turn.end('TimeoutError');
