import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import { createServer } from 'node:net';

/** A server that tests may use, end, freeze and start again. Its address stays the same through all of that. */
export interface Engine {
  url: string;
  stop: () => Promise<void>;
  /** As the kernel ends a process: nothing is written down any more. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Frozen: its connections stay open and nobody answers. */
  pause: () => Promise<void>;
  unpause: () => Promise<void>;
}

const MEGABYTE = 1 / 1024;
const STARTUP_MS = 180_000;
const LOOPBACK = '127.0.0.1';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });

/** Where the published ports of containers are found; throws when there is no container engine at all. */
const hostOfContainers = async () => {
  const { host } = (await getContainerRuntimeClient()).info.containerRuntime;
  return host === 'localhost' ? LOOPBACK : host;
};

async function started(container: GenericContainer, url: string): Promise<Engine> {
  const running = await container.withStartupTimeout(STARTUP_MS).start();
  const { dockerode } = (await getContainerRuntimeClient()).container;
  const handle = dockerode.getContainer(running.getId());
  return {
    url,
    stop: async () => void (await running.stop({ timeout: 0 })),
    kill: async () => void (await handle.kill()),
    start: async () => void (await handle.start()),
    pause: async () => void (await handle.pause()),
    unpause: async () => void (await handle.unpause()),
  };
}

/**
 * One broker that is its own controller. The port is chosen before it starts, since a broker tells its clients its address
 * itself. `settings` are the broker's, as in its properties file.
 */
export async function startKafka(settings: Record<string, string> = {}): Promise<Engine> {
  const [host, port] = [await hostOfContainers(), await freePort()];
  const properties = {
    'node.id': '1',
    'process.roles': 'broker,controller',
    listeners: 'PLAINTEXT://:9092,CONTROLLER://:9093',
    'advertised.listeners': `${settings['inter.broker.listener.name'] ?? 'PLAINTEXT'}://${host}:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'controller.quorum.voters': '1@localhost:9093',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '3',
    'group.initial.rebalance.delay.ms': '0',
    // One that was killed is taken up again by the controller as soon as this is over.
    'broker.session.timeout.ms': '2000',
    'broker.heartbeat.interval.ms': '500',
    'auto.create.topics.enable': 'false',
    ...settings,
  };
  const environment = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('_', '__').replaceAll('.', '_')}`, value]),
  );
  const container = new GenericContainer('apache/kafka:4.3.1')
    .withEnvironment({ ...environment, KAFKA_HEAP_OPTS: '-Xms256m -Xmx256m' })
    .withExposedPorts({ container: 9092, host: port })
    .withResourcesQuota({ memory: 640 * MEGABYTE })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/));
  return started(container, `kafka://${host}:${port}`);
}

export async function startElasticsearch(): Promise<Engine> {
  const [host, port] = [await hostOfContainers(), await freePort()];
  const container = new GenericContainer('elasticsearch:9.5.3')
    .withEnvironment({
      'discovery.type': 'single-node',
      'xpack.security.enabled': 'false',
      ES_JAVA_OPTS: '-Xms512m -Xmx512m',
    })
    .withExposedPorts({ container: 9200, host: port })
    .withResourcesQuota({ memory: 1536 * MEGABYTE })
    .withWaitStrategy(Wait.forHttp('/_cluster/health?wait_for_status=yellow', 9200).forStatusCode(200));
  return started(container, `http://${host}:${port}`);
}

export async function startPostgres(): Promise<Engine> {
  const [host, port] = [await hostOfContainers(), await freePort()];
  const container = new GenericContainer('postgres:18')
    .withEnvironment({ POSTGRES_PASSWORD: 'engines', POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C.UTF-8' })
    .withCommand(['postgres', '-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'synchronous_commit=off'])
    .withExposedPorts({ container: 5432, host: port })
    .withResourcesQuota({ memory: 1024 * MEGABYTE })
    .withWaitStrategy(Wait.forSuccessfulCommand('pg_isready --host 127.0.0.1 --username postgres'));
  return started(container, `postgres://postgres:engines@${host}:${port}/postgres`);
}
