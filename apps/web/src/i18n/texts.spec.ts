import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues, readingFolders, readingRoutes, textsOf } from './texts';

const fileOf = (route: string) => join(process.cwd(), 'apps/web/src/routes', `${route.endsWith('/') ? `${route}index` : route}.tsx`);

it.each(readingRoutes)('%s shows pages whose texts are for readers', (route) => {
  const folders = [...readFileSync(fileOf(route), 'utf8').matchAll(/\/pages\/([^/]+)\//g)].map(([, folder]) => folder);
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) expect(readingFolders).toContain(folder);
  expect(textsOf(route)).toEqual(['reading']);
});

it('every other page has all texts', () => expect(textsOf('/needs/$needId/edit/')).toEqual(catalogues));
