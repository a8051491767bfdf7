import { createHash } from 'node:crypto';
import type { IHeaders, Message } from 'kafkajs';
import { type LogRecord, RejectedRecords, type StoredRecord } from '../event-bus';
import { partitionOf } from '../murmur2';
import { assertNotTooLarge } from '../record-size';

const ID = 'ce_id';
/** Where the envelope does not say the id of the fact, the bus does. */
const OWN_ID = 'caunoi-event-id';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A record as it goes out. Its time is the milliseconds since 1970, which know no zone: a broker refuses what lies in the future. */
export function messageOf({ key, headers, value, eventId }: LogRecord): Message {
  const own = headers[ID] === eventId ? {} : { [OWN_ID]: eventId };
  return { key, value, headers: { ...headers, ...own }, timestamp: String(Date.now()) };
}

/** Throws for what the bus will never take; the rest can be sent together. */
export function assertSendable(record: LogRecord, topics: ReadonlyMap<string, number>) {
  if (!topics.has(record.topic)) throw new RejectedRecords(`unknown topic ${record.topic}`);
  assertNotTooLarge(record);
}

/** Java's partitioner, which is also the embedded log's. */
export const partitioner = () => (args: { partitionMetadata: unknown[]; message: Message }) =>
  partitionOf(String(args.message.key ?? ''), args.partitionMetadata.length);

export interface Fetched {
  offset: string;
  key: Buffer | null;
  value: Buffer | null;
  headers?: IHeaders | undefined;
  timestamp: string;
}

/** A record as it came, whoever has sent it: what Postgres could not keep or what has no id would stop its partition for ever. */
export function storedOf(topic: string, partition: number, fetched: Fetched): StoredRecord {
  const headers: Record<string, string> = {};
  let own: string | undefined;
  for (const [name, value] of Object.entries(fetched.headers ?? {})) {
    if (value === undefined) continue;
    if (name === OWN_ID) own = textOf(value);
    else headers[name] = textOf(value);
  }
  const told = own ?? headers[ID] ?? '';
  return {
    topic,
    partition,
    offset: BigInt(fetched.offset),
    key: fetched.key === null ? '' : textOf(fetched.key),
    value: fetched.value === null ? null : textOf(fetched.value),
    headers,
    eventId: UUID.test(told) ? told : idOfPlace(`${topic}:${partition}:${fetched.offset}`),
    timestamp: new Date(Number(fetched.timestamp)),
  };
}

function textOf(value: NonNullable<IHeaders[string]>) {
  const text = String(Array.isArray(value) ? value.at(-1) : value);
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

/** The same whenever the record is read again. */
function idOfPlace(place: string) {
  const hex = createHash('sha256').update(place).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
