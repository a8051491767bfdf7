import fastifyStatic from '@fastify/static';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

const policy = (styles: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src ${styles}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The policy of answers that are no page at all. */
export const CLOSED_POLICY = `default-src 'none'; frame-ancestors 'none'`;

/** Nothing inline: the app's styles and scripts are all files of its own. */
const PAGE_POLICY = policy(`'self'`);

/** The API reference sets inline styles; it gets a policy of its own that still runs only our scripts. */
export const REFERENCE_POLICY = policy(`'self' 'unsafe-inline'`);

/** Serves the built web app: files with a hash in their name for a year, everything else as the app's page. */
export async function registerWebFiles(fastify: FastifyInstance, folder: string) {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => {
    throw new Error(`The web app is not built: ${folder} has no index.html. Run "npm run build".`);
  });
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', YEAR),
  });
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    decorateReply: false,
    wildcard: false,
    index: false,
    globIgnore: ['index.html', 'assets/**'],
  });
  return (reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('content-security-policy', PAGE_POLICY).send(page);
}
