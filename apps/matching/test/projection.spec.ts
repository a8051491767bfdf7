import * as api from '@caunoi/contracts/matching/matching.endpoints';
import * as experts from '@caunoi/contracts/experts/experts.events';
import * as needs from '@caunoi/contracts/needs/needs.events';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { IndexFeed } from '../src/projection/index-feed';
import { lookBack } from '../src/projection/index-rows';
import { expert, need } from './content';
import { aNeed, anExpert, aTechnology, newWord } from './new-things';
import { theWorld } from './world';

const world = theWorld({ empty: true });
beforeAll(() => void (log.level = 'silent'));

const titles = async (q: string) => (await world.find(q)).items.map(({ title }) => title);

describe('the newest version counts', () => {
  it.each([
    ['in order', [1, 2, 3]],
    ['backwards', [3, 2, 1]],
    ['in disorder, and again', [2, 3, 1, 3, 2]],
  ])('facts that come %s', async (_, order) => {
    const word = newWord();
    const fact = aTechnology('');
    for (const version of order) await world.tell(technologies.TechnologyPublished, { ...fact, title: `${word} bản ${version}` }, version);
    expect(await titles(word)).toEqual([`${word} bản 3`]);
  });

  it('facts that come all at once', async () => {
    const word = newWord();
    const fact = aTechnology('');
    const told = [4, 2, 5, 1, 3].map((sequence) => ({ sequence, title: `${word} bản ${sequence}` }));
    await world.hand(...told.map(({ sequence, title }) => recordOf(technologies.TechnologyPublished, { ...fact, title }, { sequence })));
    expect(await titles(word)).toEqual([`${word} bản 5`]);
  });

  it('what a revision no longer says is no longer found, nor suggested', async () => {
    const [before, after] = [newWord(), newWord()];
    const fact = aTechnology(before, { keywords: [before] });
    await world.tell(technologies.TechnologyPublished, fact, 1);
    await world.tell(technologies.TechnologyPublished, { ...fact, title: after, keywords: [] }, 2);
    const suggestions = await world.as().call(api.suggestions, { query: { q: before } });
    expect([(await world.find(before, { kind: 'technology' })).items.map(({ id }) => id)].flat()).not.toContain(fact.id);
    expect(suggestions.body.items).toEqual([]);
    expect(await titles(after)).toEqual([after]);
  });
});

