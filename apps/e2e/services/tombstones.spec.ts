import type { EventContract } from '@caunoi/contracts/contract';
import { AccountAddressReleased } from '@caunoi/contracts/identity/identity.events';
import { serviceNames, services } from '@caunoi/contracts/services';
import type { Envelope } from '@caunoi/kit/events/envelope';
import { everyRow } from '@caunoi/testing/every-row';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { read, releases } from '../releases/kept';
import { type Stage, startStage } from './stage';

afterAll(stopPostgres);

const contracts = serviceNames.flatMap((name): EventContract[] => Object.values(services[name].events));
const told = releases().flatMap((release) => read<Envelope & { data: object }>(release, 'facts.jsonl'));
const topicOf = new Map<string, string>(contracts.map(({ type, topic }) => [type, topic]));

/** A fact of the kind, about a thing of its own. */
function sampleOf({ type, topic }: EventContract, { actor }: Stage): object {
  if (type === AccountAddressReleased.type) return { accountId: actor.id, organisationId: actor.organisationId, by: randomUUID() };
  const kept = told.find((fact) => topicOf.get(fact.type) === topic);
  if (!kept) throw new Error(`no release has kept a fact of ${topic}`);
  return { ...kept.data, id: randomUUID() };
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];

/** What people wrote in a fact, as it stands in a row of JSON; where nobody wrote anything, whom it is about. */
function tracesOf(fact: object, key: string) {
  const texts = stringsIn(fact).filter((text) => text.includes(' '));
  return texts.length > 0 ? texts.map((text) => JSON.stringify(text).slice(1, -1)) : [key];
}

describe.each(serviceNames)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(name);
  }, 60_000);
  afterAll(() => stage.close());

  it('keeps nothing of what it heard of a thing once its tombstone has come, whatever it heard', async () => {
    const { bus, service } = stage;
    for (const contract of contracts.filter(({ topic }) => bus.isHeard(topic))) {
      const fact = sampleOf(contract, stage);
      const record = recordOf(contract, fact);
      const traces = tracesOf(fact, record.key);
      const left = async () => (await everyRow(service.db)).filter((row) => traces.some((trace) => row.includes(trace))).length;
      await bus.hand(record);
      const before = await left();
      const tombstone = () => ({ ...record, eventId: randomUUID(), headers: {}, value: null });
      await bus.hand(tombstone(), tombstone());
      const letters = await service.db.query<object[]>('SELECT * FROM dead_letter');
      expect({ type: contract.type, wasKept: before > 0, left: await left(), letters }).toEqual({
        ...{ type: contract.type, wasKept: true, left: 0, letters: [] },
      });
    }
  });
});
