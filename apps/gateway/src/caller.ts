import type { Caller } from '@caunoi/kit/http/service-client';
import type { FastifyRequest } from 'fastify';

/** The browser's name for itself. */
export const deviceOf = (request: FastifyRequest) => (request.headers['user-agent'] ?? '').slice(0, 300);

/** On whose behalf services are asked. */
export const callerOf = ({ headers }: FastifyRequest): Caller => ({
  authorization: headers.authorization,
  'accept-language': headers['accept-language'],
});

/** As browsers say with every change, which then was found to be one of our own (`assertSameSite`); others are taken to be where they ask. */
export const siteOf = ({ headers: { origin }, protocol, host }: FastifyRequest) => origin ?? `${protocol}://${host}`;
