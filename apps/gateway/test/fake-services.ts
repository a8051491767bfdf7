import type { Role, Scope } from '@caunoi/contracts/access';
import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { newApiKey } from '@caunoi/kit/http/api-key';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@caunoi/kit/http/token-verifier';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a call of identity may carry. */
interface Told {
  secret?: string;
  key?: string;
  replaces?: string;
  organisationId?: string;
}

export interface Said {
  status?: number;
  headers?: Record<string, string>;
  body?: object | string;
}

/** What a fake does with a call: answers, stays silent, or does with the connection what it likes. */
export type Behaviour = (seen: Seen, response: ServerResponse) => Said | Promise<Said> | 'silent';

export const hangs: Behaviour = () => 'silent';

export const problem = (status: number, code: string, details: object = {}): Said => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'fr' },
  body: { type: `/problems/${code}`, title: 'Titre', status, code, instance: '/x', traceId: 'theirs', ...details },
});

/** Another team's service, as far as the gateway can tell. It remembers what it was asked. */
export async function fakeService() {
  let begins: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  let behaviour: Behaviour = () => problem(404, 'route.unknown');
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    begins(request, response);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const answer = async () => {
      const call = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      seen.push(call);
      if (response.writableEnded) return;
      const said = await behaviour(call, response);
      if (said === 'silent') return;
      const { status = 200, headers = { 'content-type': 'application/json' }, body = '' } = said;
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    request.on('end', () => void answer());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    does: (what: Behaviour) => void (behaviour = what),
    /** What it does with a call before its body is there. */
    onRequest: (what: typeof begins) => void (begins = what),
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export type FakeService = Awaited<ReturnType<typeof fakeService>>;

/** A fake in the place of every service. */
export async function fakeServices() {
  const entries = await Promise.all(serviceNames.map(async (name) => [name, await fakeService()] as const));
  const fakes = Object.fromEntries(entries) as Record<ServiceName, FakeService>;
  const urls = Object.fromEntries(entries.map(([name, { url }]) => [name, url])) as Record<ServiceName, string>;
  return { fakes, urls, stop: () => Promise.all(entries.map(([, fake]) => fake.stop())) };
}

export const me = (id: string, organisationId: string, roles: Role[]) => ({
  account: { id, email: 'lan@vi-du.vn', emailVerified: true, fullName: 'Lan', locale: 'vi', createdAt: '2026-11-22T03:00:00.000Z' },
  organisation: {
    id: organisationId,
    name: 'HTX Sen',
    type: 'household_cooperative',
    taxCode: null,
    province: '82',
    vsic: null,
    website: null,
    logo: null,
    verification: 'self_declared',
    version: 1,
  },
  manager: true,
  roles,
  withheld: [],
  suspended: false,
  memberships: [{ organisationId, name: 'HTX Sen' }],
});

/** Identity's side of a session, with tokens that verify. Sessions are opened and ended by the test. */
export async function fakeIdentity(fake: FakeService) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const sessions = new Map<string, ReturnType<typeof me>>();
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'fake', alg: 'EdDSA', use: 'sig' }];

  const signed = (claims: JWTPayload, subject: string, seconds: number) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'fake' })
      .setSubject(subject)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setExpirationTime(`${seconds}s`)
      .sign(privateKey);
  const token = ({ account, organisation, roles }: ReturnType<typeof me>, seconds: number) =>
    signed({ org: organisation.id, roles, sid: randomUUID() }, account.id, seconds);
  /** Keys of programs, by what they are sent as. */
  const apiKeys = new Map<string, { id: string; organisationId: string; scopes: string[] }>();

  const state = { tokenSeconds: 60 };
  const opened = (secret: string) => ({ secret, expiresAt: '2026-11-23T03:00:00.000Z', me: sessions.get(secret) });
  /** A sign-in ends what it takes the place of. */
  const entered = (secret: string, { replaces = '' }: Told): Said => {
    sessions.delete(replaces);
    return { status: 201, body: opened(secret) };
  };
  const routes: Record<string, (body: Told, authorization?: string) => Said | Promise<Said>> = {
    'GET /.well-known/jwks.json': () => ({ body: { keys } }),
    'POST /sessions': (body) => entered(open('business'), body),
    'POST /accounts': (body) => entered(open('scientist'), body),
    'POST /accounts/invited': (body) => entered(open('business'), body),
    'POST /accounts/asking': (body) => entered(open('business'), body),
    'PUT /accounts/mine/password': (_, authorization = '') => {
      const { sub } = decodeJwt(authorization.slice('Bearer '.length));
      const own = [...sessions].filter(([, { account }]) => account.id === sub);
      for (const [secret] of own) sessions.delete(secret);
      const renewed = randomUUID();
      if (own[0]) sessions.set(renewed, own[0][1]);
      return { body: opened(renewed) };
    },
    'POST /accounts/password-resets': () => ({ status: 204 }),
    'POST /accounts/password-resets/completion': ({ secret = '' }) => {
      const account = sessions.get(secret)?.account;
      for (const [each, one] of sessions) if (one.account.id === account?.id) sessions.delete(each);
      return account ? { body: { accountId: account.id } } : problem(404, 'link.unknown');
    },
    'POST /accounts/email-verifications/completion': ({ secret = '' }) => {
      const account = sessions.get(secret)?.account;
      return account ? { body: { accountId: account.id } } : problem(404, 'link.unknown');
    },
    'PUT /sessions/mine/organisation': (body, authorization = '') => {
      const { sub } = decodeJwt(authorization.slice('Bearer '.length));
      const [secret = '', present] = [...sessions].find(([, { account }]) => account.id === sub) ?? [];
      sessions.delete(secret);
      const renewed = randomUUID();
      if (present) sessions.set(renewed, { ...present, organisation: { ...present.organisation, id: body.organisationId ?? '' } });
      return { body: opened(renewed) };
    },
    'POST /sessions/token': async ({ secret = '' }) => {
      const known = sessions.get(secret);
      if (!known) return problem(401, 'session.unknown');
      const expiresAt = new Date(Date.now() + state.tokenSeconds * 1000).toISOString();
      return { body: { token: await token(known, state.tokenSeconds), expiresAt } };
    },
    'POST /api-keys/token': async ({ key = '' }) => {
      const known = apiKeys.get(key);
      if (!known) return problem(401, 'api_key.unknown');
      const claims = { kind: 'client', org: known.organisationId, scopes: known.scopes };
      const expiresAt = new Date(Date.now() + state.tokenSeconds * 1000).toISOString();
      return { body: { token: await signed(claims, known.id, state.tokenSeconds), expiresAt } };
    },
    'POST /sessions/closing': ({ secret = '' }) => {
      sessions.delete(secret);
      return { status: 204 };
    },
    'GET /me': () => ({ body: [...sessions.values()].at(-1) ?? {} }),
  };

  function open(...roles: Role[]) {
    const secret = `${randomUUID()}-secret`;
    sessions.set(secret, me(randomUUID(), randomUUID(), roles));
    return secret;
  }

  /** Another session of the same account. */
  function openFor(other: string) {
    const secret = `${randomUUID()}-secret`;
    const owner = sessions.get(other);
    if (owner) sessions.set(secret, owner);
    return secret;
  }

  /** A key of a program, and as what it is known. */
  function letIn(...scopes: Scope[]) {
    const key = newApiKey();
    const known = { id: randomUUID(), organisationId: randomUUID(), scopes };
    apiKeys.set(key, known);
    return { key, ...known, revoke: () => apiKeys.delete(key) };
  }

  const answers: Behaviour = ({ method, path, body, headers }) =>
    routes[`${method} ${path}`]?.(body ? (JSON.parse(body) as Told) : {}, headers.authorization) ?? problem(404, 'route.unknown');
  fake.does(answers);
  return { open, openFor, letIn, sessions, state, answers };
}
