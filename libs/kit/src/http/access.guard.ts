import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Access, Actor, Endpoint } from '@caunoi/contracts/contract';
import type { FastifyRequest } from 'fastify';
import { actsAs } from '../trace';
import { DomainError } from './domain-error';
import { ENDPOINT } from './handles';
import { TokenVerifier } from './token-verifier';

const closed: Access = { anyOf: [] };

/** Lets a call through if the endpoint's access says so; a route without a contract is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext) {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor | undefined }>();
    const actor = (request.actor = await this.tokens.actorOf(request.headers.authorization));
    if (actor) actsAs({ id: actor.id, kind: 'person' });
    assertAccess(endpoint?.access ?? closed, actor);
    return true;
  }
}

export function assertAccess(access: Access, actor: Actor | undefined) {
  if (access === 'public') return;
  if (!actor) throw new DomainError('access.signed_out');
  if (access === 'signed-in' || access.anyOf.some((role) => actor.roles.includes(role))) return;
  throw new DomainError('access.role', { needs: access.anyOf });
}
