import fastifyStatic from '@fastify/static';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

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
export const PAGE_POLICY = policy(`'self'`);

/** The API reference sets inline styles; it gets a policy of its own that still runs only our scripts. */
export const REFERENCE_POLICY = policy(`'self' 'unsafe-inline'`);

/** Serves the files of the built web app: those with a hash in their name for a year. Texts lie there compressed as well. */
export async function registerWebFiles(fastify: FastifyInstance, folder: string) {
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply) => void reply.header('cache-control', YEAR),
  });
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    decorateReply: false,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['index.html', 'pages.json', '*.br', '*.gz', 'assets/**'],
  });
}