describe('what is closed is found by nobody', () => {
  const gone: string[] = [];
  const need1 = (status: needs.NeedFact['status']) => (word: string) => aNeed(word, { status });
  const technology1 = (status: technologies.TechnologyFact['status']) => (word: string) => aTechnology(word, { status });
  const closings = [
    ['a returned need', needs.NeedPublished, needs.NeedReturned, need1('returned')],
    ['a need that is under review again', needs.NeedPublished, needs.NeedSubmitted, need1('under_review')],
    ['an expired need', needs.NeedPublished, needs.NeedExpired, need1('expired')],
    ['a revised need', needs.NeedPublished, needs.NeedRevised, need1('returned')],
    ['a rejected need', needs.NeedPublished, needs.NeedRejected, need1('withdrawn')],
    ['a withdrawn need', needs.NeedPublished, needs.NeedWithdrawn, need1('withdrawn')],
    ['an answered need', needs.NeedPublished, needs.NeedAnswered, need1('answered')],
    ['a returned listing', technologies.TechnologyPublished, technologies.TechnologyReturned, technology1('returned')],
    ['an expired listing', technologies.TechnologyPublished, technologies.TechnologyExpired, technology1('expired')],
    ['a revised listing', technologies.TechnologyPublished, technologies.TechnologyRevised, technology1('returned')],
    ['a rejected listing', technologies.TechnologyPublished, technologies.TechnologyRejected, technology1('archived')],
    ['an archived listing', technologies.TechnologyPublished, technologies.TechnologyArchived, technology1('archived')],
    [
      'a hidden expert',
      experts.ExpertPublished,
      experts.ExpertHidden,
      (word: string) => ({ ...anExpert(word), status: 'hidden' as const }),
    ],
    [
      'a disowned expert',
      experts.ExpertPublished,
      experts.ExpertDisowned,
      (word: string) => ({ ...anExpert(word), status: 'hidden' as const }),
    ],
    [
      'an expired expert',
      experts.ExpertPublished,
      experts.ExpertExpired,
      (word: string) => ({ ...anExpert(word), status: 'expired' as const }),
    ],
  ] as const;

  it.each(closings)('%s', async (_, opened, closed, make) => {
    const word = newWord();
    const fact = make(word);
    const tell = (contract: typeof opened | typeof closed, status: string, sequence: number) =>
      world.tell(
        contract as typeof technologies.TechnologyPublished,
        { ...(fact as technologies.TechnologyFact), status: status as 'published' },
        sequence,
      );
    const { totals } = await world.find('');
    await tell(opened, 'published', 1);
    expect((await world.find(word)).items.map(({ id }) => id)).toEqual([fact.id]);
    await tell(closed, fact.status, 2);
    const [found, suggested, alike, all] = await everywhere(word);
    expect([found.total, suggested.items, alike.items, all.totals]).toEqual([0, [], [], totals]);

    await tell(opened, 'published', 1);
    expect((await world.find(word)).total).toBe(0);
    gone.push(word);
  });

  it('also after a restart, until a newer version opens it again', async () => {
    await world.restart();
    for (const word of gone) expect([word, (await world.find(word)).total]).toEqual([word, 0]);
    const word = newWord();
    const fact = aTechnology(word, { status: 'expired' });
    await world.tell(technologies.TechnologyExpired, fact, 6);
    await world.tell(technologies.TechnologyPublished, { ...fact, status: 'published' }, 7);
    expect(await titles(word)).toEqual([word]);
  });

  const everywhere = async (word: string) =>
    [
      await world.find(word),
      (await world.as().call(api.suggestions, { query: { q: word } })).body,
      (await world.as(someone('business')).call(api.lookAlikes, { body: { text: word, kinds: ['need', 'technology', 'expert'] } })).body,
      await world.find(''),
    ] as const;

  it('an expert leaves with their documents', async () => {
    const word = newWord();
    const fact = { ...anExpert('Bệnh cây'), documents: [{ ...expert('E03').documents[0]!, title: word }] };
    await world.tell(experts.ExpertPublished, fact, 1);
    expect((await world.find(word)).items.map(({ id, kind }) => [id, kind])).toEqual([[fact.id, 'expert']]);
    await world.tell(experts.ExpertHidden, { ...fact, status: 'hidden' }, 2);
    expect((await world.find(word)).total).toBe(0);
  });

  it('a need that waits for review is matched for its owner, and found by nobody', async () => {
    const word = newWord();
    const fact = aNeed(word, { status: 'under_review', publishedAt: null, expiresAt: null });
    await world.tell(needs.NeedSubmitted, fact, 1);
    const [found, suggested, alike] = await everywhere(word);
    expect([found.total, suggested.items, alike.items]).toEqual([0, [], []]);
    const owner = memberOf(fact.organisationId, 'business');
    const answer = await world.as(owner).call(api.needTechnologies, { params: { needId: fact.id } });
    expect(answer.status).toBe(200);
  });
});

describe('a need without a name', () => {
  it('shows its organisation nowhere', async () => {
    const word = newWord();
    const fact = aNeed(`${need('N03').title} ${word}`, { anonymous: true });
    await world.tell(needs.NeedPublished, fact, 1);
    const answers = [
      await world.find(word),
      await world.find('', { kind: 'need' }),
      (await world.as().call(api.suggestions, { query: { q: word } })).body,
      (await world.as(someone('scientist')).call(api.lookAlikes, { body: { text: fact.title, kinds: ['need'] } })).body,
    ];
    for (const answer of answers) {
      expect(JSON.stringify(answer)).toContain(word);
      expect(JSON.stringify(answer)).not.toContain(fact.organisationId);
    }
  });
});

