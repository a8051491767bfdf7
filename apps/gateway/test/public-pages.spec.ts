import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-pages-'));
  await writeFile(join(folder, 'contact.vi.md'), 'version: 7\n\n# Liên hệ\n\nSở Khoa học và Công nghệ.\n');
  gateway = await startBehindFakes({ GATEWAY_PAGES_FOLDER: folder });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

const get = async (page: string) => read(await gateway.call('GET', `/v1/pages/${page}`));

it.each(['vi', 'en', 'fr'])('everybody reads the terms in %s, with the version that they agree to', async (locale) => {
  const page = await get(`terms?locale=${locale}`);
  expect(page).toMatchObject({ locale, version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), html: expect.stringContaining('<h2>') });
});

it('the operator’s own page stands in for ours, also where it is not translated', async () => {
  const theirs = { title: 'Liên hệ', version: '7', html: '<p>Sở Khoa học và Công nghệ.</p>\n', locale: 'vi' };
  expect(await get('contact')).toEqual(theirs);
  expect(await get('contact?locale=fr')).toEqual(theirs);
});

it('what the operator changes is there at once', async () => {
  await writeFile(join(folder, 'contact.fr.md'), 'version: 8\n\n# Contact\n\nBonjour.\n');
  expect(await get('contact?locale=fr')).toMatchObject({ version: '8', locale: 'fr' });
});

it('no other file is a page', async () => {
  expect((await gateway.call('GET', '/v1/pages/..%2Fpackage')).status).toBe(422);
});
