import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Who is signed in at an issuer. */
export interface Outsider {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

interface Given {
  person: Outsider;
  nonce: string;
  challenge: string;
  redirectUri: string;
}

/** How an issuer behaves otherwise than it should. */
interface Fault {
  /** Instead of the one that was asked with. */
  nonce?: string;
  /** Signed with a key that it does not publish. */
  forged?: boolean;
  /** Its token is for another program. */
  audience?: string;
  /** The token end answers nothing, or breaks. */
  token?: 'hangs' | 'broken';
  declined?: boolean;
}

const CLIENT = { id: 'cau-noi', secret: 'a secret of the fake issuer' };

/** An OpenID provider as Cầu Nối meets one: discovery, authorization code with PKCE, ID tokens that verify. Nobody types anything there. */
export async function fakeIssuer() {
  const [own, another] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const codes = new Map<string, Given>();
  const state: { person: Outsider; fault: Fault } = { person: { sub: 'nobody' }, fault: {} };
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'fake', alg: 'ES256', use: 'sig' }];

  const metadata = () => ({
    ...{ issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token`, jwks_uri: `${url}/jwks` },
    ...{ response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'] },
    ...{ code_challenge_methods_supported: ['S256'], authorization_response_iss_parameter_supported: true },
  });

  /** As a browser that follows the address: where it is sent back to. */
  function authorize(address: string) {
    const asked = new URL(address, url).searchParams;
    const of = (name: string) => asked.get(name) ?? '';
    const back = new URL(of('redirect_uri'));
    back.searchParams.set('state', of('state'));
    back.searchParams.set('iss', url);
    if (state.fault.declined) {
      back.searchParams.set('error', 'access_denied');
      return back;
    }
    const code = randomUUID();
    const given = { person: state.person, nonce: of('nonce'), challenge: of('code_challenge'), redirectUri: of('redirect_uri') };
    if (asked.get('client_id') === CLIENT.id && of('code_challenge_method') === 'S256') codes.set(code, given);
    back.searchParams.set('code', code);
    return back;
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    const sent = new URLSearchParams(await text(request));
    const { fault } = state;
    if (fault.token === 'hangs') return;
    if (fault.token === 'broken') return answer(response, 500, { error: 'server_error' });
    const code = sent.get('code') ?? '';
    const given = codes.get(code);
    codes.delete(code);
    const isClient = shownIn(request.headers.authorization) === `${CLIENT.id}:${CLIENT.secret}`;
    const fits = given?.challenge === challengeOf(sent.get('code_verifier') ?? '') && given.redirectUri === sent.get('redirect_uri');
    if (!given || !isClient || !fits) return answer(response, 400, { error: 'invalid_grant' });
    const idToken = await new SignJWT({ ...given.person, nonce: fault.nonce ?? given.nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'fake' })
      .setIssuer(url)
      .setAudience(fault.audience ?? CLIENT.id)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign((fault.forged ? another : own).privateKey);
    return answer(response, 200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken });
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/authorize?')) return void response.writeHead(302, { location: authorize(path).href }).end();
    if (path === '/token') return void token(request, response);
    answer(response, 200, path === '/jwks' ? { keys } : metadata());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** As the settings name it. */
    configured: (id: string, name: string) => ({ id, name, issuer: url, clientId: CLIENT.id, clientSecret: CLIENT.secret }),
    /** Who is signed in there from now on, and how it behaves. */
    has: (person: Outsider, fault: Fault = {}) => void Object.assign(state, { person, fault }),
    /** What the browser comes back with that went to the address. */
    answerTo: (address: string) => Object.fromEntries(authorize(address).searchParams),
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
/** Name and secret, as they stand in the header (RFC 6749 2.3.1). */
const shownIn = (authorization = '') =>
  decodeURIComponent(Buffer.from(authorization.slice('Basic '.length), 'base64').toString().replaceAll('+', ' '));
const answer = (response: ServerResponse, status: number, body: object) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
