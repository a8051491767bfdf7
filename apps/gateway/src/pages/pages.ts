import { readAddress } from '@caunoi/contracts/locales';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BrowserSessions } from '../browser-session';
import type { GatewayConfig } from '../config';
import type { PublicPages } from '../public-pages';
import type { ServiceClient } from '@caunoi/kit/http/service-client';
import { waitingFor } from '../waiting';
import { PAGE_POLICY } from '../web-files';
import { framed } from './first-words';
import { GuestPages } from './guest-pages';
import { crowdedPage, missingPage } from './list-pages';
import { type PageContent, PageTemplate } from './page-template';

/** First words are worth waiting for so long; later the app gets its answers itself. */
const PATIENCE_MS = 1_500;
/** Pages composed at once; the others come without first words, which costs nothing. */
const MOST_AT_ONCE = 32;

interface Parts {
  upstreams: ServiceClient;
  sessions: BrowserSessions;
  publicPages: PublicPages;
  config: GatewayConfig;
  secondsToWait: (request: FastifyRequest) => number;
}

/** A page without words: the app will fill it. What is behind a sign-in is for no search engine. */
const empty: PageContent = { title: 'Cầu Nối', indexed: false };

/**
 * The app's pages with a head and first words of their own. They are composed as for a guest, whoever asks: nothing private can
 * stand in them, and they may be compressed. Somebody with a session gets no answers along, for theirs may be others.
 */
export async function pagesOf({ upstreams, sessions, publicPages, config, secondsToWait }: Parts) {
  const template = await PageTemplate.read(config.webFolder);
  const guests = new GuestPages(upstreams, publicPages);
  let composing = 0;

  async function content(request: FastifyRequest, reply: FastifyReply, route: string): Promise<{ status: number; content: PageContent }> {
    const compose = guests.byRoute[route];
    if (!compose) return { status: 200, content: empty };
    const { locale, path, query, origin } = openedBy(request, config);
    const wait = secondsToWait(request);
    if (wait > 0) {
      void reply.header('retry-after', wait);
      return { status: 429, content: crowdedPage(locale) };
    }
    if (composing >= MOST_AT_ONCE) return { status: 200, content: empty };
    const ask = (authorization?: string) =>
      compose({ id: path.split('/')[2] ?? '', query, locale, origin, caller: { authorization }, signal: waitingFor(reply, PATIENCE_MS) });
    const isSignedIn = sessions.secretOf(request) !== undefined;
    composing++;
    try {
      const { given, ...page } = await ask();
      return { status: 200, content: isSignedIn ? page : { ...page, given: { '/v1/session': { me: null }, ...given } } };
    } catch (error) {
      if (!isUnknown(error)) {
        if (!isRefused(error)) log.warn({ error, route }, 'a page goes out without its first words');
        return { status: 200, content: empty };
      }
      if (isSignedIn && (await isThere(ask, sessions.authorization(request)))) return { status: 200, content: empty };
      return { status: 404, content: missingPage(locale) };
    } finally {
      composing--;
    }
  }

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { locale, path, query, origin } = openedBy(request, config);
    const route = template.route(path);
    const { status, content: found } =
      route === undefined ? { status: 404, content: missingPage(locale) } : await content(request, reply, route);
    const kind = query.get('kind');
    const opened = { locale, path, origin, query: path === '/search' && kind ? `?${new URLSearchParams({ kind })}` : '' };
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': PAGE_POLICY, vary: 'cookie' })
      .send(template.fill(opened, route, { ...found, words: found.words && framed(locale, found.words) }));
  };
}

/** Whether what a guest can't see is there for the reader. */
async function isThere(ask: (authorization?: string) => Promise<unknown>, authorized: Promise<string | undefined>) {
  try {
    const authorization = await authorized;
    if (authorization === undefined) return false;
    await ask(authorization);
    return true;
  } catch (error) {
    // Who they are can't be asked just now: the app will tell.
    return !isUnknown(error);
  }
}

const unknown = new Set<string>(['technology.unknown', 'expert.unknown', 'need.unknown']);
const isUnknown = (error: unknown) => error instanceof DomainError && unknown.has(error.code);
/** An address that asks for what can't be asked is nobody's failure: the app says what is wrong with it. */
const isRefused = (error: unknown) => error instanceof DomainError && error.status < 500;

export const originOf = ({ protocol, host }: FastifyRequest, { publicUrl }: Pick<GatewayConfig, 'publicUrl'>) =>
  publicUrl === undefined ? `${protocol}://${host}` : new URL(publicUrl).origin;

function openedBy(request: FastifyRequest, config: GatewayConfig) {
  const [pathname = '/', search] = request.url.split(/\?(.*)/s);
  const { locale, path } = readAddress(pathname);
  return { locale, path: path.replace(/(?<=.)\/$/, ''), query: new URLSearchParams(search), origin: originOf(request, config) };
}
