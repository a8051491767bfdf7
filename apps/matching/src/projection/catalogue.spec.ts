import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { Catalogue } from './catalogue';
import { technology } from '../../test/content';

const known = { ...technology('T01'), status: 'published' as TechnologyFact['status'] };
const at = (version: number, change: Partial<typeof known> = {}) => {
  const fact = { ...known, ...change };
  return { kind: 'technology' as const, id: fact.id, version: `${version}`, fact, subject: null };
};
const [title, newTitle] = [known.title, 'Máy sấy bơm nhiệt cho lá dược liệu'];
const archived = { status: 'archived' as const };
const shown = (catalogue: Catalogue) => catalogue.open('technology', '', 10).items.map((card) => card.title);

it('an older state, and the same once more, changes nothing', () => {
  const catalogue = new Catalogue();
  const newest = catalogue.put(at(2, { title: newTitle }));
  expect(catalogue.put(at(1))).toBe(newest);
  expect(catalogue.put(at(2))).toBe(newest);
  expect([shown(catalogue), catalogue.entry(known.id)?.version]).toEqual([[newTitle], 2]);
});

it('a title leads to what bears it now, and to nothing when nothing does', () => {
  const catalogue = new Catalogue();
  const namesake = { ...at(1), id: technology('T02').id };
  namesake.fact = { ...namesake.fact, id: namesake.id };
  for (const document of [at(1), namesake]) catalogue.put(document);
  expect(catalogue.titled(title)).toEqual(new Set([known.id, namesake.id]));
  catalogue.put(at(2, { title: newTitle }));
  expect([catalogue.titled(title), catalogue.titled(newTitle)]).toEqual([new Set([namesake.id]), new Set([known.id])]);
  catalogue.put(at(3, { title: newTitle, ...archived }));
  expect(catalogue.titled(newTitle)).toEqual(new Set());
});

it('what is closed is known, but listed nowhere', () => {
  const catalogue = new Catalogue();
  catalogue.put(at(1, archived));
  expect([shown(catalogue), catalogue.entry(known.id)?.subject.open]).toEqual([[], false]);
  catalogue.put(at(2));
  expect(shown(catalogue)).toEqual([title]);
});
