import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { loadLexicon } from '../src/lexicon/lexicon-files';
import { technologySubject } from '../src/ranking/technology-subject.rules';
import { technology } from './content';
import { codes, theWorld } from './world';

const world = theWorld();
const english = {
  language: 'en' as const,
  title: 'Chitosan skinzq for travelling mangoes',
  summary: 'Keeps them saleablezq for 34 days at sea.',
};
const translated = { ...technology('T03'), translations: [english] };

it('are found by their words, and come with what is found', async () => {
  expect(codes(await world.find('skinzq'))).toEqual([]);
  await world.tell(TechnologyPublished, translated, 2);
  for (const word of ['skinzq', 'saleablezq']) expect(codes(await world.find(word, { spelling: 'verbatim' }))).toEqual(['T03']);
  const [hit] = (await world.find('saleablezq', { spelling: 'verbatim' })).items;
  expect(hit).toMatchObject({ title: technology('T03').title, translations: [english], snippetField: 'translations' });
});

it('say nothing new of what a text is about', () => {
  const lexicon = loadLexicon();
  const { passages, ...plain } = technologySubject({ ...technology('T03'), translations: [] }, lexicon);
  const { passages: more, ...same } = technologySubject(translated, lexicon);
  expect(same).toEqual(plain);
  expect(more).toHaveLength(passages.length + 1);
});
