import { cardOf } from './card.rules';
import type { Told } from './document.entity';

const photo = (alt: string) => ({ fileId: alt, alt, width: 4, height: 3, placeholder: '' });
const card = (kind: Told['kind'], fact: object) => cardOf({ kind, fact } as Told);

it.each<Told['kind']>(['need', 'technology'])('the first photo of a %s is its cover', (kind) =>
  expect(card(kind, { photos: [photo('first'), photo('second')] }).cover).toEqual(photo('first')),
);

it.each<Told['kind']>(['need', 'technology', 'expert'])('a %s that was told before there were photos has no cover', (kind) =>
  expect(card(kind, {}).cover).toBeNull(),
);

it('the portrait of an expert is the cover', () =>
  expect(card('expert', { portrait: { fileId: 'one', width: 4, height: 4, placeholder: '' } }).cover).toMatchObject({
    fileId: 'one',
    alt: '',
  }));
