/** A line, or a family of lines: what is asked of Prometheus, and what each is called. */
export interface Target {
  query: string;
  legend: string;
}

export interface Panel {
  title: string;
  /** Grafana's name of it: reqps, s, percentunit, short, bytes. */
  unit: string;
  targets: readonly Target[];
  description?: string;
}

export interface Dashboard {
  uid: string;
  title: string;
  panels: readonly Panel[];
}

/** Only series whose `label` is among those that were chosen above the panels. */
const chosen = (label: 'service' | 'job') => `${label}=~"$service"`;
const rate = (series: string) => `rate(${series}[$__rate_interval])`;
const calls = (more = '') => rate(`http_requests_total{${chosen('service')}${more}}`);
const buckets = (metric: string) => rate(`${metric}_bucket{${chosen('service')}}`);
const FAILED = ',status=~"5.."';
const ENDPOINT = '{{service}} {{method}} {{route}}';
const GROUP = '{{group}} {{topic}}';
/** What every replica of a service reads of the same database: the largest counts, not the sum. */
const ofDatabase = (metric: string, by = 'service') => `max by (${by}) (${metric}{${chosen('service')}})`;
const counted = (metric: string, by = 'service') => `sum by (${by}) (${rate(`${metric}{${chosen('service')}}`)})`;

const one = (title: string, unit: string, query: string, legend: string, description?: string): Panel => ({
  title,
  unit,
  targets: [{ query, legend }],
  ...(description && { description }),
});

/** Rate, errors, duration: of the whole, by service, by endpoint. */
const red: Dashboard = {
  uid: 'caunoi-calls',
  title: 'Cầu Nối: calls',
  panels: [
    one('Calls by service', 'reqps', `sum by (service) (${calls()})`, '{{service}}'),
    one(
      'Share of calls that failed, by service',
      'percentunit',
      `(sum by (service) (${calls(FAILED)}) or 0 * sum by (service) (${calls()})) / sum by (service) (${calls()})`,
      '{{service}}',
      'Answers of 500 and more. What was refused because it was wrong is no failure.',
    ),
    {
      title: 'Duration by service',
      unit: 's',
      targets: [0.5, 0.95].map((share) => ({
        query: `histogram_quantile(${share}, sum by (le, service) (${buckets('http_request_duration_seconds')}))`,
        legend: `{{service}}, p${share * 100}`,
      })),
    },
    one(
      'Calls that were sent away',
      'reqps',
      `sum by (service, code) (${rate(`http_problems_total{${chosen('service')},code=~"service.busy|service.unavailable|request.too_many"}`)})`,
      '{{service}} {{code}}',
    ),
    one('Calls by endpoint, the fifteen that are called most', 'reqps', `topk(15, sum by (service, method, route) (${calls()}))`, ENDPOINT),
    one('Failures by endpoint', 'reqps', `sum by (service, method, route, status) (${calls(FAILED)}) > 0`, `${ENDPOINT} {{status}}`),
    one(
      'Duration by endpoint, the fifteen slowest twentieths',
      's',
      `topk(15, histogram_quantile(0.95, sum by (le, service, method, route) (${buckets('http_request_duration_seconds')})) > 0)`,
      ENDPOINT,
    ),
    {
      title: 'At work in the gateways, and in line',
      unit: 'short',
      targets: [
        { query: 'sum(gateway_calls_active)', legend: 'at work' },
        { query: 'sum(gateway_calls_waiting)', legend: 'in line' },
        { query: `sum by (service) (http_streams_open{${chosen('service')}})`, legend: 'streams and files of {{service}}' },
      ],
    },
    one('Replicas that Prometheus reaches', 'short', `sum by (job) (up{${chosen('job')}})`, '{{job}}'),
  ],
};

/** From the row of a command to the last handler: what waits, what is behind, what nobody could handle. */
const events: Dashboard = {
  uid: 'caunoi-events',
  title: 'Cầu Nối: events',
  panels: [
    one(
      'Age of the oldest fact that is not told yet',
      's',
      ofDatabase('outbox_oldest_age_seconds'),
      '{{service}}',
      'More than 30 s is an alarm.',
    ),
    one('Facts that wait to be told', 'short', ofDatabase('outbox_pending'), '{{service}}'),
    one('Facts told', 'ops', counted('relay_published_total'), '{{service}}'),
    {
      title: 'Turns of relays that failed, and leases that changed hands',
      unit: 'ops',
      targets: [
        { query: counted('relay_failures_total'), legend: '{{service}} failed' },
        { query: counted('relay_takeovers_total'), legend: '{{service}} taken over' },
      ],
    },
    one('Facts that a group has not read yet', 'short', ofDatabase('consumer_lag_records', 'group, topic'), GROUP),
    one('Age of the oldest of them', 's', ofDatabase('consumer_lag_seconds', 'group, topic'), GROUP),
    {
      title: 'Facts that nobody could handle, or that the bus refuses',
      unit: 'short',
      targets: [
        { query: ofDatabase('dead_letter_open', 'group, state'), legend: '{{group}} {{state}}' },
        { query: ofDatabase('outbox_parked'), legend: '{{service}} refused by the bus' },
      ],
      description: 'More than none is an alarm: docs/runbooks/dead-letters.md.',
    },
    one(
      'Facts that a group is done with, by what became of them',
      'ops',
      counted('consumer_facts_total', 'group, outcome'),
      '{{group}} {{outcome}}',
    ),
    one(
      'Duration of handlers, the slowest twentieth',
      's',
      `histogram_quantile(0.95, sum by (le, group, type) (${rate('consumer_handler_duration_seconds_bucket')}))`,
      '{{group}} {{type}}',
    ),
    {
      title: 'Tries that were repeated, batches that were handed out again',
      unit: 'ops',
      targets: [
        { query: counted('consumer_retries_total', 'group'), legend: '{{group}} tries' },
        { query: counted('consumer_batch_failures_total', 'group'), legend: '{{group}} batches' },
      ],
    },
    one('Waiting for something that is away', 's', ofDatabase('consumer_paused_seconds', 'group'), '{{group}}'),
    one(
      'Partitions by process',
      'short',
      `sum by (group, instance) (consumer_partitions{${chosen('service')}})`,
      '{{group}} at {{instance}}',
    ),
    one(
      'Since a job last went well',
      's',
      `time() - (${ofDatabase('job_last_success_timestamp_seconds', 'service, job')} > 0)`,
      '{{service}} {{job}}',
    ),
    one('Jobs whose time has come and whom nobody runs', 'short', ofDatabase('job_late', 'service, job'), '{{service}} {{job}}'),
  ],
};

