import { ExpertStatement, ExpertStatus } from '@caunoi/contracts/experts/expert';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { Move } from '@caunoi/kit/reviewed/life.rules';
import { decisions } from '@caunoi/testing/decision';
import { givenExpert } from '../../test/given-expert';
import type { ExpertEntity } from './expert.entity';
import { expertLife } from './expert.life.rules';

const { moves } = expertLife;
const now = new Date('2026-11-22T02:00:00Z');
const earlier = new Date('2025-11-02T02:00:00Z');
const when = decisions(expertLife, now);
const published = [['caunoi.expert.published.v1']];
const revised = [['caunoi.expert.revised.v1']];
const hidden = [['caunoi.expert.hidden.v1']];
const disowned = [['caunoi.expert.disowned.v1']];

describe('what a move changes and tells', () => {
  it.each([
    ['draft', null, now],
    ['published', earlier, earlier],
    ['expired', earlier, earlier],
    ['hidden', earlier, earlier],
  ] as const)('a profile that is %s and published holds for 365 days, since the first day', (status, before, publishedAt) =>
    expect(when(givenExpert(status, { publishedAt: before }), moves.publish, {})).toEqual({
      changes: { status: 'published', publishedAt, confirmedAt: now, expiresAt: new Date('2027-11-22T02:00:00Z'), updatedAt: now },
      facts: published,
    }),
  );

  it.each([
    ['draft', []],
    ['published', revised],
    ['expired', []],
    ['hidden', []],
  ] as const)('a profile that is %s and revised stays so', (status, facts) => {
    const statement = { ...givenExpert(status).statement, headline: 'Công nghệ sau thu hoạch cho quả nhiệt đới' };
    expect(when(givenExpert(status), moves.revise, { statement })).toEqual({ changes: { status, statement, updatedAt: now }, facts });
  });

  it.each([
    ['hide', 'published', 'hidden', hidden],
    ['hide', 'expired', 'hidden', hidden],
    ['disown', 'published', 'hidden', disowned],
    ['disown', 'expired', 'hidden', disowned],
    ['expire', 'published', 'expired', [['caunoi.expert.expired.v1']]],
  ] as const)('%s a profile that is %s', (name, from, status, facts) =>
    expect(when(givenExpert(from), moves[name], undefined)).toEqual({ changes: { status, updatedAt: now }, facts }),
  );
});

it('what is shown is complete; what is not shown may be anything', () => {
  const incomplete = { statement: ExpertStatement.parse({}) };
  expect(() => when(givenExpert('draft', incomplete), moves.publish, {})).toThrow('expert.not_complete');
  expect(() => when(givenExpert('published'), moves.revise, incomplete)).toThrow('expert.not_complete');
  expect(when(givenExpert('hidden'), moves.revise, incomplete).changes).toMatchObject(incomplete);
});

describe('states', () => {
  const stays = ExpertStatus.options.map((state) => `${state} → ${state}`);
  const allowed: Record<keyof typeof moves, string[]> = {
    revise: ['draft → draft', 'published → published', 'expired → expired', 'hidden → hidden'],
    publish: ['draft → published', 'published → published', 'expired → published', 'hidden → published'],
    hide: ['published → hidden', 'expired → hidden'],
    disown: ['published → hidden', 'expired → hidden'],
    expire: ['published → expired'],
    suspend: stays,
    restore: stays,
  };
  const input = { statement: givenExpert('draft').statement };
  const every = Object.entries(moves).flatMap(([name, move]) => ExpertStatus.options.map((from) => [name, from, move] as const));

  it.each(every)('%s from %s', (name, from, move: Move<ExpertEntity, typeof ExpertFact, typeof input>) => {
    const moved = () => `${from} → ${when(givenExpert(from), move, input).changes.status}`;
    const wanted = allowed[name as keyof typeof moves].find((line) => line.startsWith(`${from} → `));
    if (wanted) expect(moved()).toBe(wanted);
    else expect(moved).toThrow('expert.wrong_state');
  });
});
