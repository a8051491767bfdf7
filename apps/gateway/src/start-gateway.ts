import fastifyCookie from '@fastify/cookie';
import { gatewayEndpoints } from '@caunoi/contracts/services';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { AccessGuard } from '@caunoi/kit/http/access.guard';
import { assertHandled } from '@caunoi/kit/http/handles';
import { httpAdapter, refuseOtherMethods } from '@caunoi/kit/http/http-adapter';
import { FileInterceptor } from '@caunoi/kit/files/file.interceptor';
import { ProblemFilter, sendProblem } from '@caunoi/kit/http/problem.filter';
import { JwksVerifier, TokenVerifier } from '@caunoi/kit/http/token-verifier';
import { CONFIG, readConfig } from '@caunoi/kit/run/config';
import { DEPENDENCIES, type Dependency, Health } from '@caunoi/kit/run/health';
import { nestLogger } from '@caunoi/kit/run/nest-logger';
import { assertPortFree, portOf } from '@caunoi/kit/run/port';
import { drain, stopApp } from '@caunoi/kit/run/stop-app';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { admission, Turns } from './admission';
import { ApiKeys, bearerIn } from './api-keys';
import { assertActsFor, assertSameSite, hostsKnownTo } from './browser-defence';
import { ApplicationsController } from './applications.controller';
import { BrowserSessions } from './browser-session';
import { CodeListsController } from './code-lists.controller';
import { GatewayConfig } from './config';
import { InboxController } from './inbox/inbox.controller';
import { ModerationController } from './moderation/moderation.controller';
import { registerOidc } from './oidc-door';
import { OutsideController } from './outside.controller';
import { OverviewsController } from './overviews.controller';
import { compressAnswers } from './compression';
import { PasskeysController } from './passkeys.controller';
import { pagesOf } from './pages/pages';
import { registerSitemap } from './pages/sitemap';
import { registerOneClick } from './letters/one-click';
import { InternalTokens } from './internal-tokens';
import { LongCalls } from './long-calls';
import { measureGateway } from './gateway-metrics';
import { registerProxy } from './proxy';
import { PublicPages } from './public-pages';
import { PublicPagesController } from './public-pages.controller';
import { isApi, RateLimits } from './rate-limits';
import { SharedState } from './shared-state';
import { registerReference } from './reference';
import { SessionsController } from './sessions.controller';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { SheetsController } from './sheets/sheets.controller';
import { ServiceClient, type ServiceUrls } from '@caunoi/kit/http/service-client';
import { CLOSED_POLICY, registerWebFiles } from './web-files';

const headers = {
  'content-security-policy': CLOSED_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The public door: sessions, limits, defence, composition, the services under /v1, the API reference and the web app. */
export async function startGateway(urls: ServiceUrls, env: Record<string, string | undefined>) {
  const config = readConfig('gateway', GatewayConfig, env);
  await assertPortFree(config, portOf('gateway'));
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const upstreams = new ServiceClient(urls, config.callMs);
  const kept = new InternalTokens();
  const sessions = new BrowserSessions(upstreams, kept, secure, (word) => shared?.tell(word));
  const keys = new ApiKeys(upstreams, kept);
  const shared = config.databaseUrl ? new SharedState(config.databaseUrl, (word) => sessions.hear(word)) : undefined;
  const limits = new RateLimits(config, shared, ({ apiKey }) => keys.counted(apiKey));
  const tokens = new JwksVerifier(`${urls.identity}/.well-known/jwks.json`);
  const adapter = httpAdapter('gateway', { trustProxy: config.trustProxy });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyCookie, { hook: false });
  guardDoor(fastify, config, secure);
  compressAnswers(fastify, sessions);
  const turns = new Turns(config);
  guardCalls(fastify, { config, sessions, keys, limits, turns });
  const longCalls = new LongCalls(config);
  registerProxy(fastify, { upstreams, sessions, tokens, longCalls });
  registerOidc(fastify, urls.identity, config);
  await registerReference(fastify, { cookie: sessions.cookie, home: config.publicUrl?.replace(/\/$/, '') ?? '' });
  const page = await pagesOf({
    upstreams,
    sessions,
    publicPages: new PublicPages(config),
    config,
    secondsToWait: limits.secondsToWait,
  });
  await registerWebFiles(fastify, config.webFolder);
  await registerOneClick(fastify, upstreams, page);
  registerSitemap(fastify, upstreams, config);
  fastify.get('/*', (request, reply) =>
    wantsPage(request) ? page(request, reply) : sendProblem(request, reply, new DomainError('route.unknown')),
  );
  const root = rootModule({ config, upstreams, sessions, tokens, shared });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: nestLogger('gateway'),
    abortOnError: false,
  });
  await app.init();
  assertHandled('gateway', gatewayEndpoints, fastify, '/v1');
  refuseOtherMethods(fastify);
  await app.listen(config.port, config.host);
  const unmeasured = await measureGateway(config, turns, longCalls);
  const stop = async () => {
    await drain(app, config.drainSeconds);
    longCalls.stop();
    await stopApp(app);
    limits.stop();
    await shared?.close();
    await upstreams.close();
    await unmeasured();
  };
  return { url: await app.getUrl(), stop };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a program brought as its key, whether it is one or not. */
    apiKey: string | undefined;
  }
}

