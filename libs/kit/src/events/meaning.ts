import type { EventContract } from '@caunoi/contracts/contract';
import { loose } from '@caunoi/contracts/loose';
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

/** Fields that a newer teller adds are left out: services are replaced one after the other. */
function factOf(contract: EventContract, value: string | null): unknown {
  const result = loose(contract.data).safeParse(jsonOf(value));
  if (result.success) return result.data;
  throw new PermanentError(`data against the contract of ${contract.type}: ${z.prettifyError(result.error)}`);
}

function jsonOf(value: string | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new PermanentError(`bad JSON: ${(error as Error).message}`, { cause: error });
  }
}
