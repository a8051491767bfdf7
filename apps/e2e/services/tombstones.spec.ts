import type { EventContract } from '@caunoi/contracts/contract';
import { PersonErased } from '@caunoi/contracts/identity/erasure.events';
import { AccountAddressReleased, ConsentsChanged, PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { currentText } from '@caunoi/contracts/identity/purposes';
import {
  InterestChanged,
  MatchAccepted,
  MatchDeclined,
  MatchReconsidered,
  MatchSuggested,
} from '@caunoi/contracts/matching/matching.events';
import { serviceNames, services } from '@caunoi/contracts/services';
import type { Envelope } from '@caunoi/kit/events/envelope';
import { everyRow } from '@caunoi/testing/every-row';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { read, releases } from '../releases/kept';
import { sampleOf as sampleOfSchema } from './arbitraries';
import { hints, type Stage, startStage } from './stage';

afterAll(stopPostgres);

const contracts = serviceNames.flatMap((name): EventContract[] => Object.values(services[name].events));
/** What people said of suggestions nobody else takes, though others take what is suggested from the same topic. */
const unheard: readonly string[] = [MatchAccepted, MatchDeclined, MatchReconsidered].map(({ type }) => type);
/** What erases people, and what is said of it: nothing of it is kept. */
const erasures: readonly string[] = [PersonErased, ...serviceNames.map((name) => services[name].erasure.answered)].map(({ type }) => type);
/** Of whom matching knows for whom they act, and no word. */
const wordless: readonly string[] = [`matching ${PersonChanged.type}`];
/** Who acts on what they hear, and keeps nothing of it. */
const keepsNothing: readonly string[] = [`identity ${ExpertPublished.topic}`, `experts ${ConsentsChanged.topic}`];
const told = releases().flatMap((release) => read<Envelope & { data: object }>(release, 'facts.jsonl'));
const topicOf = new Map<string, string>(contracts.map(({ type, topic }) => [type, topic]));

/** A fact of the kind, about a thing of its own. */
function sampleOf({ type, topic, data }: EventContract, { actor }: Stage): object {
  if (type === AccountAddressReleased.type) return { accountId: actor.id, organisationId: actor.organisationId, by: randomUUID() };
  if (type === ConsentsChanged.type) return { accountId: randomUUID(), consents: [agreed()] };
  if (topic === MatchSuggested.topic || topic === InterestChanged.topic) return matched(type);
  const kept = told.find((fact) => topicOf.get(fact.type) === topic);
  // What came after the last release is made as its contract says.
  return { ...(kept?.data ?? (dataOf(data) as object)), id: randomUUID() };
}

const agreed = () => ({
  ...{ purpose: 'suggestion_letters', given: true, textVersion: currentText('suggestion_letters').version },
  at: '2026-11-20T03:00:00.000Z',
});

/** What is worth telling anybody of two things, of which nothing is known. */
const matched = (type: string) => {
  const thing = (kind = 'need') => ({ kind, id: randomUUID() });
  // The bank keeps only what concerns listings.
  if (type === InterestChanged.type) return { ...thing('technology'), mutual: [{ ...thing(), organisationId: randomUUID() }] };
  return {
    id: randomUUID(),
    direction: 'need_technology',
    source: thing(),
    target: thing(),
    band: 'good',
    score: 80,
    ...versions,
    reason: '',
  };
};
const versions = { modelVersion: '1', weightsVersion: '1' };
const dataOf = (schema: EventContract['data']) => sampleOfSchema(schema, hints);

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];

/** What people wrote in a fact, as it stands in a row of JSON; where nobody wrote anything that is kept, whom it is about. */
function tracesOf(fact: object, key: string, keepsWords: boolean) {
  const texts = keepsWords ? stringsIn(fact).filter((text) => text.includes(' ')) : [];
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
    for (const contract of contracts.filter(({ topic, type }) => bus.isHeard(topic) && ![...unheard, ...erasures].includes(type))) {
      const fact = sampleOf(contract, stage);
      const record = recordOf(contract, fact);
      const traces = tracesOf(fact, record.key, !wordless.includes(`${name} ${contract.type}`));
      const left = async () => (await everyRow(service.db)).filter((row) => traces.some((trace) => row.includes(trace))).length;
      await bus.hand(record);
      const before = await left();
      const tombstone = () => ({ ...record, eventId: randomUUID(), headers: {}, value: null });
      await bus.hand(tombstone(), tombstone());
      const letters = await service.db.query<object[]>('SELECT * FROM dead_letter');
      expect({ type: contract.type, wasKept: before > 0, left: await left(), letters }).toEqual({
        ...{ type: contract.type, wasKept: !keepsNothing.includes(`${name} ${contract.topic}`), left: 0, letters: [] },
      });
    }
  });
});
