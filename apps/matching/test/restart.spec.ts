import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { IndexFeed } from '../src/projection/index-feed';
import { Understanding } from '../src/projection/understanding';
import { aTechnology, newWord } from './new-things';
import { theWorld } from './world';

const world = theWorld({ empty: true });
beforeAll(() => void (log.level = 'silent'));
const titles = async (q: string) => (await world.find(q)).items.map(({ title }) => title);

describe('a restart', () => {
  it('changes no answer', async () => {
    const word = newWord();
    for (const n of [1, 2, 3]) await world.tell(technologies.TechnologyPublished, aTechnology(`${word} máy sấy ${'rất '.repeat(n)}tốt`), n);
    const questions = [() => world.find(word), () => world.find('giữ xoài tươi'), () => world.find('', { sort: 'newest' })];
    const ask = () => Promise.all(questions.map((question) => question()));
    const before = await ask();
    await world.restart();
    expect(await ask()).toEqual(before);
  });

  it('reads nothing again that was understood before', async () => {
    const read = () => world.service.db.query<unknown[]>('SELECT id, xmin FROM document ORDER BY id');
    for (const n of [1, 2, 3]) await world.tell(technologies.TechnologyPublished, aTechnology(newWord()), n);
    const before = await read();
    expect(before.length).toBeGreaterThan(2);
    await world.restart();
    expect(await read()).toEqual(before);
  });

  it('reads no text that was read before: what stands in the entry is found, not what stands in the fact', async () => {
    const [word, other] = [newWord(), newWord()];
    const fact = aTechnology(word);
    await world.tell(technologies.TechnologyPublished, fact, 1);
    await world.service.db.query(`UPDATE document SET entry = replace(entry::text, $2, $3)::json WHERE id = $1`, [fact.id, word, other]);
    await world.restart();
    expect([await titles(other), await titles(word)]).toEqual([[word], []]);
  });

  it('on which a fact comes that nobody has read yet, finds it a moment later', async () => {
    const word = newWord();
    const fact = aTechnology(word);
    const feed = world.service.app.get(IndexFeed);
    await feed.onApplicationShutdown();
    await world.service.db.query('INSERT INTO document (kind, id, version, fact) VALUES ($1, $2, 1, $3)', ['technology', fact.id, fact]);
    await world.restart();
    await eventually(async () => expect(await titles(word)).toEqual([word]));
    expect(world.service.app.get(IndexFeed).behind).toBe(0);
  });

  it('of the build that follows one without entries finds everything at once, by what that one understood', async () => {
    const word = newWord();
    const fact = aTechnology(word);
    await world.tell(technologies.TechnologyPublished, fact, 1);
    const before = await world.find('');
    await world.service.db.query(`UPDATE document SET entry = NULL, reading = 'older'`);
    await world.restart();
    expect([await titles(word), (await world.find('')).totals]).toEqual([[word], before.totals]);
  });

  it('after an upgrade that reads differently, reads everything again, and finds it meanwhile as it was read before', async () => {
    const word = newWord();
    const fact = aTechnology(word);
    await world.tell(technologies.TechnologyPublished, fact, 1);
    const kept = `SELECT reading, subject->'passages' AS passages FROM document WHERE id = $1`;
    const isKept = () =>
      eventually(async () => {
        const [row] = await world.service.db.query<[{ reading: string; passages: unknown[] }]>(kept, [fact.id]);
        expect(row.reading).toBe(world.service.app.get(Understanding).reading);
        expect(row.passages).not.toEqual([]);
      });
    await isKept();
    const former = newWord();
    await world.service.db.query(
      `UPDATE document SET reading = 'older', subject = jsonb_set(subject, '{passages}', '[]'), entry = replace(entry::text, $2, $3)::json WHERE id = $1`,
      [fact.id, word, former],
    );
    const read = Object.getOwnPropertyDescriptor(Understanding.prototype, 'of') as PropertyDescriptor;
    const refuse = () => {
      throw new Error('not now');
    };
    Object.defineProperty(Understanding.prototype, 'of', { ...read, value: refuse });
    try {
      await world.restart();
      expect([await titles(former), await titles(word)]).toEqual([[word], []]);
      expect(world.service.app.get(IndexFeed).behind).toBeGreaterThan(0);
    } finally {
      Object.defineProperty(Understanding.prototype, 'of', read);
    }
    await isKept();
    await eventually(async () => expect([await titles(word), await titles(former)]).toEqual([[word], []]));
  });
});
