import { log } from '@caunoi/kit/log';
import { technologyOf } from './things';
import { read, startBehindFakes } from './gateway';
import { problem, type Behaviour } from './fake-services';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startBehindFakes({ GATEWAY_PUBLIC_URL: 'http://caunoi.vi-du.vn' });
});
afterAll(() => gateway.close());

const id = '0f3c2a90-6f0e-4d0a-9b52-3a1f5c7d9e10';
const owner = '5b1e7f8a-2c3d-4e5f-8a9b-0c1d2e3f4a5b';
const hostile = 'Màng <script>alert("xoài")</script> & "lá" $& \'chuối\'';
const organisation = { id: owner, name: 'Viện <b>Lúa</b>', type: 'institute', taxCode: null, province: '82', vsic: null, website: null };

const shows =
  (thing: object, path: string): Behaviour =>
  ({ path: asked }) =>
    asked.startsWith(path) ? { body: thing } : problem(404, 'technology.unknown');

beforeEach(() => {
  gateway.fakes['technology-bank'].does(shows(technologyOf(id, owner, { title: hostile }), `/technologies/${id}`));
  gateway.fakes.identity.does((seen) =>
    seen.path.startsWith('/organisations/')
      ? { body: { ...organisation, verification: 'self_declared', version: 1 } }
      : gateway.identity.answers(seen, null as never),
  );
});

const get = (path: string, sent: object = {}) => gateway.call('GET', path, sent);
const given = (text: string) => {
  const found = /<script type="application\/json" id="given">(.*?)<\/script>/s.exec(text)?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as Record<string, unknown>);
};

