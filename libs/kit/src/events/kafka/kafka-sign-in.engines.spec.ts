import { type Engine, startKafka } from '@caunoi/testing/engines/containers';
import { busTools, newFence, record, valuesOf } from '@caunoi/testing/events/bus-tools';
import { eventually } from '@caunoi/testing/events/eventually';
import { log } from '../../log';
import { openBus } from '../open-bus';

const LISTENER = 'SASL_PLAINTEXT';
let kafka: Engine;

beforeAll(async () => {
  log.level = 'silent';
  kafka = await startKafka({
    listeners: `${LISTENER}://:9092,CONTROLLER://:9093`,
    'inter.broker.listener.name': LISTENER,
    'listener.security.protocol.map': `CONTROLLER:PLAINTEXT,${LISTENER}:${LISTENER}`,
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.sasl_plaintext.plain.sasl.jaas.config':
      'org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="bridge" user_broker="bridge" user_needs="b@c";',
  });
});
afterAll(() => kafka.stop());

const as = (who: string) => openBus(`${kafka.url.replace('kafka://', `kafka://${who}@`)}?sasl=plain`, () => {});

it('who signs in tells and hears', async () => {
  const { bus, close } = await as('needs:b%40c');
  const tools = busTools(bus);
  const topic = await tools.newTopic();
  await bus.append([record(topic, 'a', '1')], newFence());
  const { seen } = await tools.collect({ topics: [topic] });
  await eventually(() => expect(valuesOf(seen)).toEqual(['1']));
  await tools.stopAll();
  await close();
});

it('a wrong password ends the start at once, and is not told', async () => {
  const refused = as('needs:wrong').catch((error: Error) => error);
  expect(await refused).toBeInstanceOf(Error);
  expect(String(await refused)).toMatch(/authentication/i);
  expect(String(await refused)).not.toContain('wrong');
});
