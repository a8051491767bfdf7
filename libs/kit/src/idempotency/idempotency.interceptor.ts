import type { Actor } from '@caunoi/contracts/access';
import { type Endpoint, isCreation } from '@caunoi/contracts/contract';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { ENDPOINT } from '../http/handles';
import { IdempotencyKeys } from './idempotency-keys';

/** A UUID, in quotation marks or without: some clients send it as a structured field. */
const Key = z.preprocess((sent) => String(sent).replace(/^"(.*)"$/, '$1'), z.uuid().toLowerCase());

/** Around every creation that carries an `Idempotency-Key`. Outside of the answer's own interceptor: what is kept is what goes out. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint || !isCreation(endpoint)) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor: Actor }>();
    const sent = request.headers['idempotency-key'];
    if (sent === undefined) return next.handle();
    return from(this.keys.once(callOf(endpoint, request, keyIn(sent)), () => lastValueFrom(next.handle())));
  }
}

function keyIn(sent: string | string[]) {
  const key = Key.safeParse(sent);
  if (key.success) return key.data;
  throw new DomainError('request.invalid', {
    errors: [{ in: 'header', pointer: '/idempotency-key', code: 'invalid_format', message: 'Not a UUID' }],
  });
}

const callOf = ({ path }: Endpoint, { actor, params, query, body }: FastifyRequest & { actor: Actor }, key: string) => ({
  caller: `${actor.kind}:${actor.id}:${actor.organisationId}`,
  key,
  request: JSON.stringify([path, params, query, body]),
});
