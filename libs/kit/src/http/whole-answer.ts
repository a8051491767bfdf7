import type { Dispatcher } from 'undici';

export interface WholeAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What tells that nobody waits any more: an AbortSignal, or as much of one as is needed here, which costs a call far less to make. */
export interface Ending extends Pick<AbortSignal, 'aborted' | 'reason'> {
  addEventListener(type: 'abort', heard: () => void): void;
  removeEventListener(type: 'abort', heard: () => void): void;
}

/**
 * Asks and reads the whole answer. Of undici's `dispatch`, without the stream that its `request` puts around each body and that
 * is only emptied into memory again. Whoever gives up is told so at once, also while the call waits for a connection.
 */
export const wholeAnswer = (pool: Dispatcher, asked: Dispatcher.DispatchOptions, signal: Ending) =>
  new Promise<WholeAnswer>((answered, failed) => {
    if (signal.aborted) return failed(signal.reason as Error);
    pool.dispatch(asked, new Reader(signal, answered, failed));
  });

class Reader implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private status = 0;
  private headers: WholeAnswer['headers'] = {};
  private controller: Dispatcher.DispatchController | undefined;

  constructor(
    private readonly signal: Ending,
    private readonly answered: (answer: WholeAnswer) => void,
    private readonly failed: (error: Error) => void,
  ) {
    signal.addEventListener('abort', this.giveUp);
  }

  private readonly giveUp = () => {
    const reason = this.signal.reason as Error;
    this.controller?.abort(reason);
    this.failed(reason);
  };

  onRequestStart(controller: Dispatcher.DispatchController) {
    this.controller = controller;
    if (this.signal.aborted) controller.abort(this.signal.reason as Error);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: WholeAnswer['headers']) {
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer) {
    this.chunks.push(chunk);
  }

  onResponseEnd() {
    this.signal.removeEventListener('abort', this.giveUp);
    const [first] = this.chunks;
    const body = first && this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    this.answered({ status: this.status, headers: this.headers, body });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error) {
    this.signal.removeEventListener('abort', this.giveUp);
    this.failed(error);
  }
}
