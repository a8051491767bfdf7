import { RegistryEntry } from '@caunoi/contracts/identity/registry';
import { Breaker } from '@caunoi/kit/http/breaker';
import { readFile } from 'node:fs/promises';
import { request } from 'undici';
import { z } from 'zod';
import type { IdentityConfig } from '../config';

/** Whom an operator has connected: the business registry, or what stands for it. */
export interface BusinessRegistry {
  /** Null where it knows no such tax code. Throws `RegistryAway` where it can't be asked. */
  find: (taxCode: string) => Promise<RegistryEntry | null>;
}

/** It did not answer, or not in a way that can be read. */
export class RegistryAway extends Error {}

const MOST_BYTES = 64 * 1024;

/** For tests and demonstrations: what it knows stands in a file, a list of entries. */
export function fileRegistry(file: string): BusinessRegistry {
  const entries = readFile(file, 'utf8').then((text) => z.array(RegistryEntry).parse(JSON.parse(text)));
  // Said to whoever asks, not to a process that nobody has asked yet.
  entries.catch(() => undefined);
  return {
    find: async (taxCode) => {
      const known = await entries.catch((cause: unknown) => {
        throw new RegistryAway(`The file ${file} can not be read`, { cause });
      });
      return known.find((entry) => entry.taxCode === taxCode) ?? null;
    },
  };
}

interface Address {
  url: string;
  key?: string | undefined;
  deadlineMs: number;
}

/** Over HTTP: `GET <url>/<tax code>`, 200 with an entry or 404. What has failed ten times in a row is let alone for a while. */
export function httpRegistry({ url, key, deadlineMs }: Address): BusinessRegistry {
  const breaker = new Breaker();
  const ask = async (taxCode: string) => {
    const { statusCode, body } = await request(`${url}/${encodeURIComponent(taxCode)}`, {
      headers: { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = await limited(body);
    if (statusCode === 404) return null;
    if (statusCode !== 200) throw new RegistryAway(`It answers ${statusCode}`);
    return RegistryEntry.parse(JSON.parse(text));
  };
  return {
    find: async (taxCode) => {
      if (!breaker.lets()) throw new RegistryAway('It has failed too often');
      try {
        const entry = await ask(taxCode);
        breaker.answered();
        return entry;
      } catch (cause) {
        breaker.failed();
        throw cause instanceof RegistryAway ? cause : new RegistryAway('It can not be asked', { cause });
      }
    },
  };
}

async function limited(body: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > MOST_BYTES) throw new RegistryAway('Its answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What the settings name; null where they name none. */
export function registryOf({ registryUrl: url, registryKey: key, registryFile, registryDeadlineMs: deadlineMs }: IdentityConfig) {
  if (url !== undefined) return httpRegistry({ url, key, deadlineMs });
  return registryFile === undefined ? null : fileRegistry(registryFile);
}
