import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import * as api from '@caunoi/contracts/matching/saved-searches.endpoints';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { someone } from '@caunoi/testing/test-service';
import fc from 'fast-check';
import { SavedSearchAlerts } from '../src/saved-searches/saved-search-alerts.job';
import { aNeed, aTechnology } from './new-things';
import { theWorld } from './world';

const world = theWorld();

const words = [
  ...['máy sấy', 'bảo quản', 'xoài', 'sầu riêng', 'nước thải', 'dệt nhuộm', 'cảm biến', 'robot', 'bơm nhiệt', 'vi sinh', 'điện mặt trời'],
  ...[
    'mango',
    'drying',
    'sensor',
    'sensors',
    'TRL7',
    'graphene',
    'IEC 61850',
    'chôm chôm',
    'lọc',
    'tôm',
    'may say',
    'bao quan',
    'nuoc thai',
  ],
];
/** As people type them: whole, without accents, with a slip, word for word, left out, filtered in words. */
const typed = [
  ...['máy sâý', 'robto', 'graphenne', 'sensro', '"bảo quản"', '"nước thải" dệt', 'xoài -robot', 'tinh:"Cần Thơ" máy', 'trl:>=6 cảm biến'],
  ...['loai:"công nghệ" sấy', 'giữ trái cây tươi lâu', 'làm sạch nước', 'kho lạnh', 'máy gọt vỏ', '%%%', 'veyckxbno'],
];
const q = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')) },
  { weight: 4, arbitrary: fc.constantFrom(...typed) },
  { weight: 1, arbitrary: fc.constant('') },
);
const asked: fc.Arbitrary<SavedQuery> = fc
  .record(
    {
      q,
      kind: fc.constantFrom('need' as const, 'technology' as const),
      sector: fc.subarray(['food', 'textiles', 'energy'], { minLength: 1 }),
      province: fc.subarray(['92', '79', '01'], { minLength: 1 }),
      trlMin: fc.integer({ min: 3, max: 8 }),
    },
    { requiredKeys: ['q'] },
  )
  // Most people choose one filter, if any.
  .map(({ q: text, ...filters }) => ({ q: text, ...Object.fromEntries(Object.entries(filters).slice(0, text.length % 3)) }));
const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('và', 'cho', 'vỏ', 'sấy', 'quả', 'xoai', 'grapheme')), {
  minLength: 2,
  maxLength: 7,
});
const thing = fc.record({
  isNeed: fc.boolean(),
  title: text.map((list) => list.join(' ')),
  more: text.map((list) => list.join(' ')),
  sector: fc.constantFrom('food', 'textiles', 'energy'),
  province: fc.constantFrom('92', '79', '01'),
  trl: fc.integer({ min: 3, max: 9 }),
});

async function publish(things: readonly (typeof thing extends fc.Arbitrary<infer T> ? T : never)[]) {
  const records = things.map(({ isNeed, title, more, sector, province, trl }) =>
    isNeed
      ? recordOf(NeedPublished, aNeed(title, { problem: more, keywords: [], sector, province, trlMin: trl }))
      : recordOf(
          TechnologyPublished,
          aTechnology(title, { summary: more, solution: more, keywords: [], sectors: [sector], province, trl }),
        ),
  );
  await world.hand(...records);
  return records.map(({ key }) => key);
}

/** Those of the things that the pages of a search show as being on the point. */
async function shownOf({ q: words, ...filters }: SavedQuery, ids: readonly string[]) {
  const query = { ...filters, spelling: 'verbatim', limit: 50 } as const;
  const shown: string[] = [];
  for (let { items, next } = await world.find(words, query); ; { items, next } = await world.find(words, { ...query, cursor: next })) {
    shown.push(...items.filter(({ id, precise }) => precise && ids.includes(id)).map(({ id }) => id));
    if (next === null) return shown.toSorted();
  }
}

it('of a thing that comes a saved search tells if and only if its page shows it on the point', async () => {
  let [shown, withheld] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(asked, { minLength: 4, maxLength: 8 }),
      fc.array(thing, { minLength: 1, maxLength: 5 }),
      async (queries, things) => {
        const as = world.as(someone('business'));
        const saved: string[] = [];
        for (const query of queries)
          saved.push((await as.call(api.saveSearch, { body: { name: 'x', query, frequency: 'at_once' } })).body.id);
        const ids = await publish(things);
        await world.service.db.query(`UPDATE document SET changed_at = changed_at - interval '1 minute'`);
        await world.service.app.get(SavedSearchAlerts).run();
        const hits = await world.service.db.query<{ searchId: string; thingId: string }[]>(
          'SELECT search_id AS "searchId", thing_id AS "thingId" FROM saved_search_hit WHERE thing_id = ANY($1)',
          [ids],
        );
        for (const [n, query] of queries.entries()) {
          const expected = await shownOf(query, ids);
          const found = hits.filter(({ searchId }) => searchId === saved[n]).map(({ thingId }) => thingId);
          expect([query, found.toSorted()]).toEqual([query, expected]);
          shown += expected.length;
          withheld += ids.length - expected.length;
        }
      },
    ),
    { numRuns: 40 },
  );
  expect([shown > 20, withheld > 20]).toEqual([true, true]);
}, 240_000);
