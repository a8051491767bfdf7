import type { Actor } from '@caunoi/contracts/access';
import { TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import { viewerOf } from '@caunoi/kit/reviewed/view.rules';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { givenTechnology } from '../../test/given-technology';
import { technologyLife } from './technology.life.rules';
import { toAnswer, toFact } from './technology.view.rules';

const owner = someone('scientist');
const people: Record<string, Actor | undefined> = {
  owner,
  colleague: memberOf(owner.organisationId, 'scientist'),
  memberElsewhere: { ...someone('moderator'), memberOf: [owner.organisationId] },
  moderator: someone('moderator'),
  administrator: someone('administrator'),
  stranger: someone('business', 'scientist'),
  guest: undefined,
};
const review = { decision: 'publish' as const, reason: 'ok' as const, comment: 'Rõ ràng.', at: '2026-11-23T03:00:00.000Z' };

/** `whole`: with confidential part and review. */
type Sight = 'whole' | 'open' | 'nothing';
const own: Sight[] = ['whole', 'whole', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'];
const sent: Sight[] = ['whole', 'whole', 'whole', 'whole', 'whole', 'nothing', 'nothing'];
const open: Sight[] = ['whole', 'whole', 'whole', 'whole', 'whole', 'open', 'open'];
const table: Record<TechnologyStatus, Sight[]> = {
  draft: own,
  under_review: sent,
  returned: sent,
  published: open,
  expired: sent,
  archived: sent,
};

function sightOf(status: TechnologyStatus, actor: Actor | undefined): Sight {
  const technology = givenTechnology(status, { organisationId: owner.organisationId, review });
  const viewer = viewerOf(technologyLife, technology, actor);
  if (!viewer) return 'nothing';
  const text = JSON.stringify(toAnswer(technology, viewer));
  const withheld = [technology.statement.confidential, review.comment].map((part) => text.includes(part));
  if (withheld[0] !== withheld[1]) throw new Error('half of what is withheld');
  return withheld[0] ? 'whole' : 'open';
}

it.each(TechnologyStatus.options)('who sees what of a listing that is %s', (status) =>
  expect(Object.entries(people).map(([name, actor]) => [name, sightOf(status, actor)])).toEqual(
    Object.keys(people).map((name, n) => [name, table[status][n]]),
  ),
);

it('a fact tells everything but the confidential part, the review and the accounts behind it', () => {
  const verified = [{ level: 7, note: givenTechnology('draft').statement.trlEvidence[0]?.note ?? '', by: 'c81e728d', at: review.at }];
  const technology = givenTechnology('published', { review, createdBy: 'b5d1f7a4', verified });
  const text = JSON.stringify(toFact(technology));
  for (const withheld of [technology.statement.confidential, review.comment, 'b5d1f7a4', 'c81e728d']) expect(text).not.toContain(withheld);
  expect(toFact(technology, 'duplicate')).toMatchObject({ id: 't', verified: [{ level: 7, at: review.at }], reason: 'duplicate' });
});
