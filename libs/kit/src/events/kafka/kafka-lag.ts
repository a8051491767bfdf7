import { type Admin, AssignerProtocol } from 'kafkajs';
import type { PartitionLag } from '../event-bus';
import type { KafkaReader } from './kafka-reader';

/** How far a group is behind in each partition of the topics that it has read or reads now. */
export async function lagOf(admin: Admin, reader: KafkaReader, group: string): Promise<PartitionLag[]> {
  const owners = await ownersOf(admin, group);
  const committed = new Map<string, bigint>();
  const topics = new Set([...owners.keys()].map((lane) => lane.slice(0, lane.lastIndexOf(':'))));
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group })) {
    topics.add(topic);
    for (const { partition, offset } of partitions) if (BigInt(offset) >= 0n) committed.set(`${topic}:${partition}`, BigInt(offset));
  }
  const lags: PartitionLag[] = [];
  for (const topic of [...topics].sort()) {
    const [first, next] = [await reader.offsets(topic, 'first'), await reader.offsets(topic, 'next')];
    for (const [partition, end] of [...next].sort(([one], [other]) => one - other)) {
      const lane = `${topic}:${partition}`;
      const at = committed.get(lane) ?? first.get(partition) ?? 0n;
      const seconds = at < end ? await ageOf(reader, topic, partition, at, end) : 0;
      lags.push({ topic, partition, committed: at, end, seconds, owner: owners.get(lane) ?? null });
    }
  }
  return lags;
}

async function ownersOf(admin: Admin, group: string) {
  const { groups } = await admin.describeGroups([group]);
  const owners = new Map<string, string>();
  for (const { memberId, memberAssignment } of groups.flatMap(({ members }) => members)) {
    const assignment = memberAssignment.length > 0 ? (AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {}) : {};
    for (const [topic, partitions] of Object.entries(assignment))
      for (const partition of partitions) owners.set(`${topic}:${partition}`, memberId);
  }
  return owners;
}

async function ageOf(reader: KafkaReader, topic: string, partition: number, from: bigint, to: bigint) {
  for await (const { timestamp } of reader.read(topic, partition, from, to)) return Math.max(0, Date.now() - timestamp.getTime()) / 1_000;
  return 0;
}
