import fc from 'fast-check';
import { services } from '@caunoi/contracts/services';
import { jsonSchemaOf, valuesOf } from './arbitraries';
import { hints } from './stage';
it('times', () => {
  for (const [name, service] of Object.entries(services)) for (const [id, endpoint] of Object.entries(service.endpoints)) {
    if (endpoint.body.safeParse(undefined).success) continue;
    const t = performance.now();
    const samples = fc.sample(valuesOf(jsonSchemaOf(endpoint.body), { hints, junk: 3 }), { seed: 20_261_122, numRuns: 60 });
    const gen = performance.now() - t;
    for (const s of samples) { const t0 = performance.now(); const text = JSON.stringify(s); const t1 = performance.now(); endpoint.body.safeParse(JSON.parse(text)); const t2 = performance.now(); if (t2 - t0 > 300) console.log(name, id, (t1 - t0).toFixed(0), (t2-t1).toFixed(0), text.length, text.slice(0, 200)); }
    process.stderr.write(`${name} ${id} gen ${gen.toFixed(0)}\n`);
  }
});
