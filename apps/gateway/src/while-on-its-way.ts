import { sleep } from '@caunoi/kit/async/pacing';
import { DomainError } from '@caunoi/kit/http/domain-error';

const PATIENCE_MS = 3_000;
const ASK_AGAIN_MS = 150;

/**
 * Asks a service for a thing that is known to be on its way to it as a fact, again and again for a while as long as it is unknown there.
 * Nothing is held meanwhile: no connection, and no place in the other service.
 */
export async function whileOnItsWay<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DomainError) || error.status !== 404 || performance.now() > deadline) throw error;
      await sleep(ASK_AGAIN_MS, signal);
      if (signal.aborted) throw error;
    }
  }
}
