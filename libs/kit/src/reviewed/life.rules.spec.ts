import { NeedWithdrawn } from '@caunoi/contracts/needs/needs.events';
import type { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { confirmation } from './clocks.rules';
import { decide, type Move } from './life.rules';
import type { Thing } from './thing';

/** A thing of the simplest kind, as `needs` has one with all that a kind may say. */
interface Note extends Thing {
  status: 'draft' | 'published' | 'expired';
  statement: { text: string };
  confirmedAt: Date | null;
}
const note: Note = {
  ...{ id: 'n', reference: 'X-000001', organisationId: 'o', status: 'draft', statement: { text: 'a' }, version: 1, suspended: false },
  ...{ publishedAt: null, confirmedAt: null, expiresAt: null, updatedAt: new Date('2026-11-01T00:00:00Z') },
};
const now = new Date('2026-11-22T20:00:00Z');
const life = { name: 'need' as const };
type NoteMove<I> = Move<Note, z.ZodType, I>;

it('the gate sees the thing as it would become, on the day that it is in Vietnam', () => {
  const seen: unknown[] = [];
  const move: NoteMove<{ text: string }> = {
    by: 'owner',
    path: { draft: 'published' },
    sets: (_, { text }) => ({ statement: { text } }),
    gate: ({ status, statement }, input, today) => void seen.push(status, statement, input, today),
    tells: null,
  };
  decide(life, move, note, { text: 'b' }, now);
  expect(seen).toEqual(['published', { text: 'b' }, { text: 'b' }, '2026-11-23']);
});

it('what the gate refuses goes nowhere', () => {
  const refuse = () => {
    throw new DomainError('need.not_answerable', { defects: [], leaks: [] });
  };
  const move: NoteMove<unknown> = { by: 'owner', path: { draft: 'published' }, gate: refuse, tells: null };
  expect(() => decide(life, move, note, {}, now)).toThrow('need.not_answerable');
});

it('the thing itself stays as it is: what changes is answered', () => {
  const before = structuredClone(note);
  const move: NoteMove<unknown> = { by: 'owner', path: { draft: 'published' }, clocks: confirmation, tells: null };
  expect(decide(life, move, note, {}, now).changes).toEqual({
    ...{ status: 'published', publishedAt: now, confirmedAt: now, updatedAt: now },
    expiresAt: new Date('2027-11-22T20:00:00Z'),
  });
  expect(note).toEqual(before);
});

it('from a state that is not listed the move is refused, and says from where to where', () => {
  const move: NoteMove<unknown> = { by: 'platform', path: { published: 'expired' }, tells: null };
  const refused = expect.objectContaining({ code: 'need.wrong_state', details: { from: 'draft', to: 'expired' } });
  expect(() => decide(life, move, note, {}, now)).toThrow(refused);
});

it('nobody is told of a move from a state that nobody has heard of', () => {
  const move: Move<Note, typeof NeedWithdrawn.data, unknown> = {
    by: 'owner',
    path: { draft: 'draft', published: 'draft' },
    tells: NeedWithdrawn,
    quietFrom: ['draft'],
  };
  const shown: Note = { ...note, status: 'published' };
  expect(decide(life, move, note, {}, now).facts).toEqual([]);
  expect(decide(life, move, shown, {}, now).facts).toEqual([{ contract: NeedWithdrawn, reason: undefined }]);
});
