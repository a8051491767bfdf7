import { randomUUID } from 'node:crypto';
import { doerOf, envelopeOf, headersOf, readEnvelope } from './envelope';
import { PermanentError } from './retry-policy';

const contract = { type: 'caunoi.need.published.v1', topic: 'caunoi.needs.need.v1' } as const;
const telling = () => ({ id: randomUUID(), key: 'nhu cầu 1', sequence: 4, time: new Date('2026-11-22T02:00:00Z') });

it('survives the way through headers', () => {
  const causedBy = {
    eventId: randomUUID(),
    correlationId: 'c',
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    doer: { id: 'a', kind: 'client' },
  };
  const envelope = envelopeOf(contract, { ...telling(), causedBy });
  expect(readEnvelope(headersOf(envelope))).toEqual(envelope);
});

it('reads a fact that does not say who told it, as those of earlier releases', () => {
  const envelope = envelopeOf(contract, telling());
  expect(doerOf(readEnvelope(headersOf(envelope)))).toBeUndefined();
});

it('starts a correlation of its own when nothing led to it', () => {
  const told = telling();
  expect(envelopeOf(contract, told).correlationid).toBe(told.id);
});

it('leaves headers of others alone', () => {
  const envelope = envelopeOf(contract, telling());
  expect(readEnvelope({ ...headersOf(envelope), 'x-other': '1' })).toEqual(envelope);
});

it.each([
  ['no id', { ce_id: undefined }],
  ['an id that is no uuid', { ce_id: '17' }],
  ['another CloudEvents version', { ce_specversion: '0.3' }],
  ['a sequence that is no number', { ce_sequence: 'seven' }],
  ['a sequence beyond what a number holds', { ce_sequence: '9'.repeat(16) }],
  ['a time that is none', { ce_time: 'hôm qua' }],
  ['no subject', { ce_subject: undefined }],
])('can never be read with %s', (_, change) => {
  const headers = Object.entries({ ...headersOf(envelopeOf(contract, telling())), ...change }).filter(([, value]) => value !== undefined);
  expect(() => readEnvelope(Object.fromEntries(headers) as Record<string, string>)).toThrow(PermanentError);
});
