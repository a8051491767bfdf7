import type { EventContract } from '@caunoi/contracts/contract';
import { z } from 'zod';
import { type Envelope, readEnvelope, typeOf } from './envelope';
import type { LogRecord } from './event-bus';
import type { Received } from './on';
import { PermanentError } from './retry-policy';

/** A handler with the contract it was written for. */
export interface Bound {
  contract: EventContract;
  handle: (event: Received) => Promise<void>;
}

/** What a record means to a consumer: nothing, a fact to handle, or something that can never be handled. */
export type Meaning =
  | { kind: 'foreign' }
  | { kind: 'fact'; fact: unknown; envelope: Envelope; handle: Bound['handle'] }
  | { kind: 'poison'; error: PermanentError };

const MAJOR = /\.v\d+$/;

/**
 * Reads a record. A type that nobody here handles is none of our business: tolerant readers skip it. Another major of a
 * type that is handled, a broken envelope, broken JSON or data against the contract can never be handled.
 */
export function meaningOf({ headers, value }: Pick<LogRecord, 'headers' | 'value'>, handlers: ReadonlyMap<string, Bound>): Meaning {
  try {
    const type = typeOf(headers);
    if (!type) throw new PermanentError('no event type');
    const bound = handlers.get(type);
    if (bound) return { kind: 'fact', envelope: readEnvelope(headers), fact: factOf(bound.contract, value), handle: bound.handle };
    const family = type.replace(MAJOR, '.v');
    if ([...handlers.keys()].some((known) => known.replace(MAJOR, '.v') === family)) throw new PermanentError(`unknown major: ${type}`);
    return { kind: 'foreign' };
  } catch (error) {
    if (error instanceof PermanentError) return { kind: 'poison', error };
    throw error;
  }
}

/**
 * What a newer teller adds, at whatever depth, is left out: services are replaced one after the other, and contracts that are
 * strict with what people send are the same that facts are made of.
 */
function factOf(contract: EventContract, value: string | null): unknown {
  const data = jsonOf(value);
  for (;;) {
    const result = contract.data.safeParse(data);
    if (result.success) return result.data;
    const left = additions(result.error.issues).filter((path) => leaveOut(data, path));
    if (left.length === 0) throw new PermanentError(`data against the contract of ${contract.type}: ${z.prettifyError(result.error)}`);
  }
}

/** Where fields stand that the contract does not know. Of a union, those that keep a value from being one of its kinds. */
function additions(issues: readonly z.core.$ZodIssue[]): PropertyKey[][] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
    if (issue.code !== 'invalid_union') return [];
    const nearly = issue.errors.find((kind) => kind.length > 0 && kind.every(({ code }) => code === 'unrecognized_keys'));
    return additions(nearly ?? []).map((path) => [...issue.path, ...path]);
  });
}

function leaveOut(data: unknown, path: readonly PropertyKey[]): boolean {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined || !Object.hasOwn(holder, key)) return false;
  return Reflect.deleteProperty(holder, key);
}

function jsonOf(value: string | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new PermanentError(`bad JSON: ${(error as Error).message}`, { cause: error });
  }
}
