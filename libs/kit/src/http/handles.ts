import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  type NestInterceptor,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { bodyLimit } from '@caunoi/contracts/body-limit';
import { type Answer, type Call, endHeaders, type Endpoint, type Endpoints } from '@caunoi/contracts/contract';
import { givesFile, takesFile } from '@caunoi/contracts/kinds';
import { refusalsOf } from '@caunoi/contracts/refusals';
import { takesVersion, versionOfTag } from '@caunoi/contracts/entity-tags';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswerInterceptor } from './answer.interceptor';
import { DomainError } from './domain-error';
import { parsePart } from './parse-part';
import { sentFile } from './sent-file';

export const ENDPOINT = 'caunoi:endpoint';

/**
 * Binds a controller method to an endpoint of the contracts: route, status, parsed input, access and answer all come
 * from there. The method's type is checked against the contract, so the two can't drift apart. Request and reply are for
 * the gateway, which alone knows browsers; so is another way to `answer`, and what the method then may return.
 */
export const Handles =
  <E extends Endpoint, A = Answer<E>>(endpoint: E, answer: NestInterceptor = new AnswerInterceptor(endpoint)) =>
  (controller: object, name: string, method: { value?: (call: Call<E>, request: FastifyRequest, reply: FastifyReply) => Promise<A> }) => {
    ParsedCall(endpoint)(controller, name, 0);
    Req()(controller, name, 1);
    Res({ passthrough: true })(controller, name, 2);
    applyDecorators(
      RequestMapping({ method: RequestMethod[endpoint.method], path: endpoint.path }),
      // A file is answered as a whole, in part, or not again: who sends it says which.
      ...(givesFile(endpoint) ? [] : [HttpCode(endpoint.status)]),
      SetMetadata(ENDPOINT, endpoint),
      RouteConfig({
        bodyLimit: bodyLimit(endpoint),
        headers: endHeaders(endpoint),
        file: takesFile(endpoint) ? endpoint.file : null,
        refusals: refusalsOf(endpoint),
      }),
      ...(endpoint.kind === 'json' || takesFile(endpoint) ? [UseInterceptors(answer)] : []),
    )(controller, name, method as PropertyDescriptor);
  };

/** Many programs send `{}` with every POST: where no body is expected it is none. */
const isNoBody = (endpoint: Endpoint, body: unknown) =>
  body === null || (endpoint.body instanceof z.ZodUndefined && isObject(body) && Object.keys(body).length === 0);

const noSuchTag = {
  errors: [
    {
      in: 'header' as const,
      pointer: '/if-match',
      code: 'invalid_value',
      message: 'Not the ETag of an answer, or not that of the version in the body',
    },
  ],
};

/** `If-Match` says as well as the body which version a caller saw. */
function sentBody(endpoint: Endpoint, { body, headers }: FastifyRequest) {
  const tag = headers['if-match'];
  if (tag === undefined || !takesVersion(endpoint)) return isNoBody(endpoint, body) ? undefined : body;
  const said = body ?? {};
  if (!isObject(said)) return body;
  const version = versionOfTag(tag);
  if (version === undefined || ('version' in said && said.version !== version)) throw new DomainError('request.invalid', noSuchTag);
  return { ...said, version };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws what the contracts promise under a name and nobody answers: a caller would meet 404. Asked before other methods are refused. */
export function assertHandled(name: string, endpoints: Endpoints, http: Pick<FastifyInstance, 'hasRoute'>, prefix = '') {
  const missing = Object.entries(endpoints).filter(([, { method, path }]) => !http.hasRoute({ method, url: `${prefix}${path}` }));
  if (missing.length === 0) return;
  const named = missing.map(([id, { method, path }]) => `${id} (${method} ${path})`).join(', ');
  throw new Error(`${name} does not answer all of its contracts; no controller of its module handles ${named}.`);
}

const ParsedCall = createParamDecorator((endpoint: Endpoint, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: unknown }>();
  return {
    params: parsePart('path', endpoint.params, request.params),
    query: parsePart('query', endpoint.query, request.query),
    body: takesFile(endpoint) ? sentFile(endpoint, request) : parsePart('body', endpoint.body, sentBody(endpoint, request)),
    actor: request.actor,
  };
});
