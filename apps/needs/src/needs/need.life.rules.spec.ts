import { NeedStatement, NeedStatus } from '@caunoi/contracts/needs/need';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { Move } from '@caunoi/kit/reviewed/life.rules';
import { decisions } from '@caunoi/testing/decision';
import { givenNeed } from '../../test/given-need';
import { begin } from '../../test/mango-need';
import type { NeedEntity } from './need.entity';
import { needLife } from './need.life.rules';

const { moves } = needLife;
const now = new Date(begin);
const earlier = new Date('2026-11-02T02:00:00Z');
const verdict = { reason: 'unclear' as const, comment: 'Nêu rõ đơn vị đo.' };
const nameless = { ...givenNeed('draft').statement, anonymous: true };

const when = decisions(needLife, now);

describe('what a move changes and tells', () => {
  // The 24th of November is a public holiday.
  it('a draft is submitted: reviewers have until the end of the third working day', () =>
    expect(when(givenNeed('draft'), moves.submit, { names: [] })).toEqual({
      changes: { status: 'under_review', submittedAt: now, reviewDueAt: new Date('2026-11-27T16:59:59.999Z'), updatedAt: now },
      facts: [['caunoi.need.submitted.v1']],
    }));

  it('a submitted need is published until the end of its deadline in Vietnam', () =>
    expect(when(givenNeed('under_review'), moves.publish, { ...verdict, reason: 'ok' })).toEqual({
      changes: {
        status: 'published',
        review: { decision: 'publish', reason: 'ok', comment: verdict.comment, at: now.toISOString() },
        publishedAt: now,
        expiresAt: new Date('2027-06-30T16:59:59.999Z'),
        updatedAt: now,
      },
      facts: [['caunoi.need.published.v1']],
    }));

  it.each([
    ['returned', 'return', 'returned', 'caunoi.need.returned.v1'],
    ['rejected', 'reject', 'withdrawn', 'caunoi.need.rejected.v1'],
  ] as const)('a submitted need is %s with the reason', (_, decision, status, type) =>
    expect(when(givenNeed('under_review'), moves[decision], verdict)).toEqual({
      changes: { status, review: { decision, ...verdict, at: now.toISOString() }, updatedAt: now },
      facts: [[type, 'unclear']],
    }),
  );

  it.each(['under_review', 'published', 'answered'] as const)('a need that is %s and gives its organisation away goes back', (status) =>
    expect(when(givenNeed(status), moves.unmask, { reason: 'reveals_identity', comment: '' })).toEqual({
      changes: {
        status: 'returned',
        review: { decision: 'return', reason: 'reveals_identity', comment: '', at: now.toISOString() },
        updatedAt: now,
      },
      facts: [['caunoi.need.returned.v1', 'reveals_identity']],
    }),
  );

  it.each([
    ['draft', 'draft', []],
    ['returned', 'returned', []],
    ['under_review', 'returned', [['caunoi.need.revised.v1']]],
    ['published', 'returned', [['caunoi.need.revised.v1']]],
  ] as const)('a need that is %s and revised is %s', (before, status, facts) => {
    const statement = NeedStatement.parse({ title: 'Giữ xoài tươi lâu hơn' });
    expect(when(givenNeed(before), moves.revise, { statement })).toEqual({ changes: { status, statement, updatedAt: now }, facts });
  });

  it.each(['published', 'expired'] as const)(
    'a need that is %s and renewed is open until its new deadline, since the first day',
    (status) => {
      const need = givenNeed(status, { publishedAt: earlier });
      expect(when(need, moves.renew, { names: [], deadline: '2027-12-31' })).toEqual({
        changes: {
          status: 'published',
          statement: { ...need.statement, deadline: '2027-12-31' },
          publishedAt: earlier,
          expiresAt: new Date('2027-12-31T16:59:59.999Z'),
          updatedAt: now,
        },
        facts: [['caunoi.need.published.v1']],
      });
    },
  );

  it.each([
    ['answer', 'answered'],
    ['expire', 'expired'],
    ['withdraw', 'withdrawn'],
  ] as const)('%s', (name, status) =>
    expect(when(givenNeed('published'), moves[name], undefined)).toEqual({
      changes: { status, updatedAt: now },
      facts: [[`caunoi.need.${status}.v1`]],
    }),
  );
});

describe('the gate', () => {
  const telling = { ...nameless, problem: `${nameless.problem} Công ty Gáo Giồng đã thử.` };
  const stopped: [string, () => unknown, string][] = [
    [
      'a need without a target',
      () => when(givenNeed('draft', { statement: { ...nameless, targets: [] } }), moves.submit, { names: [] }),
      'need.not_answerable',
    ],
    [
      'an anonymous need that names its organisation',
      () => when(givenNeed('draft', { statement: telling }), moves.submit, { names: ['Công ty Gáo Giồng'] }),
      'need.not_answerable',
    ],
    [
      'the renewal of such a need',
      () => when(givenNeed('expired', { statement: telling }), moves.renew, { names: ['Công ty Gáo Giồng'], deadline: '2027-12-31' }),
      'need.not_answerable',
    ],
    [
      'an anonymous need while nobody knows the name',
      () => when(givenNeed('draft', { statement: nameless }), moves.submit, { names: undefined }),
      'service.unavailable',
    ],
    [
      'a new deadline of today',
      () => when(givenNeed('expired'), moves.renew, { names: [], deadline: '2026-11-23' }),
      'need.not_answerable',
    ],
  ];
  it.each(stopped)('stops %s', (_, move, problem) => expect(move).toThrow(problem));
});

describe('states', () => {
  const stays = NeedStatus.options.map((state) => `${state} → ${state}`);
  const allowed: Record<keyof typeof moves, string[]> = {
    revise: ['draft → draft', 'returned → returned', 'under_review → returned', 'published → returned'],
    submit: ['draft → under_review', 'returned → under_review'],
    publish: ['under_review → published'],
    return: ['under_review → returned'],
    reject: ['under_review → withdrawn'],
    reopen: ['published → under_review', 'returned → under_review', 'withdrawn → under_review'],
    unmask: ['under_review → returned', 'published → returned', 'answered → returned'],
    renew: ['published → published', 'expired → published'],
    answer: ['published → answered'],
    expire: ['published → expired'],
    withdraw: ['returned → withdrawn', 'under_review → withdrawn', 'published → withdrawn', 'expired → withdrawn'],
    suspend: stays,
    restore: stays,
  };
  const input = { statement: nameless, names: [], deadline: '2027-12-31', ...verdict };
  const every = Object.entries(moves).flatMap(([name, move]) => NeedStatus.options.map((from) => [name, from, move] as const));

  it.each(every)('%s from %s', (name, from, move: Move<NeedEntity, typeof NeedFact, typeof input>) => {
    const moved = () => `${from} → ${when(givenNeed(from), move, input).changes.status}`;
    const wanted = allowed[name as keyof typeof moves].find((line) => line.startsWith(`${from} → `));
    if (wanted) expect(moved()).toBe(wanted);
    else expect(moved).toThrow('need.wrong_state');
  });

  it('only owners, reviewers and the platform itself move a need, each with their own moves', () => {
    const of = (by: string) => Object.entries(moves).flatMap(([name, move]) => (move.by === by ? [name] : []));
    expect([of('owner'), of('reviewer'), of('platform')]).toEqual([
      ['revise', 'submit', 'renew', 'answer', 'withdraw'],
      ['publish', 'return', 'reopen', 'reject'],
      ['suspend', 'restore', 'unmask', 'expire'],
    ]);
  });
});
