import type { Member } from '@caunoi/contracts/access';
import type { Card, Kind } from '@caunoi/contracts/matching/match';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { blank } from '../ranking/reading.rules';
import type { Thing } from '../projection/things';
import { isShown, mayAsk, mayLook, speakerOf } from './match-access.rules';

const owner = someone('scientist');
const colleague: Member = memberOf(owner.organisationId, 'scientist');
const stranger = someone('business', 'scientist');
const moderator = someone('moderator');
const today = '2026-11-22';

interface Choice {
  open?: boolean;
  deadline?: string;
  anonymous?: boolean;
}

function thing(kind: Kind, { open = true, deadline, anonymous = false }: Choice = {}): Thing {
  const { organisationId } = owner;
  const times = { publishedAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', expiresAt: null };
  const subject = {
    ...blank(kind, { id: 'X', reference: 'X', language: 'vi', organisationId, ...times }),
    open,
    deadline: deadline ?? null,
  };
  const { id, reference, language, sectors, province, services } = subject;
  const none = {
    title: '',
    summary: '',
    translations: [],
    trl: null,
    cooperation: [],
    budgetBand: null,
    availableDays: null,
    confirmedAt: null,
    cover: null,
  };
  const card: Card = {
    ...{ kind, id, reference, language, sectors, province, services, ...none },
    ...{ organisationId: anonymous ? null : organisationId, deadline: subject.deadline },
  };
  return { kind, version: 3, subject, card, accountId: kind === 'expert' ? owner.id : null, waitsForReview: false };
}

describe('suggestions may be asked for', () => {
  it.each([
    ['a need', 'need_technology', thing('need'), [true, true, false, false]],
    ['a profile: a person’s, not an organisation’s', 'expert_need', thing('expert'), [true, false, false, false]],
    ['a listing that looks for needs', 'technology_need', thing('technology'), [true, true, false, false]],
    ['a listing that looks for reviewers', 'technology_reviewer', thing('technology'), [true, true, false, true]],
    ['a listing that is not open', 'technology_reviewer', thing('technology', { open: false }), [true, true, false, false]],
  ] as const)('of %s, by owner, colleague, stranger, moderator', (_, direction, source, expected) =>
    expect([owner, colleague, stranger, moderator].map((actor) => mayAsk(direction, source, actor))).toEqual(expected),
  );

  it('are looked at, too, by whoever reviews a text that waits, not by those whose own it is', () => {
    const waiting = { ...thing('need', { open: false }), waitsForReview: true };
    const own: Member = { ...someone('moderator'), memberOf: [owner.organisationId] };
    const actors = [owner, moderator, someone('administrator'), stranger, own];
    expect(actors.map((actor) => mayLook('need_technology', waiting, actor))).toEqual([true, true, true, false, false]);
    expect(actors.map((actor) => mayAsk('need_technology', waiting, actor))).toEqual([true, false, false, false, false]);
    expect(mayLook('need_technology', thing('need'), moderator)).toBe(false);
  });

  it('each in their own name', () => {
    const speakers = (source: Thing) => [owner, moderator].map((actor) => speakerOf(source, actor));
    expect(speakers(thing('technology'))).toEqual([owner.organisationId, moderator.organisationId]);
    expect(speakers(thing('expert'))).toEqual([owner.id, moderator.organisationId]);
  });
});

it.each<[string, Thing | undefined, number, boolean]>([
  ['open', thing('need'), 2, true],
  ['gone', undefined, 3, false],
  ['closed', thing('need', { open: false }), 3, false],
  ['due on this day', thing('need', { deadline: today }), 3, true],
  ['over since yesterday', thing('need', { deadline: '2026-11-21' }), 3, false],
  ['anonymous when it was suggested', thing('need', { anonymous: true }), 3, true],
  ['anonymous since', thing('need', { anonymous: true }), 2, false],
])('a suggestion of what is %s', (_, found, version, expected) => expect(isShown({ thing: found, version, today })).toBe(expected));
