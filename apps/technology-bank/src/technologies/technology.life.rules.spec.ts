import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { TechnologyStatement, TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import type { Move } from '@caunoi/kit/reviewed/life.rules';
import { decisions } from '@caunoi/testing/decision';
import { givenTechnology } from '../../test/given-technology';
import type { TechnologyEntity } from './technology.entity';
import { technologyLife } from './technology.life.rules';

const { moves } = technologyLife;
const now = new Date('2026-11-22T02:00:00Z');
const inAYear = new Date('2027-11-22T02:00:00Z');
const earlier = new Date('2025-11-02T02:00:00Z');
const verdict = { reason: 'unproven_claim' as const, comment: 'Thiếu số liệu đo.' };
const when = decisions(technologyLife, now);

describe('what a move changes and tells', () => {
  // The 24th of November is a public holiday.
  it('a draft is submitted: reviewers have until the end of the third working day, and nobody is told', () =>
    expect(when(givenTechnology('draft'), moves.submit, {})).toEqual({
      changes: { status: 'under_review', submittedAt: now, reviewDueAt: new Date('2026-11-26T16:59:59.999Z'), updatedAt: now },
      facts: [],
    }));

  it('a published listing holds for 365 days, with what the reviewer has compared', () => {
    const { statement } = givenTechnology('draft');
    const at = now.toISOString();
    const input = { reason: 'ok' as const, comment: '', verified: [7], by: 'r' };
    expect(when(givenTechnology('under_review'), moves.publish, input)).toEqual({
      changes: {
        ...{ status: 'published', publishedAt: now, confirmedAt: now, expiresAt: inAYear, updatedAt: now },
        review: { decision: 'publish', reason: 'ok', comment: '', at },
        verified: [{ level: 7, note: statement.trlEvidence[0]?.note, by: 'r', at }],
      },
      facts: [['caunoi.technology.published.v1']],
    });
  });

  it.each([
    ['returned', 'return', 'returned', 'caunoi.technology.returned.v1'],
    ['rejected', 'reject', 'archived', 'caunoi.technology.rejected.v1'],
  ] as const)('a submitted listing is %s with the reason', (_, decision, status, type) =>
    expect(when(givenTechnology('under_review'), moves[decision], verdict)).toEqual({
      changes: { status, review: { decision, ...verdict, at: now.toISOString() }, updatedAt: now },
      facts: [[type, 'unproven_claim']],
    }),
  );

  it.each([
    ['draft', 'draft', []],
    ['returned', 'returned', []],
    ['under_review', 'returned', [['caunoi.technology.revised.v1']]],
    ['published', 'returned', [['caunoi.technology.revised.v1']]],
    ['expired', 'returned', [['caunoi.technology.revised.v1']]],
  ] as const)('a listing that is %s and revised is %s', (before, status, facts) => {
    const statement = TechnologyStatement.parse({ title: 'Màng giữ xoài tươi' });
    expect(when(givenTechnology(before), moves.revise, { statement })).toEqual({ changes: { status, statement, updatedAt: now }, facts });
  });

  it.each(['published', 'expired'] as const)('a listing that is %s and confirmed holds for another year, since the first day', (status) =>
    expect(when(givenTechnology(status, { publishedAt: earlier }), moves.renew, {})).toEqual({
      changes: { status: 'published', publishedAt: earlier, confirmedAt: now, expiresAt: inAYear, updatedAt: now },
      facts: [['caunoi.technology.published.v1']],
    }),
  );

  it.each([
    ['expire', 'expired'],
    ['archive', 'archived'],
  ] as const)('%s', (name, status) =>
    expect(when(givenTechnology('published'), moves[name], undefined)).toEqual({
      changes: { status, updatedAt: now },
      facts: [[`caunoi.technology.${status}.v1`]],
    }),
  );
});

it('what is not complete is neither submitted nor confirmed', () => {
  const incomplete = { statement: TechnologyStatement.parse({}) };
  expect(() => when(givenTechnology('draft', incomplete), moves.submit, {})).toThrow('technology.not_complete');
  expect(() => when(givenTechnology('expired', incomplete), moves.renew, {})).toThrow('technology.not_complete');
});

describe('states', () => {
  const stays = TechnologyStatus.options.map((state) => `${state} → ${state}`);
  const allowed: Record<keyof typeof moves, string[]> = {
    revise: ['draft → draft', 'returned → returned', 'under_review → returned', 'published → returned', 'expired → returned'],
    submit: ['draft → under_review', 'returned → under_review'],
    publish: ['under_review → published'],
    return: ['under_review → returned'],
    reject: ['under_review → archived'],
    reopen: ['published → under_review', 'returned → under_review', 'archived → under_review'],
    renew: ['published → published', 'expired → published'],
    expire: ['published → expired'],
    archive: ['returned → archived', 'under_review → archived', 'published → archived', 'expired → archived'],
    suspend: stays,
    restore: stays,
  };
  const input = { statement: givenTechnology('draft').statement, verified: [], by: 'r', ...verdict };
  const every = Object.entries(moves).flatMap(([name, move]) => TechnologyStatus.options.map((from) => [name, from, move] as const));

  it.each(every)('%s from %s', (name, from, move: Move<TechnologyEntity, typeof TechnologyFact, typeof input>) => {
    const moved = () => `${from} → ${when(givenTechnology(from), move, input).changes.status}`;
    const wanted = allowed[name as keyof typeof moves].find((line) => line.startsWith(`${from} → `));
    if (wanted) expect(moved()).toBe(wanted);
    else expect(moved).toThrow('technology.wrong_state');
  });

  it('only owners, reviewers and the platform itself move a listing, each with their own moves', () => {
    const of = (by: string) => Object.entries(moves).flatMap(([name, move]) => (move.by === by ? [name] : []));
    expect([of('owner'), of('reviewer'), of('platform')]).toEqual([
      ['revise', 'submit', 'renew', 'archive'],
      ['publish', 'return', 'reopen', 'reject'],
      ['suspend', 'restore', 'expire'],
    ]);
  });
});
