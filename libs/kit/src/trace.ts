import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const context = new AsyncLocalStorage<string>();

/** W3C trace context: `00-<32 hex trace id>-<16 hex parent>-<flags>`. */
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Runs `work` as part of the caller's trace, or of a new one. */
export function inTrace<T>(traceparent: string | undefined, work: () => T): T {
  return context.run(TRACEPARENT.exec(traceparent ?? '')?.[1] ?? randomBytes(16).toString('hex'), work);
}

export const traceId = () => context.getStore();

/** What to send along so that the next service joins the trace; undefined outside of one. */
export function traceparent() {
  const id = traceId();
  return id ? `00-${id}-${randomBytes(8).toString('hex')}-01` : undefined;
}
