import { asset } from '@caunoi/kit/assets';
import { Timed } from '@caunoi/kit/metrics/kept-metrics';
import { kept, read } from '@caunoi/kit/metrics/metrics';
import { readFile } from 'node:fs/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { dashboardFiles, dashboards } from './dashboards';

/** What Prometheus says itself of whatever it scrapes. */
const OWN = ['up'];
/** What each of our series says of itself, and what Prometheus adds. */
const LABELS = ['service', 'method', 'route', 'status', 'code', 'group', 'topic', 'type', 'outcome', 'state', 'job', 'instance', 'le'];
const FUNCTIONS = /^(sum|max|by|or|rate|topk|histogram_quantile|time|changes)$/;

/** Every series that a process of ours tells. */
async function told() {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const library = register.getMetricsAsArray() as unknown as { name: string }[];
  const counted = kept.flatMap((metric) => (metric instanceof Timed ? parts(metric.name) : [metric.name]));
  return new Set([...OWN, ...Object.keys(read), ...counted, ...library.flatMap(({ name }) => [name, ...parts(name)])]);
}
const parts = (name: string) => ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`);

const queries = dashboards.flatMap(({ panels }) => panels.flatMap(({ targets }) => targets.map(({ query }) => query)));
/** Names of series: words that are neither a function, nor in the braces of labels, a list of labels or a span of time. */
const seriesOf = (query: string) =>
  query
    .replaceAll(/\{.*?\}|\[.*?\]|by \(.*?\)/g, ' ')
    .match(/[a-z_]\w*/g)
    ?.filter((word) => !FUNCTIONS.test(word)) ?? [];

it('every series that a panel asks for is one that a process tells', async () => {
  const known = await told();
  expect(queries.flatMap(seriesOf).filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(queries.flatMap(seriesOf)).size).toBeGreaterThan(25);
});

it('a series that no process tells is found out', async () => {
  expect(seriesOf('sum by (service) (rate(http_request_total{service=~"$service"}[1m])) / up')).toEqual(['http_request_total', 'up']);
  expect((await told()).has('http_request_total')).toBe(false);
});

it('a panel asks for labels that there are, in an expression whose brackets close', () => {
  for (const query of queries) {
    const asked = [...query.matchAll(/(\w+)=~?"|by \((.*?)\)/g)].flatMap(([, one, list]) => one ?? list?.split(', ') ?? []);
    expect(asked.filter((label) => !LABELS.includes(label))).toEqual([]);
    for (const [opening, closing] of ['()', '{}', '[]']) expect(query.split(opening ?? '')).toHaveLength(query.split(closing ?? '').length);
  }
});

interface Kept {
  uid: string;
  panels: { id: number; gridPos: { x: number; y: number }; datasource: { uid: string }; targets: { refId: string }[] }[];
}

it('Grafana finds every dashboard under a name of its own, every panel at a place of its own, with the source that is provisioned', async () => {
  const kept = Object.values(dashboardFiles()).map((text) => JSON.parse(text) as Kept);
  const source = await readFile(asset('infra/grafana/provisioning/datasources/prometheus.yml'), 'utf8');
  expectEachOnce(kept.map(({ uid }) => uid));
  for (const { panels } of kept) {
    expectEachOnce(panels.map(({ id }) => id));
    expectEachOnce(panels.map(({ gridPos: { x, y } }) => `${x} ${y}`));
    for (const { targets, datasource } of panels) {
      expectEachOnce(targets.map(({ refId }) => refId));
      expect(source).toContain(`uid: ${datasource.uid}\n`);
    }
  }
});

function expectEachOnce(names: readonly unknown[]) {
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
}
