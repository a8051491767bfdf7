import type { EventContract } from './contract';
import { NamedSchemas } from './openapi/named-schemas';

/** The AsyncAPI 3.0 document of the facts that services tell, by topic. Data is CloudEvents 1.0 in binary mode: attributes in headers. */
export function asyncapi(groups: Readonly<Record<string, Readonly<Record<string, EventContract>>>>) {
  const events = Object.entries(groups).flatMap(([service, facts]) =>
    Object.entries(facts).map(([name, event]) => ({ service, name, event })),
  );
  const schemas = new NamedSchemas('draft-7');
  const byTopic = Object.groupBy(events, ({ event }) => event.topic);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Cầu Nối events',
      version: '1.0.0',
      description: 'Facts of the past, at least once and in order per key. Consumers deduplicate by ce_id.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      Object.entries(byTopic).map(([topic, facts = []]) => [
        idOf(topic),
        {
          address: topic,
          description: `Told by ${facts[0]?.service}. Key: id of the aggregate. A record without a value is a tombstone: its key has nothing any more.`,
          ...(facts[0] ? { bindings: { kafka: kafkaTopic(facts[0].event) } } : {}),
          messages: Object.fromEntries(facts.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
        },
      ]),
    ),
    operations: Object.fromEntries(
      Object.entries(byTopic).map(([topic, facts = []]) => [
        `tell-${idOf(topic)}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${idOf(topic)}` },
          messages: facts.map(({ name }) => ({ $ref: `#/channels/${idOf(topic)}/messages/${name}` })),
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(events.map(({ name, event }) => [name, messageOf(name, event, schemas)])),
      schemas: schemas.all,
    },
  };
}

const DAY_MS = 86_400_000;

/** How the topic is to be created, in Kafka's own words. */
const kafkaTopic = ({ retention: { days, compact } }: EventContract) => ({
  topicConfiguration: {
    'cleanup.policy': [...(days === null ? [] : ['delete']), ...(compact ? ['compact'] : [])],
    'retention.ms': days === null ? -1 : days * DAY_MS,
  },
  bindingVersion: '0.5.0',
});

const idOf = (topic: string) => topic.replaceAll('.', '-');

const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_subject'],
  properties: Object.fromEntries(
    [
      'ce_specversion',
      'ce_id',
      'ce_type',
      'ce_source',
      'ce_time',
      'ce_subject',
      'ce_partitionkey',
      'ce_sequence',
      'ce_correlationid',
      'ce_causationid',
      'ce_traceparent',
      'ce_actorid',
      'ce_actorkind',
    ].map((name) => [name, { type: 'string' }]),
  ),
};

function messageOf(name: string, { type, summary, data }: EventContract, schemas: NamedSchemas) {
  return { name: type, title: name, summary, contentType: 'application/json', headers, payload: schemas.use(data, 'output') };
}
