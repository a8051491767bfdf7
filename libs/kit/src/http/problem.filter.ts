import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { httpProblems as ofAnyEndpoint } from '@caunoi/contracts/http.problems';
import type { Locale } from '@caunoi/contracts/locales';
import { LocaleCode } from '@caunoi/contracts/primitives';
import { detailsOf, type ProblemCode, problems } from '@caunoi/contracts/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { channel } from 'node:diagnostics_channel';
import { log } from '../log';
import { httpProblems } from '../metrics/metrics';
import { failureOf } from '../events/retry-policy';
import { DomainError } from './domain-error';

/** Where tests of a service hear what a call failed of, which its answer does not say, and that it said what it may not. */
const failures = channel('caunoi:failure');

/** Answers every error as application/problem+json (RFC 9457); what is not ours to explain becomes a bare 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(request, host.switchToHttp().getResponse<FastifyReply>(), error);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  const { code, details: said } = describe(error);
  const details: Record<string, unknown> = detailsOf(code, said) ?? {};
  const { status, title } = problems[code];
  httpProblems.count(request.server.service, code);
  // A service behind the gateway answers for the public address.
  const instance = `${request.headers['x-forwarded-prefix']?.toString() ?? ''}${request.url.split('?')[0]}`;
  // Nobody is told that a client has gone, nor each time that one of many was sent away.
  if (code === 'service.failed') failures.publish({ error, traceId: request.id });
  else if (!(code in ofAnyEndpoint) && request.routeOptions.config.refusals?.includes(code) === false) tellStray(request, code);
  if (status >= 500 && code !== 'service.busy' && !reply.raw.destroyed)
    log.error({ error, method: request.method, path: instance, code, traceId: request.id }, 'request failed');
  if (typeof details['retryAfter'] === 'number') void reply.header('retry-after', details['retryAfter']);
  const language = preferred(request.headers['accept-language']);
  void reply
    .status(status)
    .type('application/problem+json')
    .header('content-language', language)
    .send({ type: `/problems/${code}`, title: title[language], status, code, instance, traceId: request.id, ...details });
}

/** The caller is answered all the same; whoever wrote the endpoint is told what its contract lacks. */
function tellStray({ method, routeOptions: { url }, id: traceId }: FastifyRequest, code: ProblemCode) {
  const error = new Error(`${code} is not among the problems of its contract`);
  failures.publish({ error, traceId });
  log.error({ error, method, path: url, code, traceId }, 'a problem that nobody promised');
}

/** Fastify's own refusals, by its error codes. */
const refusals: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
};

const byStatus: Record<number, ProblemCode> = {
  404: 'route.unknown',
  405: 'request.method',
  413: 'request.too_large',
  415: 'request.media_type',
  416: 'file.range',
  429: 'request.too_many',
  503: 'service.unavailable',
};

function describe(error: unknown): { code: ProblemCode; details?: unknown } {
  if (error instanceof DomainError) return { code: error.code, details: error.details };
  const { code = '', statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  const known = refusals[code] ?? byStatus[status];
  if (known) return { code: known };
  if (status >= 400 && status < 500) return { code: 'request.malformed' };
  // The database is restarted, full or busy: nothing is wrong with the request, and it may come again.
  return { code: failureOf(error) === 'down' ? 'service.unavailable' : 'service.failed' };
}

/** The language of Accept-Language with the highest weight that we speak; Vietnamese when there is none (RFC 9110 12.5.4). */
export function preferred(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', q = '1'] = entry.trim().split(/\s*;\s*q=/i);
      return { language: LocaleCode.safeParse(tag.split('-')[0]?.toLowerCase()).data, weight: Number(q) };
    })
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language ?? 'vi';
}