/** A page of the app, as opposed to a call of the API or a missing file. */
const wantsPage = ({ url }: FastifyRequest) => !/^\/v1([/?]|$)/.test(url) && !/\.\w+$/.test(url.split('?')[0] ?? '');

/** For every request: safe headers, no identity from outside, and only under our own names. */
function guardDoor(fastify: FastifyInstance, config: GatewayConfig, secure: boolean) {
  const strangeHost = hostsKnownTo(config);
  const always = { ...headers, ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}) };
  fastify.decorateRequest('apiKey', undefined);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('x-trace-id', request.id);
    const sent = request.headers;
    request.apiKey = bearerIn(sent.authorization);
    if (sent.authorization !== undefined) delete sent.authorization;
    if (sent['x-forwarded-prefix'] !== undefined) delete sent['x-forwarded-prefix'];
    const refusal = strangeHost(request);
    if (refusal) sendProblem(request, reply, refusal);
    else done();
  });
}

interface Guards {
  config: GatewayConfig;
  sessions: BrowserSessions;
  keys: ApiKeys;
  limits: RateLimits;
  turns: Turns;
}

/** For every call of the API: limits, who calls, its turn. Which routes those are is seen when they are made, not anew with each call. */
function guardCalls(fastify: FastifyInstance, { config, sessions, keys, limits, turns }: Guards) {
  const known = knownCaller(sessions, keys, config.publicUrl);
  const admitted = admission(fastify, turns);
  fastify.addHook('onRoute', (route) => {
    const limit = limits.hookOf(route);
    route.onRequest = [limit ?? [], isApi(route) ? known : [], route.onRequest ?? []].flat();
    if (isApi(route)) route.preValidation = [admitted, route.preValidation ?? []].flat();
  });
}

/** The token of the API key or of the session in its place. No other site can send a key; what sessions change comes only from our own pages. */
const knownCaller =
  (sessions: BrowserSessions, keys: ApiKeys, publicUrl: string | undefined): onRequestHookHandler =>
  (request, reply, done) => {
    void reply.header('cache-control', 'private, no-store');
    if (request.apiKey !== undefined) {
      const authorized = keys.authorization(request.apiKey, reply).then((token) => void (request.headers.authorization = token));
      authorized.then(() => done(), done);
      return;
    }
    const secret = sessions.secretOf(request);
    assertSameSite(request, secret !== undefined, publicUrl);
    if (!secret) return done();
    const known = sessions.authorization(request).then((authorization) => {
      if (!authorization) return;
      assertActsFor(request, authorization);
      request.headers.authorization = authorization;
    });
    known.then(() => done(), done);
  };

interface Parts {
  config: GatewayConfig;
  upstreams: ServiceClient;
  sessions: BrowserSessions;
  tokens: TokenVerifier;
  shared: SharedState | undefined;
}

function rootModule({ config, upstreams, sessions, tokens, shared }: Parts): DynamicModule {
  const database: Dependency | undefined = shared && { name: 'database', needed: false, isUp: async () => shared.isUp };
  return {
    module: GatewayModule,
    controllers: [
      Health,
      SessionsController,
      OverviewsController,
      InboxController,
      ModerationController,
      CodeListsController,
      PublicPagesController,
      SheetsController,
      PasskeysController,
      PersonalDataController,
      OutsideController,
      ApplicationsController,
    ],
    providers: [
      { provide: DEPENDENCIES, useValue: database ? [database] : [] },
      { provide: CONFIG, useValue: config },
      { provide: ServiceClient, useValue: upstreams },
      { provide: BrowserSessions, useValue: sessions },
      PublicPages,
      { provide: TokenVerifier, useValue: tokens },
      Clock,
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: FileInterceptor },
    ],
  };
}

@Module({})
class GatewayModule {}
