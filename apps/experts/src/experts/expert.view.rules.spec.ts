import type { Actor } from '@caunoi/contracts/access';
import { ExpertStatus } from '@caunoi/contracts/experts/expert';
import { viewerOf } from '@caunoi/kit/reviewed/view.rules';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { givenExpert } from '../../test/given-expert';
import { expertLife } from './expert.life.rules';
import { toAnswer, toFact } from './expert.view.rules';

const owner = someone('scientist');
const people: Record<string, Actor | undefined> = {
  owner,
  colleague: memberOf(owner.organisationId, 'scientist'),
  administrator: someone('administrator'),
  stranger: someone('business'),
  guest: undefined,
};
const given = (status: ExpertStatus) => givenExpert(status, { accountId: owner.id, organisationId: owner.organisationId });
const sightOf = (status: ExpertStatus, actor: Actor | undefined) => {
  const viewer = viewerOf(expertLife, given(status), actor);
  return viewer ? toAnswer(given(status), viewer) : undefined;
};

it.each(ExpertStatus.options)('who sees what of a profile that is %s', (status) => {
  const outside = status === 'published' ? expect.objectContaining({ viewer: 'public', accountId: null }) : undefined;
  const seen = Object.fromEntries(Object.entries(people).map(([name, actor]) => [name, sightOf(status, actor)]));
  expect(seen).toEqual({
    ...Object.fromEntries(Object.keys(people).map((name) => [name, outside])),
    owner: expect.objectContaining({ viewer: 'owner', accountId: owner.id }),
  });
  if (outside) expect(JSON.stringify({ ...seen, owner: undefined })).not.toContain(owner.id);
});

it('of a hidden profile nothing is told but that it is hidden', () => {
  expect(toFact(given('published'))).toMatchObject({ headline: given('published').statement.headline, accountId: owner.id });
  expect(toFact(given('hidden'))).toMatchObject({ status: 'hidden', displayName: '', headline: '', documents: [] });
});