describe('while services are replaced one after the other', () => {
  it('a fact with fields that are not known yet is taken without them', async () => {
    const word = newWord();
    const fact = aNeed(word, { targets: [{ quantity: 'độ chín', unit: '%', current: 1, wanted: 2 }] });
    const newer = { ...fact, carbonFootprint: { kg: 12 }, targets: fact.targets.map((target) => ({ ...target, tolerance: 0.1 })) };
    await world.hand(recordOf(needs.NeedPublished, fact, { value: JSON.stringify(newer) }));
    expect(await titles(word)).toEqual([word]);
    const [row] = await world.service.db.query<[{ fact: unknown }]>('SELECT fact FROM document WHERE id = $1', [fact.id]);
    expect(row.fact).toEqual(needs.NeedFact.parse(fact));
  });

  it('a fact with a code that left its list, or a text longer than one may write today, is taken as it is', async () => {
    const word = newWord();
    const long = { problem: `${word} `.repeat(1_000), keywords: ['k'.repeat(500)] };
    const former = {
      ...aNeed(`${word} một`),
      ...long,
      sector: 'steam_engines',
      province: 'đã nhập',
      ford: ['9.9'],
      cooperation: ['barter'],
    };
    const older = { ...aTechnology(`${word} hai`), sectors: ['steam_engines'], priceBand: 'đã bỏ', trl: 12 };
    await world.hand(
      recordOf(needs.NeedPublished, aNeed(''), { value: JSON.stringify(former) }),
      recordOf(technologies.TechnologyPublished, aTechnology(''), { value: JSON.stringify(older) }),
    );
    expect((await titles(word)).sort()).toEqual([`${word} hai`, `${word} một`]);
    expect(await world.service.db.query('SELECT 1 FROM dead_letter WHERE event_id IS NULL OR error LIKE $1', ['%steam%'])).toEqual([]);
    const asked = await world.as(memberOf(former.organisationId, 'business')).call(api.needTechnologies, { params: { needId: former.id } });
    expect(asked.status).toBe(200);
  });

  it('what can never be read leaves everything else alone', async () => {
    const word = newWord();
    const fact = aTechnology(word);
    const broken = recordOf(technologies.TechnologyPublished, aTechnology(newWord()), { value: '{"id":' });
    await world.hand(broken, recordOf(technologies.TechnologyPublished, fact));
    expect(await titles(word)).toEqual([word]);
  });
});

it('a fact is found without anybody asking for it', async () => {
  const word = newWord();
  const fact = aTechnology(word);
  await world.service.db.query('INSERT INTO document (kind, id, version, fact) VALUES ($1, $2, 1, $3)', ['technology', fact.id, fact]);
  await eventually(async () => expect(await titles(word)).toEqual([word]));
});

it('no heads are read again where all that changed lately is as it was seen before', async () => {
  await world.tell(technologies.TechnologyPublished, aTechnology(newWord()), 1);
  const { db } = world.service;
  const feed = world.service.app.get(IndexFeed);
  await feed.catchUp();
  await feed.catchUp();
  const asked: string[] = [];
  const query = db.query.bind(db);
  db.query = (sql: string, values?: unknown[]) => {
    asked.push(sql);
    return query(sql, values);
  };
  await feed.catchUp();
  db.query = query;
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((sql) => sql.startsWith('SELECT kind, id'))).toEqual([]);
});

describe('a fact whose transaction takes long', () => {
  it('is found though others that began later were read before it was committed', async () => {
    const [slow, quick] = [newWord(), newWord()];
    const late = world.service.db.createQueryRunner();
    await late.startTransaction();
    const insert = 'INSERT INTO document (kind, id, version, fact) VALUES ($1, $2, 1, $3)';
    const fact = aTechnology(slow);
    await late.query(insert, ['technology', fact.id, fact]);
    await world.tell(technologies.TechnologyPublished, aTechnology(quick), 1);
    expect([await titles(slow), await titles(quick)]).toEqual([[], [quick]]);
    await late.commitTransaction();
    await late.release();
    await eventually(async () => expect(await titles(slow)).toEqual([slow]));
  });

  const now = new Date('2026-11-29T08:00:00Z');
  it.each([
    ['as long as a transaction may live', 60_000, '2026-11-29T07:58:55.000Z'],
    ['to the beginning where transactions have no end', 0, '1970-01-01T00:00:00.000Z'],
  ])('is looked back for %s', (_, longestMs, since) => expect(lookBack(now, longestMs).toISOString()).toBe(since));
});
