import type { Actor } from '@caunoi/contracts/contract';
import { NeedStatus } from '@caunoi/contracts/needs/need';
import { viewerOf } from '@caunoi/kit/reviewed/view.rules';
import { someone } from '@caunoi/testing/test-service';
import { givenNeed } from '../../test/given-need';
import { needLife } from './need.life.rules';
import { toAnswer, toFact } from './need.view.rules';

const owner = someone('business');
const people: Record<string, Actor | undefined> = {
  owner,
  colleague: { ...someone('business'), organisationId: owner.organisationId },
  ownModerator: { ...someone('moderator'), organisationId: owner.organisationId },
  moderator: someone('moderator'),
  administrator: someone('administrator'),
  stranger: someone('business', 'scientist'),
  guest: undefined,
};

/** `whole`: with organisation, confidential part and review. `open`: without what is confidential. `unnamed`: without the organisation too. */
type Sight = 'whole' | 'open' | 'unnamed' | 'nothing';
const own: Sight[] = ['whole', 'whole', 'whole', 'nothing', 'nothing', 'nothing', 'nothing'];
const sent: Sight[] = ['whole', 'whole', 'whole', 'whole', 'whole', 'nothing', 'nothing'];
const shown = (outside: Sight): Sight[] => ['whole', 'whole', 'whole', 'whole', 'whole', outside, outside];

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

it('a fact tells everything but the confidential part, the review and the account that wrote it', () => {
  const need = givenNeed('published', { review, createdBy: 'b5d1f7a4' });
  const text = JSON.stringify(toFact(need));
  for (const withheld of [need.statement.confidential, review.comment, need.createdBy]) expect(text).not.toContain(withheld);
  expect(toFact(need, 'unclear')).toMatchObject({ id: need.id, organisationId: 'o', title: need.statement.title, reason: 'unclear' });
});
