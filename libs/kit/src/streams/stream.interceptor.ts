import type { Endpoint, Followed } from '@caunoi/contracts/contract';
import { answerOf } from '@caunoi/contracts/loose';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '../http/domain-error';
import { ENDPOINT } from '../http/handles';
import { Feed, type Item } from './feed';

/** So much later than its time a stream is cut whose reader does not let it end. */
const GRACE_MS = 10_000;
/** When a browser comes back whose stream has ended. */
const AGAIN_MS = 2_000;

const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

/** Around every endpoint that answers with a stream: what its handler follows goes out as server-sent events, as slowly as it is read. */
@Injectable()
export class StreamInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly feed: Feed,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (endpoint?.kind !== 'stream') return next.handle();
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const after = placeIn(request.headers['last-event-id']);
    const followed = lastValueFrom(next.handle() as Observable<Followed<unknown>>);
    return from(followed.then((thing) => this.begin(endpoint, thing, after, request, reply)));
  }

  private async begin(
    endpoint: Endpoint,
    followed: Followed<unknown>,
    after: bigint | undefined,
    { method }: FastifyRequest,
    reply: FastifyReply,
  ) {
    void reply.headers(headers);
    if (method === 'HEAD') return Readable.from([]);
    const gone = new AbortController();
    const over = new AbortController();
    const { lifeMs } = this.feed.limits;
    const timers = [setTimeout(() => over.abort(), lifeMs), setTimeout(() => gone.abort(), lifeMs + GRACE_MS)];
    reply.raw.once('close', () => gone.abort());
    gone.signal.addEventListener('abort', () => {
      timers.forEach(clearTimeout);
      reply.raw.destroy();
    });
    if (reply.raw.closed) gone.abort();
    try {
      return Readable.from(written(await this.feed.follow(followed, after, gone, over.signal), endpoint), { objectMode: false });
    } catch (error) {
      timers.forEach(clearTimeout);
      throw error;
    }
  }
}

/** The comment at the beginning says at once that there is a stream. */
async function* written(items: AsyncIterable<Item>, endpoint: Endpoint) {
  const answer = answerOf(endpoint);
  yield `retry: ${AGAIN_MS}\n\n`;
  for await (const item of items) yield item ? `id: ${item.id}\ndata: ${JSON.stringify(answer.parse(item.data))}\n\n` : ':\n\n';
}

function placeIn(sent: string | string[] | undefined) {
  if (sent === undefined || sent === '') return undefined;
  if (/^(-1|\d{1,18})$/.test(String(sent))) return BigInt(String(sent));
  throw new DomainError('request.invalid', {
    errors: [{ in: 'header', pointer: '/last-event-id', code: 'invalid_format', message: 'Not an id of this stream' }],
  });
}
