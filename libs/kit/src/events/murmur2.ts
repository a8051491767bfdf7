export const PARTITIONS = 6;

const MULTIPLIER = 0x5bd1e995;
const SEED = 0x9747b28c;

/** The 32-bit murmur2 of bytes, signed, with the seed of Kafka's Java client (`org.apache.kafka.common.utils.Utils.murmur2`). */
export function murmur2(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = SEED ^ bytes.length;
  for (let i = 0; i < whole; i += 4) hash = Math.imul(hash, MULTIPLIER) ^ mixed(view.getInt32(i, true));
  const rest = bytes.length - whole;
  if (rest > 2) hash ^= view.getUint8(whole + 2) << 16;
  if (rest > 1) hash ^= view.getUint8(whole + 1) << 8;
  if (rest > 0) hash = Math.imul(hash ^ view.getUint8(whole), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}

function mixed(word: number) {
  const product = Math.imul(word, MULTIPLIER);
  return Math.imul(product ^ (product >>> 24), MULTIPLIER);
}

/** The partition of a key, the same on both buses as in Kafka's default partitioner. */
export const partitionOf = (key: string, partitions = PARTITIONS) => (murmur2(utf8.encode(key)) & 0x7fffffff) % partitions;
const utf8 = new TextEncoder();
