import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { httpRequests, httpSeconds } from '../metrics/metrics';

declare module 'fastify' {
  interface FastifyRequest {
    /** When its head was read. */
    begun: number;
  }
  interface FastifyInstance {
    /** Whose server it is, in metrics and traces. */
    service: string;
  }
}

/** Where nothing is: what callers make up must not become a label. */
const NOWHERE = 'unknown';

/** Counts and times every call under the route that was found. The hook stands at each route: to ask a call for its route builds an object. */
export function measureCalls(fastify: FastifyInstance, service: string) {
  fastify.decorate('service', service);
  fastify.decorateRequest('begun', 0);
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.begun = performance.now();
    done();
  });
  fastify.addHook('onRoute', (route) => {
    const note = noteOf(service, route.url);
    route.onSend = [
      route.onSend ?? [],
      (request: FastifyRequest, reply: FastifyReply, payload: unknown, done: Sent) => {
        note(request, reply);
        done(null, payload);
      },
    ].flat();
  });
  const lost = noteOf(service, NOWHERE);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.is404) lost(request, reply);
    done(null, payload);
  });
}

type Sent = (error: null, payload: unknown) => void;

const noteOf =
  (service: string, route: string) =>
  ({ method, begun }: FastifyRequest, { statusCode }: FastifyReply) => {
    httpRequests.count(service, method, route, statusCode);
    httpSeconds.took((performance.now() - begun) / 1000, service, method, route);
  };
