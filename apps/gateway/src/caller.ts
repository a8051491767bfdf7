import type { Caller } from '@caunoi/kit/http/service-client';
import type { FastifyRequest } from 'fastify';

/** The browser's name for itself. */
export const deviceOf = (request: FastifyRequest) => (request.headers['user-agent'] ?? '').slice(0, 300);

/** On whose behalf services are asked. */
export const callerOf = ({ headers }: FastifyRequest): Caller => ({
  authorization: headers.authorization,
  'accept-language': headers['accept-language'],
});
