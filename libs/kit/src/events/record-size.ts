import { type LogRecord, RejectedRecords } from './event-bus';

/** As much as Kafka's default `message.max.bytes` allows, so that what one bus takes any other does. */
const MAX_RECORD_BYTES = 1_000_000;
/** Of a character in UTF-8; of a header beside its name and value. */
const MOST = { perCharacter: 3, perHeader: 8 };

/** Throws for what no bus will ever take. Exactly counted is only what may be too large. */
export function assertNotTooLarge({ key, value, headers }: LogRecord) {
  let characters = key.length + (value?.length ?? 0);
  for (const name in headers) characters += name.length + (headers[name]?.length ?? 0) + MOST.perHeader;
  if (characters * MOST.perCharacter <= MAX_RECORD_BYTES) return;
  const bytes = Buffer.byteLength(value ?? '') + Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(headers));
  if (bytes > MAX_RECORD_BYTES) throw new RejectedRecords(`record of ${bytes} bytes, at most ${MAX_RECORD_BYTES} are taken`);
}