describe('the page of a technology', () => {
  it('says in its head what it is, where it stands and in which languages', async () => {
    const { status, text } = await get(`/en/technologies/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en"');
    expect(text).toMatch(/<title>Màng .* · Cầu Nối<\/title>/);
    expect(text).toContain('<meta name="description" content="Giữ xoài tươi 34 ngày.');
    const at = `http://caunoi.vi-du.vn`;
    expect(text).toContain(`<link rel="canonical" href="${at}/en/technologies/${id}"`);
    for (const [language, path] of [
      ['vi', ''],
      ['en', '/en'],
      ['fr', '/fr'],
      ['x-default', ''],
    ])
      expect(text).toContain(`<link rel="alternate" hreflang="${language}" href="${at}${path}/technologies/${id}"`);
    expect(text).toMatch(/<meta\s+property="og:title"\s+content="Màng/);
    expect(text).not.toContain('noindex');
    const described = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(described)).toMatchObject({ '@type': 'Product', name: hostile, brand: { name: 'Viện <b>Lúa</b>' } });
  });

  it('stands there in words before any script has come, and what people wrote stays text', async () => {
    const { text, headers } = await get(`/technologies/${id}`);
    expect(text).toContain('Giữ xoài tươi 34 ngày.');
    expect(text).toContain('Màng &lt;script&gt;alert(&quot;xoài&quot;)&lt;/script&gt; &amp; &quot;lá&quot; $&amp; &#39;chuối&#39;');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<b>Lúa');
    expect(headers['content-security-policy']).toContain(`script-src 'self';`);
    expect(text).not.toMatch(/<script(?![^>]*(src=|type="application\/(ld\+)?json"))/);
  });

  it('is in the owner’s words for the reader’s language, says whose they are, and in the text’s own for everybody else', async () => {
    const translations = [{ language: 'en' as const, title: 'Coating for mangoes', summary: 'Fresh for 34 days.' }];
    gateway.fakes['technology-bank'].does(shows(technologyOf(id, owner, { translations }), `/technologies/${id}`));
    const { text: english } = await get(`/en/technologies/${id}`);
    expect(english).toMatch(/<h1 tabindex="-1" lang="en">Coating for mangoes<\/h1>/);
    expect(english).toContain('<title>Coating for mangoes · Cầu Nối</title>');
    expect(english).toContain('The owner’s translation');
    const { text: french } = await get(`/fr/technologies/${id}`);
    expect(french).toMatch(/<h1 tabindex="-1" lang="vi">Màng phủ giữ xoài tươi<\/h1>/);
    expect(french).not.toContain('Traduction du titulaire');
  });

  it('brings a guest the answers that the app asks for at once', async () => {
    const { text } = await get(`/technologies/${id}`);
    expect(given(text)).toMatchObject({
      '/v1/session': { me: null },
      [`/v1/technologies/${id}/overview?locale=vi`]: { technology: { id, title: hostile }, needs: null, degraded: [] },
    });
  });

  it('is composed as for a guest, whoever asks; somebody with a session gets no answers along', async () => {
    const session = gateway.identity.open('business');
    const { text } = await get(`/technologies/${id}`, { session });
    expect(text).toContain('Giữ xoài tươi 34 ngày.');
    expect(given(text)).toBeUndefined();
    const asked = gateway.fakes['technology-bank'].seen.filter(({ path }) => path === `/technologies/${id}`);
    expect(asked.length).toBeGreaterThan(0);
    for (const { headers } of asked) expect(headers.authorization).toBeUndefined();
  });

  it('lets the app wait until the words are seen; a page without words begins with it', async () => {
    const { text } = await get(`/technologies/${id}`);
    const waiting = /<template id="app">(.*?)<\/template>/s.exec(text)?.[1] ?? '';
    expect(waiting).toMatch(/<script type="module"[^>]*><\/script>$/);
    expect(text.replace(waiting, '')).not.toMatch(/modulepreload|type="module"/);
    const desk = await get('/needs/new');
    expect(desk.text).toMatch(/<head>.*<script type="module".*rel="modulepreload".*<\/head>/s);
    expect(desk.text).not.toContain('<template');
  });

  it('names the files of its page and language, so that they come at once', async () => {
    const { text } = await get(`/fr/technologies/${id}`);
    for (const file of ['/assets/page-4.js', '/assets/reading-fr.js'])
      expect(text).toMatch(new RegExp(`<link rel="modulepreload"[^>]* href="${file}"`));
    expect(text).toMatch(/<link rel="stylesheet"[^>]* href="\/assets\/page-4\.css"/);
    expect(text).not.toContain('working');
    expect((await get('/needs/new')).text).toMatch(/<link rel="modulepreload"[^>]* href="\/assets\/working-vi\.js"/);
  });
});

/** What matching finds, with all that a search tells of it. */
const hit = (title: string) => ({
  kind: 'need',
  id,
  reference: 'N-000001',
  title,
  summary: 'Xoài mau thối.',
  language: 'vi',
  translations: [],
  cover: null,
  organisationId: null,
  sectors: [],
  province: '82',
  trl: null,
  budgetBand: null,
  deadline: null,
  availableDays: null,
  cooperation: [],
  services: [],
  confirmedAt: null,
  score: 3,
  titleParts: [{ text: 'Giữ <xoài>', hit: true }],
  snippet: [
    { text: 'Chở xoài bằng ', hit: false },
    { text: 'đường biển', hit: true },
  ],
  snippetField: 'problem',
});
const totals = { technology: 1, expert: 1, need: 1 };
const counts = { ...totals, bySector: [], byProvince: [] };
const finds = () =>
  gateway.fakes.matching.does(({ path }) => ({
    body: path.startsWith('/search?') ? { items: [hit('Xoài')], total: 1, totals } : counts,
  }));

describe('lists', () => {
  it('a search shows the passages that the app will show, marked as there, and brings the font of quotations', async () => {
    finds();
    const { text } = await get('/search?q=xo%C3%A0i');
    expect(text).toContain('<mark>Giữ &lt;xoài&gt;</mark>');
    expect(text).toMatch(/<p class="voice" lang="vi">Chở xoài bằng <mark>đường biển<\/mark><\/p>/);
    expect(text).toMatch(/<link rel="preload" as="font"[^>]* href="\/assets\/serif-4f2a9c\.woff2"/);
  });

  it('blanks are no words to search for', async () => {
    finds();
    const { text } = await get('/search?q=%20%C2%A0%20');
    expect(text).toContain('<title>Tìm kiếm · Cầu Nối</title>');
    expect(Object.keys(given(text) ?? {})).toContain('/v1/search?');
  });

  it('the home page brings the answer that it asks for, no more', async () => {
    finds();
    const { text } = await get('/');
    const overview = given(text)?.['/v1/overview'];
    expect(overview).toMatchObject({ counts, newestNeeds: [{ id, title: 'Xoài' }] });
    expect(JSON.stringify(overview)).not.toMatch(/snippet|titleParts|score/);
    expect(text).not.toContain('as="font" type="font/woff2" crossorigin href="/assets/serif');
  });
});

describe('a page of the operator', () => {
  it.each([
    ['/terms', 'Điều khoản'],
    ['/en/contact', 'Contact'],
  ])('%s stands there in words, found by search engines', async (path, title) => {
    const { text, status } = await get(path);
    expect(status).toBe(200);
    expect(text).toMatch(new RegExp(`<title>${title}`));
    expect(text).toMatch(/<div class="public-page" lang="(vi|en)"><(p|h2)>/);
    expect(text).not.toContain('noindex');
    expect(Object.keys(given(text) ?? {})).toContain(path === '/terms' ? '/v1/pages/terms?locale=vi' : '/v1/pages/contact?locale=en');
  });
});

describe('an address that leads nowhere', () => {
  const other = '11111111-2222-4333-8444-555555555555';
  it.each([`/technologies/${other}`, `/en/needs/${other}`, '/technologies/not-an-id', '/nothing/here', '/fr/nothing', '/v10'])(
    '%s is a page with 404',
    async (path) => {
      gateway.fakes.needs.does(() => problem(404, 'need.unknown'));
      const { status, text, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).toContain('<meta name="robots" content="noindex"');
      expect(text).toMatch(/<h1[^>]*>(Không có trang này|There is no such page|Cette page n’existe pas)<\/h1>/);
    },
  );

  it('is there for those who may see it, without a word of it', async () => {
    gateway.fakes.needs.does(({ headers }) => (headers.authorization ? { body: { title: 'Bản nháp' } } : problem(404, 'need.unknown')));
    const session = gateway.identity.open('business');
    const own = await get(`/needs/${other}`, { session });
    expect(own.status).toBe(200);
    expect(own.text).toContain('<div id="root"></div>');
    expect((await get(`/needs/${other}`)).status).toBe(404);
  });
});

it('a page whose service is away goes out without words, and no search engine keeps it', async () => {
  gateway.fakes.experts.does(() => problem(503, 'service.unavailable'));
  const { status, text } = await get(`/experts/${id}`);
  expect(status).toBe(200);
  expect(text).toContain('<div id="root"></div>');
  expect(text).toContain('noindex');
});

it.each([
  ['nothing of an address that asks for what can’t be asked', problem(422, 'request.invalid'), 0],
  ['that a service has failed', problem(500, 'service.failed'), 1],
])('the log tells %s', async (_, answer, told) => {
  gateway.fakes.matching.does(() => answer);
  const warn = log.warn;
  let warned = 0;
  log.warn = () => void warned++;
  const { status, text } = await get(`/search?q=${'a'.repeat(600)}`);
  log.warn = warn;
  expect({ status, told: warned }).toEqual({ status: 200, told });
  expect(text).toContain('<div id="root"></div>');
});

describe('what search engines read', () => {
  it('robots.txt names the list of everything', async () =>
    expect((await get('/robots.txt')).text).toContain('Sitemap: http://caunoi.vi-du.vn/sitemap.xml'));

  it('lists everything that is open, page by page, in each language', async () => {
    const asked: string[] = [];
    gateway.fakes.matching.does(({ path }) => {
      asked.push(path);
      const first = !path.includes('after=');
      const items = path.startsWith('/open-things?kind=need') ? [{ id: first ? id : owner, confirmedAt: null }] : [];
      return { body: { items, next: path.startsWith('/open-things?kind=need') && first ? id : null } };
    });
    const { text } = await get('/sitemap.xml');
    const lists = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? '');
    expect(lists).toEqual([
      'http://caunoi.vi-du.vn/sitemaps/pages.xml',
      'http://caunoi.vi-du.vn/sitemaps/technology.xml',
      'http://caunoi.vi-du.vn/sitemaps/expert.xml',
      'http://caunoi.vi-du.vn/sitemaps/need.xml',
      `http://caunoi.vi-du.vn/sitemaps/need.xml?after=${id}`,
    ]);
    const second = await get(`/sitemaps/need.xml?after=${id}`);
    expect([...second.text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual(
      ['', '/en', '/fr'].map((language) => `http://caunoi.vi-du.vn${language}/needs/${owner}`),
    );
    const before = asked.length;
    await get('/sitemap.xml');
    expect(asked).toHaveLength(before);
  });

  it('a list of nothing is a problem', async () => {
    expect((await get('/sitemaps/people.xml')).status).toBe(404);
    expect(read(await get('/sitemaps/need.xml?after=abc'))).toMatchObject({ code: 'route.unknown' });
  });
});