const PROCESS = '{{job}} at {{instance}}';
const ofProcess = (metric: string) => `${metric}{${chosen('job')}}`;

/** What each process has of its machine, and of connections. */
const node: Dashboard = {
  uid: 'caunoi-processes',
  title: 'Cầu Nối: processes',
  panels: [
    one('Lag of the event loop, p99', 's', ofProcess('nodejs_eventloop_lag_p99_seconds'), PROCESS, 'More than 0.1 s is an alarm.'),
    one('Cores that are used', 'short', rate(ofProcess('process_cpu_seconds_total')), PROCESS),
    one('Memory of the process', 'bytes', ofProcess('process_resident_memory_bytes'), PROCESS),
    one('Heap that is used', 'bytes', ofProcess('nodejs_heap_size_used_bytes'), PROCESS),
    one(
      'Share of the time that goes to the garbage collector',
      'percentunit',
      `sum by (job, instance) (${rate(ofProcess('nodejs_gc_duration_seconds_sum'))})`,
      PROCESS,
    ),
    one(
      'Connections to Postgres',
      'short',
      `sum by (service, instance, state) (postgres_pool_connections{${chosen('service')}})`,
      '{{service}} at {{instance}}, {{state}}',
    ),
    {
      title: 'Waiting for a connection, and share of the pool that is used',
      unit: 'short',
      targets: [
        { query: `postgres_pool_waiting{${chosen('service')}}`, legend: '{{service}} at {{instance}}, waiting' },
        {
          query: `sum by (service, instance) (postgres_pool_connections{${chosen('service')},state="used"}) / sum by (service, instance) (postgres_pool_limit{${chosen('service')}})`,
          legend: '{{service}} at {{instance}}, used',
        },
      ],
    },
    one('Open files and connections', 'short', ofProcess('process_open_fds'), PROCESS),
    one('Starts in the last hour', 'short', `changes(${ofProcess('process_start_time_seconds')}[1h])`, PROCESS),
    one(
      'Where the database could not be read in time',
      'short',
      ofDatabase('metrics_reading_failed'),
      '{{service}}',
      'Of these, panels that the database knows are empty.',
    ),
  ],
};

export const dashboards: readonly Dashboard[] = [red, events, node];

const SOURCE = { type: 'prometheus', uid: 'caunoi-prometheus' };
const [COLUMNS, WIDTH, HEIGHT] = [2, 12, 8];

/** As Grafana keeps a dashboard. */
function grafanaOf({ uid, title, panels }: Dashboard) {
  return {
    uid,
    title,
    tags: ['caunoi'],
    timezone: 'browser',
    schemaVersion: 41,
    version: 1,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    annotations: { list: [] },
    templating: { list: [SERVICE] },
    panels: panels.map((panel, index) => ({
      id: index + 1,
      type: 'timeseries',
      title: panel.title,
      description: panel.description ?? '',
      datasource: SOURCE,
      gridPos: { h: HEIGHT, w: WIDTH, x: (index % COLUMNS) * WIDTH, y: Math.floor(index / COLUMNS) * HEIGHT },
      fieldConfig: {
        defaults: { unit: panel.unit, min: 0, custom: { drawStyle: 'line', fillOpacity: 10, showPoints: 'never' } },
        overrides: [],
      },
      options: { legend: { displayMode: 'list', placement: 'bottom', showLegend: true }, tooltip: { mode: 'multi', sort: 'desc' } },
      targets: panel.targets.map(({ query, legend }, n) => ({
        refId: String.fromCharCode('A'.charCodeAt(0) + n),
        datasource: SOURCE,
        expr: query,
        legendFormat: legend,
        range: true,
      })),
    })),
  };
}

/** The services to choose from, as the jobs of Prometheus are called. */
const SERVICE = {
  name: 'service',
  label: 'Service',
  type: 'query',
  datasource: SOURCE,
  query: { query: 'label_values(up, job)', refId: 'services' },
  refresh: 2,
  sort: 1,
  multi: true,
  includeAll: true,
  allValue: '.*',
  current: { text: ['All'], value: ['$__all'] },
};

/** Each dashboard as a file that Grafana reads when it starts. */
export const dashboardFiles = () =>
  Object.fromEntries(
    dashboards.map((dashboard) => [`infra/grafana/dashboards/${dashboard.uid}.json`, `${JSON.stringify(grafanaOf(dashboard), null, 2)}\n`]),
  );
