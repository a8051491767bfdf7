import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import { variableOf } from '@caunoi/kit/run/config';

const GATEWAY_PORT = 8080;
/** Apart from what the public reaches. */
const METRICS_PORT = 9464;

const HEAD = `# Written from the list of services by \`npm run contracts\`: change apps/all-in-one/src/deployment/compose.ts instead.
# The whole platform on one machine, each service as often as you like: see infra/README.md.
#   docker compose up --wait --scale matching=3
x-process: &process
  image: \${CAUNOI_IMAGE:-caunoi:latest}
  build: { context: ., dockerfile: infra/docker/Dockerfile }
  read_only: true
  tmpfs: [/tmp]
  cap_drop: [ALL]
  security_opt: [no-new-privileges:true]
  restart: unless-stopped
  stop_grace_period: 30s

services:
`;

const ENGINES = `  postgres:
    image: postgres:18
    command: [postgres, -c, max_connections=400, -c, shared_buffers=256MB]
    environment:
      POSTGRES_PASSWORD: \${CAUNOI_POSTGRES_PASSWORD:-caunoi}
      CAUNOI_DATABASES: ${['gateway', ...serviceNames.map((name) => services[name].database)].join(' ')}
      CAUNOI_DATABASE_PASSWORD: \${CAUNOI_DATABASE_PASSWORD:-caunoi}
    volumes:
      - postgres:/var/lib/postgresql
      - ./infra/postgres/databases.sh:/docker-entrypoint-initdb.d/databases.sh:ro
    healthcheck: { test: [CMD, pg_isready, -h, 127.0.0.1, -U, postgres, -q], interval: 2s, timeout: 5s, retries: 60 }
    restart: unless-stopped
    stop_grace_period: 30s

  kafka:
    image: apache/kafka:4.3.1
    environment:
      CLUSTER_ID: \${CAUNOI_KAFKA_CLUSTER:-Y2F1bm9pLW9uZS1tYWNoaW}
      KAFKA_NODE_ID: 1
      KAFKA_PROCESS_ROLES: broker,controller
      KAFKA_CONTROLLER_QUORUM_VOTERS: 1@localhost:9093
      KAFKA_LISTENERS: PLAINTEXT://:9092,CONTROLLER://:9093
      KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://kafka:9092
      KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 1
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 1
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: 1
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: 0
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false'
      KAFKA_LOG_DIRS: /var/lib/kafka/data
      KAFKA_HEAP_OPTS: -Xmx512m
    volumes: [kafka:/var/lib/kafka/data]
    healthcheck: { test: [CMD, bash, -c, '</dev/tcp/127.0.0.1/9092'], interval: 2s, timeout: 5s, retries: 90 }
    restart: unless-stopped
    stop_grace_period: 30s

  elasticsearch:
    image: elasticsearch:9.5.3
    environment:
      discovery.type: single-node
      xpack.security.enabled: 'false'
      ES_JAVA_OPTS: -Xms512m -Xmx512m
    volumes: [elasticsearch:/usr/share/elasticsearch/data]
    healthcheck: { test: [CMD, curl, -fs, 'http://127.0.0.1:9200/_cluster/health?wait_for_status=yellow&timeout=1s'], interval: 2s, timeout: 5s, retries: 120 }
    restart: unless-stopped
    stop_grace_period: 30s

`;

const databaseUrl = (name: string) => `postgres://${name}:\${CAUNOI_DATABASE_PASSWORD:-caunoi}@postgres/${name}`;

