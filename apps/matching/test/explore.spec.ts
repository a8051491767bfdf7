import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone } from '@caunoi/testing/test-service';
import { everything, need, technology, expert, accountOf } from './content';
import { startWorld, codes } from './world';

it('explores', async () => {
  const t0 = performance.now();
  const world = await startWorld();
  const t1 = performance.now();
  await world.hand(...everything());
  const t2 = performance.now();
  console.log('start', t1 - t0, 'load', t2 - t1);
  const show = async (q: string, query = {}) => {
    const t = performance.now();
    const f = await world.find(q, { limit: 5, ...query });
    console.log(JSON.stringify(q), codes(f).join(' '), f.total, JSON.stringify(f.totals), 'dym', f.didYouMean, 'wid', JSON.stringify(f.widened), (performance.now() - t).toFixed(0) + 'ms', JSON.stringify(f.items[0]?.snippet), f.items[0]?.snippetField, JSON.stringify(f.items[0]?.titleParts));
    return f;
  };
  for (const q of ['bảo quản xoài', 'bao quan xoai', 'bảo quản xoài'.normalize('NFD'), 'baỏ quản xoài', 'bảo qản xoài', 'bao quan soai', 'thủy sản', 'thuỷ sản', 'hòa tan', 'hoà tan', '?!', '😀', '‮xoài', 'a\u0007b', 'مرحبا', '\u0000', 'trái cây để mấy hôm là héo', 'mango shelf life', 'T03', 'x'.repeat(500)])
    await show(q);
  const f = await show('', {});
  console.log(JSON.stringify(f.facets));
  const me = { ...someone('business'), organisationId: need('N03').organisationId };
  const t3 = performance.now();
  const m = await world.as(me).call(api.needTechnologies, { params: { needId: need('N03').id } });
  console.log(performance.now() - t3, m.status, JSON.stringify(m.body).length, codes({ items: m.body.items.map((x: {target: {reference: string}}) => x.target) }), JSON.stringify(m.body.items[0], null, 1).slice(0, 6000));
  const s = await world.as().call(api.suggestions, { query: { q: 'xoai' } });
  console.log(JSON.stringify(s.body));
  const s2 = await world.as().call(api.suggestions, { query: { q: 'bao quan xo' } });
  console.log(JSON.stringify(s2.body));
  await world.close(); await stopPostgres();
});
