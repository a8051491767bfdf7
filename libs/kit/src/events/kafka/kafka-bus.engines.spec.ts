import { engine } from '@caunoi/testing/engines/engine';
import { eventBusContract } from '@caunoi/testing/events/event-bus-contract';
import { kafkaAddress } from './kafka-address';
import { KafkaBus } from './kafka-bus';

const quiet = { info() {}, warn() {}, error() {} };

eventBusContract('Kafka', async () => {
  const url = await engine('kafka');
  const buses: KafkaBus[] = [];
  const another = async () => {
    const bus = new KafkaBus(kafkaAddress(`${url}?session=10000`), quiet);
    buses.push(bus);
    await bus.connect();
    return bus;
  };
  return {
    bus: await another(),
    another,
    close: async () => void (await Promise.all(buses.map((bus) => bus.close({ deadlineMs: 5_000 })))),
  };
});
