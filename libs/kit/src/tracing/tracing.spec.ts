import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traceId, traceparent, withTraceId } from '../trace';
import { beginSpan, isTraced, spanning } from './span';
import { startTracing } from './start-tracing';

it('where nobody wants traces nothing is made of them, and the work is the work', async () => {
  const end = await startTracing({});
  const start = () => {
    throw new Error('nobody asked');
  };
  const work = Promise.resolve(7);
  expect([isTraced(), beginSpan(start), spanning(start, () => work)]).toEqual([false, undefined, work]);
  await end();
});

it('spans go to the collector of the environment, each with its service, its trace and what went wrong', async () => {
  const received: { address: string | undefined; body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ address: request.url, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  process.env['OTEL_RESOURCE_ATTRIBUTES'] = 'deployment.environment.name=hub-hanoi';
  const end = await startTracing(process.env);
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  delete process.env['OTEL_RESOURCE_ATTRIBUTES'];

  const id = 'a'.repeat(32);
  const outer = () => ({ service: 'needs', name: 'POST /needs', kind: 'server' as const, attributes: { 'http.route': '/needs' } });
  const inner = () => ({ name: 'create caunoi.need.submitted.v1', kind: 'producer' as const });
  const passedOn: (string | undefined)[] = [];
  const failing = withTraceId(id, () =>
    spanning(outer, async () => {
      passedOn.push(traceId(), traceparent());
      await spanning(inner, async () => Promise.reject(new TypeError('of whom nobody is to hear')));
    }),
  );
  await expect(failing).rejects.toThrow(TypeError);
  await end();
  collector.close();

  expect(received.map(({ address }) => address)).toEqual(['/v1/traces']);
  const text = received[0]?.body ?? '';
  type Exported = { traceId: string; spanId: string; parentSpanId?: string; name: string; status: { code: number; message?: string } };
  const sent = JSON.parse(text) as { resourceSpans: { resource: { attributes: object[] }; scopeSpans: { spans: Exported[] }[] }[] };
  const spans = sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  const [made, call] = [spans.find(({ name }) => name.startsWith('create')), spans.find(({ name }) => name === 'POST /needs')];
  expect(passedOn).toEqual([id, `00-${id}-${call?.spanId}-01`]);
  expect([call?.traceId, made?.traceId, made?.parentSpanId]).toEqual([id, id, call?.spanId]);
  expect(made?.status).toMatchObject({ code: 2, message: 'TypeError' });
  expect(sent.resourceSpans[0]?.resource.attributes).toEqual(
    expect.arrayContaining([
      { key: 'service.name', value: { stringValue: 'needs' } },
      { key: 'deployment.environment.name', value: { stringValue: 'hub-hanoi' } },
    ]),
  );
  expect(text).not.toContain('of whom nobody');
});
