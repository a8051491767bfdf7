import { spanNow, withSpan } from '../trace';

/** A piece of work, as whoever looks at traces sees it. */
export interface SpanStart {
  name: string;
  kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** Who does it; unless said, who does what it is a part of. */
  service?: string | undefined;
  /** What it is a part of; unless said, what runs at the moment. */
  traceparent?: string | undefined;
  attributes?: Readonly<Record<string, string | number>>;
}

/** A span that has begun. */
export interface Span {
  readonly service: string;
  /** By which others become a part of it. */
  readonly traceparent: string;
  end(error?: unknown, attributes?: SpanStart['attributes']): void;
}

export type Tracer = (start: SpanStart & { service: string }) => Span;

let tracer: Tracer | undefined;

/** From now on spans begin there; undefined ends that. */
export const traceWith = (to: Tracer | undefined) => void (tracer = to);

/** Whether anybody wants spans: where it is asked for thousands of things at once. */
export const isTraced = () => tracer !== undefined;

/** Begins a span that the caller ends; nothing is made where nobody wants it. */
export function beginSpan(start: () => SpanStart): Span | undefined {
  if (!tracer) return undefined;
  const [around, wanted] = [spanNow(), start()];
  const { service = around?.service ?? 'caunoi', traceparent = around?.traceparent } = wanted;
  return tracer({ ...wanted, service, traceparent });
}

/** Does the work as a span, which ends with it. */
export function spanning<T>(start: () => SpanStart, work: () => Promise<T>): Promise<T> {
  const span = beginSpan(start);
  return span ? ended(span, withSpan(span, work)) : work();
}

async function ended<T>(span: Span, work: Promise<T>) {
  try {
    const result = await work;
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

const kinds = { create: 'producer', publish: 'producer', process: 'consumer' } as const;

/** What is done with a fact, by the names that OpenTelemetry has for it. */
export const messageSpan = (operation: keyof typeof kinds, type: string, topic: string, eventId: string): SpanStart => ({
  name: `${operation} ${type}`,
  kind: kinds[operation],
  attributes: {
    'messaging.system': 'caunoi',
    'messaging.operation.name': operation,
    'messaging.destination.name': topic,
    'messaging.message.id': eventId,
  },
});
