import { dataRequestKinds } from '@caunoi/contracts/identity/data-request-limits';
import { extendedLimit, isLate, limitsOf, stateAfter } from './data-request.rules';

const monday = new Date('2026-11-02T03:00:00Z');
const endOf = (day: string) => new Date(`${day}T23:59:59.999+07:00`);

it.each([
  ['access', '2026-11-04', '2026-11-12', '2026-11-27'],
  ['correction', '2026-11-04', '2026-11-12', '2026-11-27'],
  ['erasure', '2026-11-04', '2026-11-23', '2026-12-07'],
  ['objection', '2026-11-04', '2026-11-17', '2026-12-02'],
] as const)('%s', (kind, answerBy, doneBy, extended) => {
  expect(limitsOf(kind, monday)).toEqual({ answerBy: endOf(answerBy), doneBy: endOf(doneBy) });
  expect(extendedLimit(kind, monday)).toEqual(endOf(extended));
});

it.each(dataRequestKinds)('%s, asked just before Tết 2026, is not late in it', (kind) => {
  const { answerBy, doneBy } = limitsOf(kind, new Date('2026-02-13T03:00:00Z'));
  expect(answerBy).toEqual(endOf('2026-02-24'));
  expect(doneBy.getTime()).toBeGreaterThan(endOf('2026-02-22').getTime());
});

const request = { answerBy: '2026-11-04T16:59:59.999Z', doneBy: '2026-11-12T16:59:59.999Z' };
it.each([
  ['received', '2026-11-04T16:59:59Z', false],
  ['received', '2026-11-04T17:00:00Z', true],
  ['accepted', '2026-11-10T00:00:00Z', false],
  ['accepted', '2026-11-12T17:00:00Z', true],
  ['done', '2027-01-01T00:00:00Z', false],
  ['taken_back', '2027-01-01T00:00:00Z', false],
] as const)('%s at %s: late is %s', (state, now, late) => expect(isLate({ ...request, state }, new Date(now))).toBe(late));

it.each([
  ['accept', 'received', false, 'accepted'],
  ['accept', 'accepted', false, 'data_request.wrong_step'],
  ['extend', 'received', false, 'accepted'],
  ['extend', 'accepted', false, 'accepted'],
  ['extend', 'accepted', true, 'data_request.wrong_step'],
  ['done', 'received', false, 'done'],
  ['done', 'accepted', true, 'done'],
  ['refuse', 'received', false, 'refused'],
  ['accept', 'done', false, 'data_request.over'],
  ['done', 'taken_back', false, 'data_request.over'],
  ['refuse', 'refused', true, 'data_request.over'],
] as const)('%s of what is %s (extended: %s): %s', (step, state, extended, then) => {
  const after = () => stateAfter(step, { state, extended });
  if (then.startsWith('data_request.')) expect(after).toThrow(expect.objectContaining({ code: then }));
  else expect(after()).toBe(then);
});
