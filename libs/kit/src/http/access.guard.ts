import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, type Actor, holds, type Person, type Scope } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { changesForMembers } from '@caunoi/contracts/refusals';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock';
import { actsAs } from '../trace';
import { DomainError } from './domain-error';
import { ENDPOINT } from './handles';
import { TokenVerifier } from './token-verifier';

const closed: Access = { anyOf: [] };

/** So long a proof that it is them stands for what asks for a recent one. */
const RECENT_SECONDS = 600;

/** Lets a call through if the endpoint's access says so; a route without a contract is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext) {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor | undefined }>();
    const actor = (request.actor = await this.tokens.actorOf(request.headers.authorization));
    if (actor) actsAs({ id: actor.id, kind: actor.kind });
    assertAccess(endpoint?.access ?? closed, actor);
    if (endpoint) assertStanding(endpoint, actor);
    if (endpoint?.recent) assertRecent(actor, this.clock.now());
    return true;
  }
}

export function assertAccess(access: Access, actor: Actor | undefined) {
  if (access === 'public') return;
  if (!actor) throw new DomainError('access.signed_out');
  if (actor.kind !== 'person') return assertScope(access, actor);
  if (access === 'signed-in' || (access === 'member' && actor.organisationId !== null)) return;
  if (access === 'member') throw new DomainError('access.organisation');
  if (!holds(actor, ...access.anyOf)) throw new DomainError('access.role', { needs: access.anyOf });
}

/** Whoever acts for an organisation that is suspended reads what is its own. */
export function assertStanding(endpoint: Pick<Endpoint, 'method' | 'access'>, actor: Actor | undefined) {
  if (actor?.kind === 'person' && actor.suspended && changesForMembers(endpoint)) throw new DomainError('access.suspended');
}

/** Somebody at a machine that was left alone, or with a stolen session, gets no further than what can be undone. */
export function assertRecent(actor: Actor | undefined, now: Date) {
  const provenAt = actor?.kind === 'person' ? (actor.provenAt ?? 0) : 0;
  if (now.getTime() / 1000 - provenAt > RECENT_SECONDS) throw new DomainError('access.proof_old');
}

/** Programs call what names a scope for them, and nothing else. */
function assertScope(access: Access, actor: Exclude<Actor, Person>) {
  const needs = typeof access === 'object' && access.scope ? [access.scope] : [];
  const has: readonly Scope[] = actor.kind === 'client' ? actor.scopes : [];
  if (!needs.some((scope) => has.includes(scope))) throw new DomainError('access.scope', { needs });
}
