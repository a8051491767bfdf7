import { Scope } from '@caunoi/contracts/access';
import { target } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/api-keys.endpoints';
import { createApplication } from '@caunoi/contracts/identity/applications.endpoints';
import { publicEndpoints } from '@caunoi/contracts/offered';
import { log } from '@caunoi/kit/log';
import { linkHandedOver } from '@caunoi/testing/letters';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { asset } from '@caunoi/kit/assets';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as oauth from 'openid-client';
import { newcomer } from './closed/people';
import { startPlatform } from './platform';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform({
    GATEWAY_RATE_LIMIT: '1000000',
    GATEWAY_RATE_LIMIT_SIGN_IN: '1000000',
    GATEWAY_DEADLINE_MS: '20000',
    GATEWAY_CALL_MS: '20000',
  });
});
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** A program of a new organisation, and the person who let it in. */
async function program(name: string, ...scopes: Scope[]) {
  const manager = await newcomer(platform.url, `${name}@vi-du.vn`, `HTX ${name}`, { secretTo: linkHandedOver });
  const params = { organisationId: manager.organisationId };
  const { key } = await manager.call(api.createApiKey, { params, body: { name, scopes, days: 30 } });
  return { manager, key, ask: askingWith(key) };
}

/** The same, which shows who it is as OAuth has it, and is given a token. */
async function programWithToken(name: string, ...scopes: Scope[]) {
  const manager = await newcomer(platform.url, `${name}.t@vi-du.vn`, `HTX ${name} T`, { secretTo: linkHandedOver });
  const params = { organisationId: manager.organisationId };
  const body = { name, redirectUris: ['https://vi-du.vn/back'], scopes };
  const { application, secret } = await manager.call(createApplication, { params, body });
  const shown = oauth.ClientSecretBasic(secret);
  const server = await oauth.discovery(new URL(platform.url), application.id, {}, shown, { execute: [oauth.allowInsecureRequests] });
  const { access_token: token } = await oauth.clientCredentialsGrant(server, { scope: scopes.join(' ') });
  return { manager, key: token, ask: askingWith(token) };
}

const askingWith = (key: string) => async (method: string, path: string, body?: object) => {
  const type = body ? { 'content-type': 'application/json' } : {};
  const response = await fetch(`${platform.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...type },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = response.headers.get('content-type')?.includes('json') ? await response.text() : '';
  await response.body?.cancel().catch(() => undefined);
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Record<string, unknown> | undefined };
};

const draft = { title: 'Giảm tỷ lệ xoài thối khi vận chuyển', problem: 'Xoài chín nẫu sau năm ngày trong xe lạnh.' };

it('a program drafts a need for its organisation, whose people find it among theirs; strangers find nothing', async () => {
  const [own, other] = [await program('mot', 'needs:read', 'needs:write'), await program('hai', 'needs:read', 'needs:write')];
  const { status, body } = await own.ask('POST', '/needs', draft);
  expect([status, body]).toMatchObject([201, { title: draft.title, organisationId: own.manager.organisationId }]);
  const path = `/needs/${String(body?.['id'])}`;
  expect(await own.ask('GET', path)).toMatchObject({ status: 200, body: { title: draft.title } });
  expect((await own.ask('GET', '/needs/mine')).body).toMatchObject({ items: [{ title: draft.title }] });
  expect(await other.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
  expect((await other.ask('GET', '/needs/mine')).body).toMatchObject({ items: [] });
  expect(JSON.parse((await own.manager.page('/v1/needs/mine')).text)).toMatchObject({ items: [{ title: draft.title }] });
});

it('the first calls of the guide for integrators do what it says', async () => {
  const { key } = await program('huong-dan', 'needs:read', 'needs:write');
  const script = /```js\n(.*?)```/s.exec(readFileSync(asset('docs/integrators.md'), 'utf8'))?.[1] ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'caunoi-quickstart-')), 'quickstart.mjs');
  writeFileSync(file, script);
  const env = { CAUNOI_URL: platform.url, CAUNOI_KEY: key };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env, timeout: 20_000 });
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^created [0-9a-f-]{36} draft$/),
    'saved 2',
    expect.stringMatching(/^mine [0-9a-f-]{36} Mangoes that stay firm for 35 days at sea$/),
    'found 0',
  ]);
});

/** What an endpoint is asked without being sent anything that it could do: ids that nobody has, and no body. */
function asked(endpoint: Endpoint) {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, randomUUID()] as const);
  return [endpoint.method, target(endpoint, Object.fromEntries(names), undefined)] as const;
}

/** What a program may call at all. */
const opens = ({ access }: Endpoint, scopes: readonly Scope[]) =>
  access === 'public' || (typeof access === 'object' && access.scope !== undefined && scopes.includes(access.scope));

const some: Scope[][] = [...Scope.options.map((scope) => [scope]), [...Scope.options]];

it.each(
  some.flatMap((scopes) => [['a key', program, scopes] as const, ['a token by client credentials', programWithToken, scopes] as const]),
)('%s opens what its scopes say, of all endpoints, and nothing else (%#)', async (_, entering, scopes) => {
  const { ask } = await entering(scopes.join('-').replaceAll(':', '.'), ...scopes);
  const wrong: string[] = [];
  for (const [id, endpoint] of publicEndpoints()) {
    const { status, body } = await ask(...asked(endpoint));
    const refused = status === 403 && body?.['code'] === 'access.scope';
    if (refused === opens(endpoint, scopes) || status === 401 || status >= 500) wrong.push(`${id}: ${status} ${String(body?.['code'])}`);
  }
  expect(wrong).toEqual([]);
});
