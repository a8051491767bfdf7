import type { EventContract } from '@caunoi/contracts/contract';
import { factOf as schemaOfFact } from '@caunoi/contracts/loose';
import { z } from 'zod';
import { attributesOf, type Envelope, readEnvelope, typeOf } from './envelope';
import type { LogRecord, StoredRecord } from './event-bus';
import { type Emptied, type Received, tombstoneOf } from './on';
import { PermanentError } from './retry-policy';

/** A handler with the contract it was written for. What takes one fact at a time is given one. */
export interface Bound {
  contract: EventContract;
  handle: (events: (Received | Emptied)[]) => Promise<void>;
  /** The same for all that one handler takes at once; absent for one that wants them one by one. */
  together?: object | undefined;
}

/** What a record means to a consumer: nothing, something to handle, or something that can never be handled. */
export type Meaning = { kind: 'foreign' } | Handled | { kind: 'poison'; error: PermanentError };

export type Handled =
  | { kind: 'fact'; fact: unknown; envelope: Envelope; handle: Bound['handle']; together?: object | undefined }
  | { kind: 'tombstone'; key: string; envelope: Partial<Envelope>; handle: Bound['handle'] };

const MAJOR = /\.v\d+$/;

type Readable = Pick<LogRecord, 'topic' | 'key' | 'headers' | 'value'>;

/**
 * Reads a record. A type that nobody here handles is none of our business: tolerant readers skip it.
 * Another major of a type that is handled, a broken envelope, broken JSON or data against the contract can never be handled.
 */
export function meaningOf(record: Readable, handlers: ReadonlyMap<string, Bound>): Meaning {
  const { headers, value } = record;
  try {
    if (value === null) return tombstone(record, handlers.get(tombstoneOf(record)));
    const type = typeOf(headers);
    if (!type) throw new PermanentError('no event type');
    const bound = handlers.get(type);
    if (bound) {
      const { contract, handle, together } = bound;
      return { kind: 'fact', envelope: readEnvelope(headers), fact: factOf(contract, value), handle, together };
    }
    const family = type.replace(MAJOR, '.v');
    if ([...handlers.keys()].some((known) => known.replace(MAJOR, '.v') === family)) throw new PermanentError(`unknown major: ${type}`);
    return { kind: 'foreign' };
  } catch (error) {
    if (error instanceof PermanentError) return { kind: 'poison', error };
    throw error;
  }
}

/** A bus that compacts may strip its headers, so nothing of the envelope is asked for. Dead letters of the key go even where no handler takes it. */
const tombstone = ({ key, headers }: Readable, bound: Bound | undefined): Meaning => ({
  kind: 'tombstone',
  key,
  envelope: attributesOf(headers),
  handle: bound?.handle ?? (async () => {}),
});

/** What the handler is given of the record itself. */
export function givenOf({ eventId, timestamp }: Pick<StoredRecord, 'eventId' | 'timestamp'>, meaning: Handled) {
  const { time, correlationid } = meaning.envelope;
  const common = { eventId, correlationId: correlationid ?? eventId, time: time ? new Date(time) : timestamp };
  if (meaning.kind === 'tombstone') return { ...common, key: meaning.key };
  return { ...common, fact: meaning.fact, sequence: Number(meaning.envelope.sequence) };
}

/** Fields that a newer teller adds are left out: services are replaced one after the other. */
function factOf(contract: EventContract, value: string): unknown {
  const result = schemaOfFact(contract).safeParse(jsonOf(value));
  if (result.success) return result.data;
  throw new PermanentError(`data against the contract of ${contract.type}: ${z.prettifyError(result.error)}`);
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new PermanentError(`bad JSON: ${(error as Error).message}`, { cause: error });
  }
}
