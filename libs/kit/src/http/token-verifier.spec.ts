import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JwksVerifier, TOKEN_AUDIENCE, TOKEN_ISSUER } from './token-verifier';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
const newKeys = () => generateKeyPair('EdDSA', { extractable: true });
const published = async (kid: string, { publicKey }: Keys) => ({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' });

let server: Server;
let keys: Keys;
let verifier: JwksVerifier;
let answer: { status: number; body: object };
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;

beforeAll(async () => {
  server = createServer((_, response) =>
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body)),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
beforeEach(async () => {
  keys = await newKeys();
  answer = { status: 200, body: { keys: [await published('current', keys)] } };
  verifier = new JwksVerifier(address());
});
afterAll(() => new Promise((closed) => server.close(closed)));

const claims = { org: randomUUID(), roles: ['business'], sid: randomUUID() };
const subject = randomUUID();
const complete = (token: SignJWT | UnsecuredJWT, { audience = TOKEN_AUDIENCE, issuer = TOKEN_ISSUER, expires = '1m' } = {}) =>
  token.setSubject(subject).setIssuer(issuer).setAudience(audience).setIssuedAt().setExpirationTime(expires);
const bearer = async (
  change: { audience?: string; issuer?: string; expires?: string } = {},
  payload: JWTPayload = claims,
  key = keys,
  kid = 'current',
) => `Bearer ${await (complete(new SignJWT(payload), change) as SignJWT).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key.privateKey)}`;

const reader = { kind: 'person', id: subject, organisationId: claims.org, memberOf: [claims.org], sessionId: claims.sid };
const other = randomUUID();

it.each<[string, JWTPayload, object]>([
  ['that was signed before people had several organisations', claims, { ...reader, capacities: ['business'], platformRoles: [] }],
  [
    'with capacities and platform roles in one list',
    { ...claims, roles: ['moderator', 'scientist', 'business'], orgs: [claims.org, other] },
    { ...reader, memberOf: [claims.org, other], capacities: ['scientist', 'business'], platformRoles: ['moderator'] },
  ],
  [
    'of somebody who acts for no organisation',
    { roles: ['business', 'analyst'], orgs: [other], sid: claims.sid },
    { ...reader, organisationId: null, memberOf: [other], capacities: [], platformRoles: ['analyst'] },
  ],
  [
    'of a program',
    { kind: 'client', org: claims.org, scopes: ['needs:read'] },
    { kind: 'client', id: subject, organisationId: claims.org, scopes: ['needs:read'] },
  ],
  [
    'of somebody whom letters reach, and who has signed in in two steps',
    { ...claims, email_verified: true, auth_time: 1_796_000_000, strong: true },
    { ...reader, capacities: ['business'], platformRoles: [], emailVerified: true, provenAt: 1_796_000_000, strong: true },
  ],
  ['of a job', { kind: 'job' }, { kind: 'job', id: subject, organisationId: null }],
])('reads the actor of a token %s', async (_, payload, actor) => expect(await verifier.actorOf(await bearer({}, payload))).toEqual(actor));

it.each([undefined, '', 'Basic bmd1b2k6bWF0LWtoYXU='])('without a token (%s) there is nobody', async (header) =>
  expect(await verifier.actorOf(header)).toBeUndefined(),
);

it.each<[string, () => Promise<string>]>([
  ['expired', () => bearer({ expires: '-1s' })],
  ['for another audience', () => bearer({ audience: 'caunoi:public' })],
  ['of another issuer', () => bearer({ issuer: 'https://elsewhere.example' })],
  ['signed with another key', async () => bearer({}, claims, await newKeys())],
  ['signed with a key that nobody knows', async () => bearer({}, claims, await newKeys(), 'other')],
  ['not signed', async () => `Bearer ${(complete(new UnsecuredJWT(claims)) as UnsecuredJWT).encode()}`],
  [
    'signed with the public key as if it were a secret',
    async () => {
      const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
      return `Bearer ${await (complete(new SignJWT(claims)) as SignJWT).setProtectedHeader({ alg: 'HS256', kid: 'current' }).sign(secret)}`;
    },
  ],
  [
    'signed in another way than ours, though with a published key',
    async () => {
      const others = await generateKeyPair('ES256', { extractable: true });
      answer = { status: 200, body: { keys: [{ ...(await published('others', others)), alg: 'ES256' }] } };
      return `Bearer ${await (complete(new SignJWT(claims)) as SignJWT).setProtectedHeader({ alg: 'ES256', kid: 'others' }).sign(others.privateKey)}`;
    },
  ],
  [
    'altered',
    async () =>
      (await bearer()).replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...claims, sub: subject, roles: ['administrator'] })).toString('base64url')}.`,
      ),
  ],
  ['no token', async () => 'Bearer abc'],
  ['empty', async () => 'Bearer '],
  ['without roles', () => bearer({}, { org: claims.org })],
  ['of a program without an organisation', () => bearer({}, { kind: 'client', scopes: [] })],
  ['of a kind that there is not', () => bearer({}, { ...claims, kind: 'king' })],
  ['with a role that there is not', () => bearer({}, { ...claims, roles: ['king'] })],
])('refuses a token that is %s', async (_, header) =>
  expect(verifier.actorOf(await header())).rejects.toMatchObject({ code: 'access.signed_out', status: 401 }),
);

it.each<[string, () => void]>([
  ['is away', () => (verifier = new JwksVerifier('http://127.0.0.1:9/jwks.json'))],
  ['fails', () => (answer = { status: 500, body: {} })],
  ['answers something else', () => (answer = { status: 200, body: { hello: 'world' } })],
])('says 503, not 401, when identity %s', async (_, breakIt) => {
  breakIt();
  await expect(verifier.actorOf(await bearer())).rejects.toMatchObject({
    code: 'service.unavailable',
    status: 503,
    details: { part: 'identity' },
  });
});

it('takes up a new key within seconds, and still knows the old one', async () => {
  await verifier.actorOf(await bearer());
  const next = await newKeys();
  answer = { status: 200, body: { keys: [await published('next', next), await published('current', keys)] } };
  await new Promise((passed) => setTimeout(passed, 2_100));
  expect(await verifier.actorOf(await bearer({}, claims, next, 'next'))).toMatchObject({ id: subject });
  expect(await verifier.actorOf(await bearer())).toMatchObject({ id: subject });
});

it('verifies a token once, and refuses it after its end all the same', async () => {
  const { subtle } = globalThis.crypto;
  const verify = subtle.verify.bind(subtle);
  let verified = 0;
  subtle.verify = (...args) => {
    verified++;
    return verify(...args);
  };
  const header = await bearer({ expires: '2s' });
  const actors = [await verifier.actorOf(header), await verifier.actorOf(header)];
  subtle.verify = verify;
  expect({ actors, verified }).toEqual({ actors: Array(2).fill(expect.objectContaining({ id: subject })), verified: 1 });
  await new Promise((passed) => setTimeout(passed, 2_100));
  await expect(verifier.actorOf(header)).rejects.toMatchObject({ code: 'access.signed_out' });
});
