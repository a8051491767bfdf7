import type { Answer, Endpoint } from '@caunoi/contracts/contract';
import { Handles } from '@caunoi/kit/http/handles';
import { Verbatim } from '@caunoi/kit/http/verbatim';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map } from 'rxjs';

/** An answer of which every part may be a service's own, unread. */
type Composed<A> = { [K in keyof A]: A[K] | Verbatim<A[K]> | Verbatim<NonNullable<A[K]>> };

/** As `Handles`, for answers put together from those of services, which have been held against their contracts there. */
export const Composes = <E extends Endpoint>(endpoint: E) => Handles<E, Composed<Answer<E>>>(endpoint, new Composing());

class Composing implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Record<string, unknown>>) {
    void context.switchToHttp().getResponse<FastifyReply>().type('application/json; charset=utf-8');
    return next.handle().pipe(map(toJson));
  }
}

const NOTHING = Buffer.from('null');

/** One JSON object of values and of parts that are JSON already. */
export function toJson(parts: Record<string, unknown>): Buffer {
  const members = Object.entries(parts).flatMap(([name, value], i) => [
    Buffer.from(`${i > 0 ? ',' : ''}${JSON.stringify(name)}:`),
    value instanceof Verbatim ? value.json : value === undefined ? NOTHING : Buffer.from(JSON.stringify(value)),
  ]);
  return Buffer.concat([Buffer.from('{'), ...members, Buffer.from('}')]);
}
