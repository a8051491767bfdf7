import { randomUUID } from 'node:crypto';
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

describe('consent', () => {
  const person = { password: 'cầu tre lắc lẻo 2026', fullName: 'Lan' };
  const organisation = { name: 'Viện Sen', type: 'institute', province: '82' };
  const signUp = (terms: object) =>
    gateway.call('POST', '/v1/registration', { body: { ...person, email: 'lan@vi-du.vn', role: 'scientist', organisation, ...terms } });
  const accept = (terms: object) =>
    gateway.call('POST', '/v1/invitations/acceptance', { body: { ...person, secret: 'x'.repeat(30), ...terms } });
  const ask = (terms: object) =>
    gateway.call('POST', '/v1/registration/request', {
      body: { ...person, email: 'lan@vi-du.vn', role: 'scientist', organisationId: randomUUID(), ...terms },
    });
  const write = (locale: string, text: string) => writeFile(join(folder, `terms.${locale}.md`), text);
  beforeEach(() => gateway.fakes.identity.does(gateway.identity.answers));

  it.each([
    ['signs up', signUp],
    ['joins', accept],
    ['asks', ask],
  ])('nobody %s without having agreed to the terms that stand now', async (_, enter) => {
    gateway.fakes.identity.seen.splice(0);
    for (const terms of [{}, { acceptedTerms: null }, { acceptedTerms: '1999-01-01' }])
      expect(read(await enter(terms))).toMatchObject({ status: 422, code: 'terms.not_accepted' });
    expect(gateway.fakes.identity.seen).toEqual([]);
    expect((await enter({ acceptedTerms: '2026-11-29' })).status).toBe(201);
  });

  it('the terms may be agreed to in any language, and need a version to be named by one', async () => {
    await write('vi', 'version: 5\n\n# Điều khoản\n\nMột.\n');
    await write('fr', '# Conditions\n\nUn.\n');
    expect((await signUp({ acceptedTerms: '5' })).status).toBe(201);
    expect((await signUp({})).status).toBe(201);
    expect((await signUp({ acceptedTerms: '2026-11-29' })).status).toBe(422);
  });
});
