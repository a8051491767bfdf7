import type { EventContract } from '@caunoi/contracts/contract';
import { z } from 'zod';
import type { Doer } from '../trace';
import { PermanentError } from './retry-policy';

/**
 * A fact's CloudEvents 1.0 attributes, without its data. `sequence` is the version of the aggregate, `time` is when it
 * happened, `correlationid` is shared by everything one request set off, `causationid` names the fact that led to this one.
 * `actorid` and `actorkind` (person, client, job) say who set it off; facts told before there were such attributes have none.
 */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1),
  type: z.string().min(1),
  subject: z.string(),
  partitionkey: z.string(),
  sequence: z.string().regex(/^\d{1,15}$/),
  time: z.iso.datetime({ offset: true }),
  correlationid: z.string(),
  causationid: z.string().optional(),
  traceparent: z.string().optional(),
  actorid: z.string().min(1).optional(),
  actorkind: z.string().min(1).optional(),
});
export type Envelope = z.output<typeof Envelope>;

const PREFIX = 'ce_';

/** What led to a fact: a received fact, or the request's trace. */
export interface Cause {
  eventId?: string;
  correlationId?: string;
  traceparent?: string | undefined;
  doer?: Doer | undefined;
}

interface Telling {
  id: string;
  key: string;
  sequence: number;
  time: Date;
  causedBy?: Cause | undefined;
}

/** The envelope of a new fact. Its source is read from the topic: `caunoi.needs.need.v1` is told by `/caunoi/needs`. */
export function envelopeOf(contract: Pick<EventContract, 'topic' | 'type'>, { id, key, sequence, time, causedBy }: Telling): Envelope {
  return Envelope.parse({
    specversion: '1.0',
    id,
    source: `/${contract.topic.split('.').slice(0, 2).join('/')}`,
    type: contract.type,
    subject: key,
    partitionkey: key,
    sequence: String(sequence),
    time: time.toISOString(),
    correlationid: causedBy?.correlationId ?? causedBy?.eventId ?? id,
    causationid: causedBy?.eventId,
    traceparent: causedBy?.traceparent,
    actorid: causedBy?.doer?.id,
    actorkind: causedBy?.doer?.kind,
  });
}

/** The headers of CloudEvents' binary mode (its Kafka binding): every attribute as `ce_<name>`, the data's kind as `content-type`. */
export const headersOf = (envelope: Envelope): Record<string, string> => ({
  'content-type': 'application/json',
  ...Object.fromEntries(Object.entries(envelope).flatMap(([name, value]) => (value === undefined ? [] : [[PREFIX + name, value]]))),
});

/** Reads an envelope back; throws `PermanentError` when the headers are no envelope, because no retry can mend them. */
export function readEnvelope(headers: Record<string, string>): Envelope {
  const result = Envelope.safeParse(attributesOf(headers));
  if (!result.success) throw new PermanentError(`bad envelope: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The attributes as they stand there, whether or not they make an envelope. */
export function attributesOf(headers: Record<string, string>): Partial<Envelope> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (name.startsWith(PREFIX)) found[name.slice(PREFIX.length)] = value;
  return found;
}

/** Who set the fact off, if it says so. */
export const doerOf = ({ actorid, actorkind }: Partial<Envelope>): Doer | undefined =>
  actorid && actorkind ? { id: actorid, kind: actorkind } : undefined;

/** The trace that told the fact. */
export const traceparentOf = (headers: Record<string, string>) => headers[`${PREFIX}traceparent`];

/** The type alone, for a reader who must first find out whether the fact concerns them. */
export const typeOf = (headers: Record<string, string>) => headers[`${PREFIX}type`];
