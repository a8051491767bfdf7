import { type EventBus, RejectedRecords } from '@caunoi/kit/events/event-bus';
import { partitionOf } from '@caunoi/kit/events/murmur2';
import { randomUUID } from 'node:crypto';
import { busTools, collector, door, newFence, newGroup, numbered, record, spread, valuesOf } from './bus-tools';
import { eventually } from './eventually';

/** The bus as one process sees it, and as others do. */
export interface BusUnderTest {
  bus: EventBus;
  /** The same bus from another process: what a second member of a group would use. */
  another(): Promise<EventBus>;
  close(): Promise<void>;
}

const STOP = { deadlineMs: 10_000 };

/** What every bus promises; what only one of them promises stands beside it. A bus is accepted when it passes; `makeBus` starts one without topics or groups of these names. */
export function eventBusContract(name: string, makeBus: () => Promise<BusUnderTest>) {
  describe(`${name} keeps the promises of a bus:`, () => {
    let under: BusUnderTest;
    let bus: EventBus;
    let tools: ReturnType<typeof busTools>;

    beforeAll(async () => {
      under = await makeBus();
      bus = under.bus;
      tools = busTools(bus);
    });
    afterEach(() => tools.stopAll());
    afterAll(() => under.close());

    it('gives facts of one key back in order, from the partition that murmur2 says, unchanged', async () => {
      const topic = await tools.newTopic();
      const told = [
        {
          ...record(topic, 'xoài Cao Lãnh', '{"title":"Giữ xoài tươi 12 ngày"}'),
          headers: { ce_type: 'caunoi.need.published.v1', ce_subject: 'Đồng Tháp' },
        },
        record(topic, 'xoài Cao Lãnh', ''),
        record(topic, 'xoài Cao Lãnh', null),
      ];
      await bus.append(told, newFence());
      const { seen } = await tools.collect({ topics: [topic] });
      await eventually(() => expect(seen).toHaveLength(3));
      expect(seen).toEqual(
        told.map((one, i) => ({ ...one, partition: partitionOf('xoài Cao Lãnh'), offset: BigInt(i), timestamp: expect.any(Date) })),
      );
    });

    it('takes all of a batch or nothing', async () => {
      const topic = await tools.newTopic();
      const refused = [record(topic, 'a', '1'), record('caunoi.contract.nowhere.v1', 'a', '2')];
      await expect(bus.append(refused, newFence())).rejects.toThrow(RejectedRecords);
      expect(await tools.history(topic, partitionOf('a'))).toEqual([]);
    });

    it.each([
      ['too large', (topic: string) => record(topic, 'a', 'x'.repeat(1_100_000))],
      ['of an unknown topic', () => record(`caunoi.contract.${randomUUID()}.v1`, 'a', '1')],
    ])('refuses for ever what is %s', async (_, make) => {
      await expect(bus.append([make(await tools.newTopic())], newFence())).rejects.toThrow(RejectedRecords);
    });

    it('loses nothing and skips no offset while several producers append at once', async () => {
      const topic = await tools.newTopic();
      const { seen } = await tools.collect({ topics: [topic] });
      const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
      await Promise.all(
        keys.map(async (key) => {
          const fence = newFence();
          for (const one of numbered(topic, key, 20)) await bus.append([one, record(topic, `${key} other`, 'other')], fence);
        }),
      );
      await eventually(() => expect(seen).toHaveLength(keys.length * 40));
      for (const key of keys)
        expect(valuesOf(seen.filter((one) => one.key === key))).toEqual(numbered(topic, key, 20).map(({ value }) => value));
      for (const lane of Map.groupBy(seen, ({ partition }) => partition).values()) {
        expect(lane.map(({ offset }) => offset)).toEqual(lane.map((_, i) => BigInt(i)));
      }
    });

    it('hands a batch out again when its handler throws, and nothing of the partition before it', async () => {
      const topic = await tools.newTopic();
      const { seen, handler } = collector();
      let broken = true;
      const subscription = await tools.subscribe({ topics: [topic], maxBatch: 2 }, async (batch) => {
        if (broken && batch.records.some(({ value }) => value === 'a 2')) {
          broken = false;
          throw new Error('not yet');
        }
        return handler(batch);
      });
      await bus.append(numbered(topic, 'a', 5), newFence());
      await eventually(() => expect(valuesOf(seen)).toEqual(['a 0', 'a 1', 'a 2', 'a 3', 'a 4']));
      expect(subscription.stats().failures).toBe(1);
    });

    it('hands out again what a handler did not get to, and only that', async () => {
      const topic = await tools.newTopic();
      const seen: (string | null)[] = [];
      await bus.append(numbered(topic, 'a', 4), newFence());
      await tools.subscribe({ topics: [topic] }, async ({ records: [first] }) => {
        seen.push(first!.value);
        return { processedThrough: first!.offset };
      });
      await eventually(() => expect(seen).toEqual(['a 0', 'a 1', 'a 2', 'a 3']));
    });

    it('lets a group go on where it stopped, a new one start where it wants', async () => {
      const topic = await tools.newTopic();
      const group = newGroup();
      const fence = newFence();
      await bus.append([record(topic, 'a', 'before')], fence);
      const first = await tools.collect({ topics: [topic], group });
      await eventually(() => expect(valuesOf(first.seen)).toEqual(['before']));
      await first.stop(STOP);
      const latest = await tools.collect({ topics: [topic], from: 'latest' });
      await eventually(() => expect(latest.stats().assigned).toHaveLength(6));
      await bus.append([record(topic, 'a', 'after')], fence);
      const second = await tools.collect({ topics: [topic], group });
      const earliest = await tools.collect({ topics: [topic] });
      await eventually(() => {
        expect(valuesOf(second.seen)).toEqual(['after']);
        expect(valuesOf(latest.seen)).toEqual(['after']);
        expect(valuesOf(earliest.seen)).toEqual(['before', 'after']);
      });
      expect(first.seen).toHaveLength(1);
    });

    it('shares the partitions of a group between its members, and gives all to the one who stays', async () => {
      const topic = await tools.newTopic();
      const group = newGroup();
      const one = await tools.collect({ topics: [topic], group });
      const two = await tools.collect({ topics: [topic], group }, await under.another());
      await eventually(() => expect([one, two].map((member) => member.stats().assigned.length)).toEqual([3, 3]));
      const held = [one, two].flatMap((member) => member.stats().assigned.map(({ partition }) => partition));
      expect(held.sort()).toEqual([0, 1, 2, 3, 4, 5]);
      await bus.append(spread(topic, 60), newFence());
      await eventually(() => expect(one.seen.length + two.seen.length).toBe(60));
      await two.stop(STOP);
      await eventually(() => expect(one.stats().assigned).toHaveLength(6));
      await bus.append(spread(topic, 60), newFence());
      await eventually(() => expect(one.seen.length + two.seen.length).toBe(120));
      expect(new Set([...one.seen, ...two.seen].map(({ eventId }) => eventId)).size).toBe(120);
    });

    it('handles other partitions while one is busy', async () => {
      const topic = await tools.newTopic();
      const { seen, handler } = collector();
      const gate = door();
      await tools.subscribe({ topics: [topic] }, async (batch) => {
        if (batch.partition === partitionOf('key 0')) await gate.opened;
        return handler(batch);
      });
      await bus.append(spread(topic, 30), newFence());
      const others = spread(topic, 30).filter(({ key }) => partitionOf(key) !== partitionOf('key 0'));
      await eventually(() => expect(seen).toHaveLength(others.length));
      gate.open();
      await eventually(() => expect(seen).toHaveLength(30));
    });

    it('lets the running batch end and commits it before it stops', async () => {
      const topic = await tools.newTopic();
      const group = newGroup();
      await bus.append([record(topic, 'a', '1')], newFence());
      const begun = door();
      const gate = door();
      const subscription = await tools.subscribe({ topics: [topic], group }, async ({ records }) => {
        begun.open();
        await gate.opened;
        return { processedThrough: records.at(-1)!.offset };
      });
      await begun.opened;
      const stopping = subscription.stop(STOP);
      gate.open();
      await stopping;
      expect((await bus.lag(group)).find(({ partition }) => partition === partitionOf('a'))).toMatchObject({
        committed: 1n,
        end: 1n,
        owner: null,
      });
    });

    it('aborts a batch that does not end before the deadline, and hands it out again', async () => {
      const topic = await tools.newTopic();
      const group = newGroup();
      await bus.append([record(topic, 'a', '1')], newFence());
      let aborted = false;
      const begun = door();
      const subscription = await tools.subscribe({ topics: [topic], group }, async ({ records, signal }) => {
        begun.open();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        aborted = true;
        return { processedThrough: records[0]!.offset - 1n };
      });
      await begun.opened;
      await subscription.stop({ deadlineMs: 100 });
      await eventually(() => expect(aborted).toBe(true));
      const { seen } = await tools.collect({ topics: [topic], group });
      await eventually(() => expect(valuesOf(seen)).toEqual(['1']));
    });

    it('hands out nothing while paused', async () => {
      const topic = await tools.newTopic();
      const member = await tools.collect({ topics: [topic] });
      const other = await tools.collect({ topics: [topic] });
      member.pause();
      await bus.append([record(topic, 'a', '1')], newFence());
      await eventually(() => expect(other.seen).toHaveLength(1));
      expect(member.seen).toEqual([]);
      member.resume();
      await eventually(() => expect(member.seen).toHaveLength(1));
    });

    it('reads history without a group', async () => {
      const topic = await tools.newTopic();
      await bus.append(numbered(topic, 'a', 5), newFence());
      expect(valuesOf(await tools.history(topic, partitionOf('a'), 1n, 4n))).toEqual(['a 1', 'a 2', 'a 3']);
      expect(await tools.history(topic, partitionOf('a'))).toHaveLength(5);
    });

    it('tells every process all of a topic from now on, until it wants no more', async () => {
      const topic = await tools.newTopic();
      const fence = newFence();
      await bus.append(numbered(topic, 'a', 2), fence);
      const heard: [string[], string[]] = [[], []];
      const [one, two] = await Promise.all(
        [bus, await under.another()].map((each, n) => each.tail(topic, ({ value }) => void heard[n]!.push(value ?? ''))),
      );
      expect([await one!.end(partitionOf('a')), await two!.end(partitionOf('a'))]).toEqual([2n, 2n]);
      await bus.append([record(topic, 'a', 'now'), record(topic, 'b', 'too')], fence);
      await eventually(() => expect(heard.map((values) => values.toSorted())).toEqual(Array(2).fill(['now', 'too'])));
      one!.stop();
      await bus.append([record(topic, 'a', 'later')], fence);
      await eventually(() => expect(heard[1]).toContain('later'));
      expect(heard[0]).toHaveLength(2);
      expect(await two!.end(partitionOf('a'))).toBe(4n);
      two!.stop();
    });

    it('says how far behind a group is', async () => {
      const topic = await tools.newTopic();
      const group = newGroup();
      const fence = newFence();
      await bus.append(numbered(topic, 'a', 2), fence);
      const member = await tools.collect({ topics: [topic], group });
      const lane = async () => (await bus.lag(group)).find(({ partition }) => partition === partitionOf('a'));
      await eventually(async () => expect(await lane()).toMatchObject({ committed: 2n, end: 2n, seconds: 0, owner: expect.any(String) }));
      await member.stop(STOP);
      await bus.append(numbered(topic, 'a', 3), fence);
      expect(await lane()).toMatchObject({ committed: 2n, end: 5n, owner: null });
      expect((await lane())?.seconds).toBeGreaterThan(0);
    });

    it('never changes the number of partitions of a topic', async () => {
      const topic = await tools.newTopic();
      await bus.ensureTopics([{ topic }, { topic }]);
      await expect(bus.ensureTopics([{ topic, partitions: 12 }])).rejects.toThrow('6 partitions');
    });

    it('refuses to subscribe to what does not exist', async () => {
      await expect(tools.collect({ topics: [`caunoi.contract.${randomUUID()}.v1`] })).rejects.toThrow('does not exist');
    });

    it('is up', () => expect(bus.health()).toMatchObject({ up: true }));
  });
}
