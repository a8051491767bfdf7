import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const KEY = /^(cn_[\w-]{43})([0-9a-f]{8})$/;

const sumOf = (text: string) => crc32(text).toString(16).padStart(8, '0');

/** `cn_`, 256 random bits, and a checksum: what was mistyped or made up is told from a key without asking anybody, and those who look for leaked keys find it. */
export function newApiKey() {
  const text = `cn_${randomBytes(32).toString('base64url')}`;
  return text + sumOf(text);
}

export function isApiKey(text: string) {
  const [, body, sum] = KEY.exec(text) ?? [];
  return body !== undefined && sumOf(body) === sum;
}
