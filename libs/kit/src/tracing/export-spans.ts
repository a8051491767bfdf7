import { type Context, ROOT_CONTEXT, type Span as Exported, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, resourceAttributesEnvDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { traceId } from '../trace';
import { type Span, type SpanStart, traceWith } from './span';

const kinds: Record<SpanStart['kind'], SpanKind> = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

/** In batches, to the address of `OTEL_EXPORTER_OTLP_ENDPOINT`. */
export const toCollector = () => new BatchSpanProcessor({ exporter: new OTLPTraceExporter() });

/**
 * Spans go there from now on; answers how to send what is left and end it. Each service of the process has a provider of its own, because
 * its name stands in what all its spans share. A trace that begins here has the id that the log has.
 */
export function exportSpans(processor: SpanProcessor, share: number) {
  const tracers = new Map<string, Tracer>();
  const random = new RandomIdGenerator();
  const idGenerator = { generateTraceId: () => traceId() ?? random.generateTraceId(), generateSpanId: () => random.generateSpanId() };
  const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) });
  const given = defaultResource().merge(detectResources({ detectors: [resourceAttributesEnvDetector] }));
  const tracerOf = (service: string) => {
    const known = tracers.get(service);
    if (known) return known;
    const resource = given.merge(resourceFromAttributes({ 'service.namespace': 'caunoi', 'service.name': service }));
    const tracer = new TracerProvider({ resource, sampler, idGenerator, spanProcessors: [processor] }).getTracer('caunoi');
    tracers.set(service, tracer);
    return tracer;
  };
  traceWith(({ service, name, kind, traceparent, attributes = {} }) => {
    const span = tracerOf(service).startSpan(name, { kind: kinds[kind], attributes }, parentOf(traceparent));
    return spanOf(service, span);
  });
  return async () => {
    traceWith(undefined);
    await processor.shutdown();
  };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function parentOf(traceparent: string | undefined): Context {
  const [, id, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!id || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId: id, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true });
}

function spanOf(service: string, span: Exported): Span {
  const { traceId: id, spanId, traceFlags } = span.spanContext();
  return {
    service,
    traceparent: `00-${id}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    end(error, attributes = {}) {
      span.setAttributes(attributes);
      // The message may say whose data it was; the log has it, under the same trace.
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'failed' });
      span.end();
    },
  };
}
