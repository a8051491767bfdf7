import type { Retention } from '@caunoi/contracts/contract';
import type { Admin, ConfigResourceTypes } from 'kafkajs';
import type { TopicSpec } from '../event-bus';
import { PARTITIONS } from '../murmur2';

const DAY_MS = 86_400_000;
/** A batch of the relay, with room for its headers. */
const MAX_BATCH_BYTES = String(4 << 20);
/** Node finds no enum of kafkajs by its name. */
const TOPIC: ConfigResourceTypes.TOPIC = 2;
const TOPIC_CONFIG = 1;

/** What a topic keeps, in Kafka's words; the times of compaction are the embedded log's. */
export function configOf({ days, compact }: Retention): Record<string, string> {
  const policy = [...(compact ? ['compact'] : []), ...(days !== null || !compact ? ['delete'] : [])];
  return {
    'cleanup.policy': policy.join(','),
    'retention.ms': String(days === null ? -1 : days * DAY_MS),
    ...(compact ? { 'max.compaction.lag.ms': String(7 * DAY_MS), 'delete.retention.ms': String(30 * DAY_MS) } : {}),
  };
}

const entries = (config: Record<string, string>) => Object.entries(config).map(([name, value]) => ({ name, value }));

/** Creates what is missing and sets what is kept; throws for another number of partitions. */
export async function ensureTopics(admin: Admin, specs: TopicSpec[], replicas: number) {
  const wanted = [...new Map(specs.map((spec) => [spec.topic, spec])).values()];
  const known = new Set(await admin.listTopics());
  const missing = wanted.filter(({ topic }) => !known.has(topic));
  if (missing.length > 0) {
    await admin.createTopics({
      topics: missing.map(({ topic, partitions = PARTITIONS, retention = { days: null, compact: false } }) => ({
        topic,
        numPartitions: partitions,
        replicationFactor: replicas,
        configEntries: entries({ ...configOf(retention), 'max.message.bytes': MAX_BATCH_BYTES }),
      })),
    });
  }
  const real = await partitionsOf(
    admin,
    wanted.map(({ topic }) => topic),
  );
  for (const { topic, partitions = PARTITIONS } of wanted) {
    if (real.get(topic) !== partitions)
      throw new Error(`${topic} has ${real.get(topic)} partitions, not ${partitions}: that can't be changed`);
  }
  for (const { topic, retention } of wanted) if (retention && known.has(topic)) await keep(admin, topic, configOf(retention));
}

/** How many partitions each topic has; one that is missing does not exist. */
export async function partitionsOf(admin: Admin, topics: string[]) {
  const known = new Set(await admin.listTopics());
  const there = topics.filter((topic) => known.has(topic));
  if (there.length === 0) return new Map<string, number>();
  const metadata = await admin.fetchTopicMetadata({ topics: there });
  return new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
}

/** What is set for the topic, not taken from its broker. */
export async function settingsOf(admin: Admin, topic: string): Promise<Record<string, string>> {
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: TOPIC, name: topic }] });
  const set = resources.flatMap(({ configEntries }) => configEntries).filter(({ configSource }) => configSource === TOPIC_CONFIG);
  return Object.fromEntries(set.map(({ configName, configValue }) => [configName, configValue]));
}

/** Sets what differs. The request replaces all that is set for the topic, so what its operators have set goes with it. */
async function keep(admin: Admin, topic: string, config: Record<string, string>) {
  const now = await settingsOf(admin, topic);
  if (Object.entries(config).every(([name, value]) => now[name] === value)) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: TOPIC, name: topic, configEntries: entries({ ...now, ...config }) }],
  });
}
