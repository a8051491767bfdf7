import { needOverview } from '@caunoi/contracts/gateway/gateway.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { openBus } from '@caunoi/kit/events/open-bus';
import { log } from '@caunoi/kit/log';
import { exportSpans } from '@caunoi/kit/tracing/export-spans';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { demoPerson } from './closed/people';
import { plantedNeed } from './closed/planted';
import { patient, startPlatform } from './platform';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const BROWSER = 'b7ad6b7169203331';
const exporter = new InMemorySpanExporter();

let platform: Awaited<ReturnType<typeof startPlatform>>;
let closeBus: () => Promise<void>;
let endTraces: () => Promise<void>;
beforeAll(async () => {
  log.level = 'silent';
  const { bus, close } = await openBus(await freshDatabase(), () => {});
  closeBus = close;
  platform = await startPlatform(patient, bus);
  await platform.loadDemo();
  endTraces = exportSpans(new SimpleSpanProcessor({ exporter }), 1);
}, 300_000);
afterAll(async () => {
  await endTraces();
  await platform.stop();
  await closeBus();
  await stopPostgres();
});

const said = ({ name, resource }: ReadableSpan) => `${String(resource.attributes['service.name'])}: ${name}`;

/** Each span of the trace, by the way that leads to it from the browser's own. */
function waysOf(traceId: string) {
  const spans = exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);
  const byId = new Map(spans.map((span) => [span.spanContext().spanId, span]));
  const wayTo = (span: ReadableSpan): string[] => {
    const parent = span.parentSpanContext?.spanId ?? '';
    const above = byId.get(parent);
    return [...(above ? wayTo(above) : [parent === BROWSER ? 'browser' : 'nowhere']), said(span)];
  };
  return spans.map(wayTo);
}

it('what a need sets off is one trace: from the browser through gateway, needs, outbox, relay and log to the suggestions that are kept', async () => {
  const also: Record<string, string> = {};
  const owner = await demoPerson(platform.url, 'doanhnghiep@demo.caunoi.vn', also);
  const { id: needId, version } = await owner.call(needs.draftNeed, { body: await plantedNeed(owner) });
  also['traceparent'] = `00-${TRACE}-${BROWSER}-01`;
  await owner.call(needs.submitNeed, { params: { needId }, body: { version } });
  await owner.call(needOverview, { params: { needId }, query: {} });

  const submission = [
    'browser',
    'gateway: POST /v1/needs/:needId/submission',
    'gateway: POST /needs/:needId/submission',
    'needs: POST /needs/:needId/submission',
    'needs: create caunoi.need.submitted.v1',
  ];
  const suggestions = (shelf: string, direction: string) => [
    'browser',
    'gateway: GET /v1/needs/:needId/overview',
    `gateway: GET /needs/:needId/matches/${shelf}`,
    `matching: GET /needs/:needId/matches/${shelf}`,
    `matching: rank ${direction}`,
    'matching: keep suggestions',
  ];
  await eventually(() => {
    const ways = waysOf(TRACE);
    expect(ways).toEqual(
      expect.arrayContaining([
        submission,
        [...submission, 'needs: publish caunoi.need.submitted.v1'],
        [...submission, 'matching: process caunoi.need.submitted.v1'],
        suggestions('technologies', 'need_technology'),
        suggestions('experts', 'need_expert'),
      ]),
    );
    expect(ways.filter(([from]) => from !== 'browser')).toEqual([]);
  });
});

it('a trace that begins at the gateway has the id that its answer and the log name', async () => {
  const answer = await fetch(`${platform.url}/v1/overview`);
  const traceId = answer.headers.get('x-trace-id') ?? '';
  await eventually(() => expect(waysOf(traceId)).toContainEqual(['nowhere', 'gateway: GET /v1/overview']));
});