/** A service is ready without its neighbours, so it waits for the engines alone; the others find it when it is there. */
function process(name: ServiceName) {
  const { port, database } = services[name];
  const settings = {
    port: String(port),
    databaseUrl: databaseUrl(database),
    busUrl: '${CAUNOI_BUS_URL:-kafka://kafka:9092}',
    jwksUrl: `http://identity:${services.identity.port}/.well-known/jwks.json`,
    demo: '${CAUNOI_DEMO:-on}',
  };
  const search = { search: '${MATCHING_SEARCH:-elasticsearch}', elasticsearchUrl: 'http://elasticsearch:9200' };
  const mail = { publicUrl: '${GATEWAY_PUBLIC_URL:-}', smtpUrl: '${NOTIFICATIONS_SMTP_URL:-}', mailFrom: '${NOTIFICATIONS_MAIL_FROM:-}' };
  const scan = { clamdUrl: '${CLAMD_URL:-}' };
  const own = { matching: search, notifications: mail, 'technology-bank': scan, experts: scan };
  const engines = ['postgres', 'kafka', ...(name === 'matching' ? ['elasticsearch'] : [])];
  const waits = engines.map((engine) => `${engine}: { condition: service_healthy }`).join(', ');
  return processOf(name, { ...settings, ...(name in own && own[name as keyof typeof own]) }, `    depends_on: { ${waits} }\n`);
}

function processOf(name: ServiceName | 'gateway', settings: Record<string, string>, more = '') {
  const lines = Object.entries(settings).map(([key, value]) => `      ${variableOf(name, key)}: '${value}'`);
  return `  ${name}:
    <<: *process
    environment:
      SERVICE: ${name}
      LOG_LEVEL: \${LOG_LEVEL:-warn}
${lines.join('\n')}
${more}
`;
}

const gateway = () =>
  processOf('gateway', {
    port: String(GATEWAY_PORT),
    databaseUrl: databaseUrl('gateway'),
    ...Object.fromEntries(serviceNames.map((name) => [`${name}Url`, `http://${name}:${services[name].port}`])),
    metricsHost: '0.0.0.0',
    metricsPort: String(METRICS_PORT),
    trustProxy: '1',
    publicUrl: '${GATEWAY_PUBLIC_URL:-}',
    hostNames: '${GATEWAY_HOST_NAMES:-}',
    rateLimit: '${GATEWAY_RATE_LIMIT:-}',
    rateLimitSignIn: '${GATEWAY_RATE_LIMIT_SIGN_IN:-}',
  });

const REST = `  # Shares calls out among the gateways. Only this machine comes in: the password of the demo accounts is published.
  edge:
    <<: *process
    command: [node, infra/docker/edge.mjs]
    environment: { EDGE_TO: 'gateway:${GATEWAY_PORT}' }
    ports: ['\${CAUNOI_BIND:-127.0.0.1}:\${PORT:-3000}:8080']
    depends_on: { gateway: { condition: service_healthy } }
    healthcheck:
      test: [CMD, node, -e, "fetch('http://127.0.0.1:8080/health/edge').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
      interval: 5s
      timeout: 5s
      start_period: 30s

  prometheus:
    image: prom/prometheus:v3.5.0
    volumes:
      - ./infra/prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro
      - prometheus:/prometheus
    ports: ['127.0.0.1:\${PROMETHEUS_PORT:-9090}:9090']
    restart: unless-stopped

  # docker compose --profile grafana up
  grafana:
    image: grafana/grafana:12.3.0
    profiles: [grafana]
    volumes:
      - ./infra/grafana/provisioning:/etc/grafana/provisioning:ro
      - ./infra/grafana/dashboards:/etc/grafana/dashboards:ro
      - grafana:/var/lib/grafana
    ports: ['127.0.0.1:\${GRAFANA_PORT:-3001}:3000']
    restart: unless-stopped

volumes:
  postgres:
  kafka:
  elasticsearch:
  prometheus:
  grafana:
`;

/** docker-compose.yml: engines, a process for each service of the list, the gateway and its door. */
export const composeFile = () => [HEAD, ENGINES, ...serviceNames.map(process), gateway(), REST].join('');

/** Every replica of every process, found by its name in the network of compose. */
export const prometheusFile = () =>
  [
    '# Written from the list of services by `npm run contracts`.\nglobal: { scrape_interval: 15s }\nscrape_configs:\n',
    ...serviceNames.map((name) => scrape(name, services[name].port)),
    scrape('gateway', METRICS_PORT),
  ].join('');

const scrape = (name: string, port: number) =>
  `  - job_name: ${name}\n    dns_sd_configs: [{ names: [${name}], type: A, port: ${port}, refresh_interval: 10s }]\n`;
