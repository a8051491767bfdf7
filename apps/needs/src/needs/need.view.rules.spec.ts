import type { Actor } from '@caunoi/contracts/access';
import { NeedStatus } from '@caunoi/contracts/needs/need';
import { assertMay, viewerOf } from '@caunoi/kit/reviewed/view.rules';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { givenNeed } from '../../test/given-need';
import { needLife } from './need.life.rules';
import { toAnswer, toFact } from './need.view.rules';

const owner = someone('business');
const people: Record<string, Actor | undefined> = {
  owner,
  colleague: memberOf(owner.organisationId, 'business'),
  ownModerator: memberOf(owner.organisationId, 'moderator'),
  memberElsewhere: { ...someone('moderator'), memberOf: [owner.organisationId] },
  moderator: someone('moderator'),
  administrator: someone('administrator'),
  stranger: someone('business', 'scientist'),
  guest: undefined,
};

/** `whole`: with organisation, confidential part and review. `open`: without what is confidential. `unnamed`: without the organisation too. */
type Sight = 'whole' | 'open' | 'unnamed' | 'nothing';
const own: Sight[] = ['whole', 'whole', 'whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'];
const sent: Sight[] = ['whole', 'whole', 'whole', 'whole', 'whole', 'whole', 'nothing', 'nothing'];
const shown = (outside: Sight): Sight[] => ['whole', 'whole', 'whole', 'whole', 'whole', 'whole', outside, outside];

const table: Record<NeedStatus, (outside: Sight) => Sight[]> = {
  draft: () => own,
  under_review: () => sent,
  returned: () => sent,
  published: shown,
  answered: shown,
  expired: () => sent,
  withdrawn: () => sent,
};

const review = { decision: 'publish' as const, reason: 'ok' as const, comment: 'Rõ ràng.', at: '2026-11-23T03:00:00.000Z' };

function sightOf(status: NeedStatus, anonymous: boolean, actor: Actor | undefined): Sight {
  const given = givenNeed(status, { organisationId: owner.organisationId, review });
  const need = { ...given, statement: { ...given.statement, anonymous } };
  const viewer = viewerOf(needLife, need, actor);
  if (!viewer) return 'nothing';
  const answer = toAnswer(need, viewer);
  const text = JSON.stringify(answer);
  if (text.includes(need.statement.confidential) && text.includes(review.comment) && answer.organisationId) return 'whole';
  if (text.includes(need.statement.confidential) || text.includes(review.comment)) throw new Error('half of what is withheld');
  return text.includes(owner.organisationId) ? 'open' : 'unnamed';
}

describe.each([
  ['a need', false, 'open'],
  ['an anonymous need', true, 'unnamed'],
] as const)('who sees what of %s', (_, anonymous, outside) => {
  it.each(NeedStatus.options)('that is %s', (status) =>
    expect(Object.fromEntries(Object.entries(people).map(([name, actor]) => [name, sightOf(status, anonymous, actor)]))).toEqual(
      Object.fromEntries(Object.keys(people).map((name, n) => [name, table[status](outside)[n]])),
    ),
  );
});

describe('who may ask for a move', () => {
  type By = 'owner' | 'reviewer' | 'platform';
  const may = (by: By, status: NeedStatus, actor: Actor) => {
    try {
      return assertMay(needLife, by, givenNeed(status, { organisationId: owner.organisationId }), actor);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const asking = Object.entries(people).flatMap(([name, actor]) => (actor ? [[name, actor] as const] : []));
  const answers = (by: By, status: NeedStatus) => Object.fromEntries(asking.map(([name, actor]) => [name, may(by, status, actor)]));
  const members = {
    owner: 'need.own_review',
    colleague: 'need.own_review',
    ownModerator: 'need.own_review',
    memberElsewhere: 'need.own_review',
  };
  const nobody = Object.fromEntries(asking.map(([name]) => [name, 'need.unknown']));

  it.each(NeedStatus.options)('an owner’s move of a need that is %s', (status) =>
    expect(answers('owner', status)).toEqual({ ...nobody, owner: 'owner', colleague: 'owner', ownModerator: 'owner' }),
  );
  it.each(NeedStatus.options.filter((status) => status !== 'draft'))('a review of a need that is %s', (status) =>
    expect(answers('reviewer', status)).toEqual({ ...nobody, ...members, moderator: 'reviewer', administrator: 'reviewer' }),
  );
  it('nobody asks for what the platform does itself', () =>
    expect(NeedStatus.options.map((status) => answers('platform', status))).toEqual(NeedStatus.options.map(() => nobody)));
  it('a draft does not exist for any reviewer', () => expect(answers('reviewer', 'draft')).toEqual(nobody));
});

it('a fact tells everything but the confidential part, the review and the account that wrote it', () => {
  const need = givenNeed('published', { review, createdBy: 'b5d1f7a4' });
  const text = JSON.stringify(toFact(need));
  for (const withheld of [need.statement.confidential, review.comment, need.createdBy]) expect(text).not.toContain(withheld);
  expect(toFact(need, 'unclear')).toMatchObject({ id: need.id, organisationId: 'o', title: need.statement.title, reason: 'unclear' });
});
