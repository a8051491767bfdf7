import type { Caller } from '@caunoi/kit/http/service-client';
import type { FastifyRequest } from 'fastify';

/** On whose behalf services are asked. */
export const callerOf = ({ headers }: FastifyRequest): Caller => ({
  authorization: headers.authorization,
  'accept-language': headers['accept-language'],
});
