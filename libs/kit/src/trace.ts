import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';
import type { Span } from './tracing/span';

const ID_BYTES = 16;
const random = Buffer.allocUnsafeSlow(256 * ID_BYTES);
let used = random.length;

/** 32 hex digits, of random numbers that are drawn for many ids at once: a tenth of the time of drawing them for each. */
function randomId() {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  return random.toString('hex', used, (used += ID_BYTES));
}

/** Who sets something off: a person, a program of an integrator, or work that comes back by itself. */
export interface Doer {
  id: string;
  kind: string;
}

/** The received fact that sets something off. */
export interface CausingFact {
  eventId: string;
  correlationId: string;
}

/** What is known of whatever runs at the moment: facts say it, so that no service has to pass it on. */
interface Context {
  traceId: string;
  doer?: Doer | undefined;
  fact?: CausingFact | undefined;
  /** Several facts at once set it off: what it told would name no cause. */
  tellsNobody?: true;
  /** Where traces are exported: what it is a part of. */
  span?: Span | undefined;
}

const context = new AsyncLocalStorage<Context>();

/** W3C trace context: `00-<32 hex trace id>-<16 hex parent>-<flags>`. */
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The id of the caller's trace, or of a new one: 32 hex digits. */
export const traceIdOf = (traceparent: string | undefined) => TRACEPARENT.exec(traceparent ?? '')?.[1] ?? randomId();

/** Runs `work` as part of the trace with this id. */
export const withTraceId = <T>(traceId: string, work: () => T): T => context.run({ traceId }, work);

/** Runs `work` as a part of this span, for whoever does what runs at the moment. */
export const withSpan = <T>(span: Span, work: () => T): T =>
  context.run({ ...context.getStore(), traceId: span.traceparent.slice(3, 35), span }, work);

export const spanNow = () => context.getStore()?.span;

/** Runs the handler of a fact: as part of its trace, in the name of whoever set the fact off. */
export const becauseOf = <T>(fact: CausingFact, doer: Doer | undefined, traceparent: string | undefined, work: () => T): T =>
  context.run({ traceId: traceIdOf(traceparent), doer, fact }, work);

/** Runs the handler of several facts at once. */
export const tellingNobody = <T>(work: () => T): T => context.run({ traceId: randomId(), tellsNobody: true }, work);
export const tellsNobody = () => context.getStore()?.tellsNobody === true;

/** Runs work that comes back by itself, in a trace of its own. */
export const asJob = <T>(name: string, work: () => T): T => context.run({ traceId: randomId(), doer: { id: name, kind: 'job' } }, work);

/** Says who is behind the request that runs, as soon as that is known. */
export function actsAs(doer: Doer) {
  const present = context.getStore();
  if (present) present.doer = doer;
}

export const traceId = () => context.getStore()?.traceId;

/** Who and what set off what runs at the moment, as far as it is known. */
export const doerNow = () => context.getStore()?.doer;
export const causingFact = () => context.getStore()?.fact;

/** What to send along so that the next service joins the trace; undefined outside of one. */
export function traceparent() {
  const span = context.getStore()?.span;
  if (span) return span.traceparent;
  const id = traceId();
  return id ? `00-${id}-${randomId().slice(16)}-01` : undefined;
}
