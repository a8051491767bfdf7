import { PublicPageName } from '@caunoi/contracts/gateway/gateway.endpoints';
import { addressIn, locales } from '@caunoi/contracts/locales';
import { Kind } from '@caunoi/contracts/matching/match';
import { openThings } from '@caunoi/contracts/matching/matching.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { GatewayConfig } from '../config';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import { thingPath } from '@caunoi/contracts/thing-path';
import { html, type Html } from '@caunoi/kit/html';
import { isId } from './guest-pages';
import { originOf } from './pages';

/** A search engine reads it once in a while; who asks more often gets the same again. */
const KEPT_MS = 10 * 60_000;
/** A full list is some megabytes. */
const MOST_KEPT = 12;
/** 50,000 addresses are the most for one file, and each thing has three. */
const THINGS = 5_000;
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xml = (content: Html) => `<?xml version="1.0" encoding="UTF-8"?>\n${content.text}`;

/** What search engines are told of the platform: what they may read, and where everything that is open stands. */
export function registerSitemap(fastify: FastifyInstance, upstreams: ServiceClient, config: GatewayConfig) {
  const kept = new LRUCache<string, Promise<string>>({ max: MOST_KEPT, ttl: KEPT_MS });
  const once = (key: string, make: () => Promise<string>) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
  const origin = (request: FastifyRequest) => originOf(request, config);

  fastify.get('/robots.txt', (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(`User-agent: *\nAllow: /\n\nSitemap: ${origin(request)}/sitemap.xml\n`),
  );
  fastify.get('/sitemap.xml', async (request, reply) =>
    reply.type('application/xml; charset=utf-8').send(await once(`${origin(request)} all`, () => index(upstreams, origin(request)))),
  );
  fastify.get<{ Params: { kind: string }; Querystring: { after?: string } }>('/sitemaps/:kind.xml', async (request, reply) => {
    const { kind: name } = request.params;
    const kind = Kind.safeParse(name).data;
    const { after } = request.query;
    if ((kind === undefined && name !== 'pages') || (after !== undefined && !isId(after))) throw new DomainError('route.unknown');
    const make = () => (kind === undefined ? pages(origin(request)) : things(upstreams, origin(request), kind, after));
    return reply.type('application/xml; charset=utf-8').send(await once(`${origin(request)} ${kind} ${after}`, make));
  });
}

/** The list of lists: as many of each kind as it takes. */
async function index(upstreams: ServiceClient, origin: string) {
  const lists = [`${origin}/sitemaps/pages.xml`];
  for (const kind of Kind.options) {
    let after: string | undefined;
    do {
      lists.push(`${origin}/sitemaps/${kind}.xml${after === undefined ? '' : `?after=${after}`}`);
      const { next } = await upstreams.call(openThings, { query: { kind, after, limit: THINGS } }, {});
      after = next ?? undefined;
    } while (after !== undefined);
  }
  return xml(html`<sitemapindex xmlns="${schema}">${lists.map((list) => html`<sitemap><loc>${list}</loc></sitemap>`)}</sitemapindex>`);
}

const pages = async (origin: string) =>
  urlset(origin, [
    { path: '/' },
    { path: '/search' },
    ...PublicPageName.options.map((name) => ({ path: `/${name}` })),
    ...Kind.options.map((kind) => ({ path: `/search?kind=${kind}` })),
  ]);

async function things(upstreams: ServiceClient, origin: string, kind: Kind, after: string | undefined) {
  const { items } = await upstreams.call(openThings, { query: { kind, after, limit: THINGS } }, {});
  return urlset(
    origin,
    items.map(({ id, confirmedAt }) => ({ path: thingPath({ kind, id }), changed: confirmedAt })),
  );
}

/** Each page once in each language, with its other languages beside it. */
function urlset(origin: string, entries: readonly { path: string; changed?: string | null }[]) {
  const urls = entries.flatMap(({ path, changed }) => {
    const others = locales.map(
      (language) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${addressIn(language, path)}" />`,
    );
    return locales.map(
      (locale) => html`<url><loc>${origin}${addressIn(locale, path)}</loc>${others}${changed && html`<lastmod>${changed}</lastmod>`}</url>`,
    );
  });
  return xml(html`<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls}</urlset>`);
}
