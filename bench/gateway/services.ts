import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@caunoi/kit/http/token-verifier';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { Recorded } from './recorded';

/** Stands for every service: recorded answers as they are, and tokens that verify. */
export async function serveRecorded({ answers, me }: Recorded, port: number) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'EdDSA', use: 'sig' }] });
  const exchange = async () => {
    const token = await new SignJWT({ org: me.organisation.id, roles: me.roles, sid: me.account.id })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'bench' })
      .setSubject(me.account.id)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setExpirationTime('60s')
      .sign(privateKey);
    return JSON.stringify({ token, expiresAt: new Date(Date.now() + 60_000).toISOString() });
  };
  const bodies = new Map(Object.entries(answers).map(([path, text]) => [path, Buffer.from(text)]));
  const server = createServer((request, response) => {
    const send = (body: string | Buffer) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
    const path = request.url ?? '';
    const known = bodies.get(path);
    if (known) return void send(known);
    if (path === '/.well-known/jwks.json') return void send(keys);
    if (path === '/sessions/token') return void request.resume().on('end', () => void exchange().then(send));
    response.writeHead(404).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
}
