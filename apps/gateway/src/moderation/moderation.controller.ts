import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/moderation.endpoints';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { type Caller, ServiceClient } from '@caunoi/kit/http/service-client';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../caller';
import { compose } from '../compose';
import { Composes } from '../composes';
import type { GatewayConfig } from '../config';
import { waitingFor } from '../waiting';
import { newestOf } from './newest.rules';

/** For those who review and administer: what the services know, with the names of people. */
@Controller('/v1')
export class ModerationController {
  constructor(
    private readonly upstreams: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Composes(api.reviewClaims) async claims(_: Call<typeof api.reviewClaims>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const time = waitingFor(reply, this.config.deadlineMs);
    const parts = await compose(time, {
      needs: (signal) => this.upstreams.call(needs.needClaims, {}, caller, signal),
      technologies: (signal) => this.upstreams.call(technologies.technologyClaims, {}, caller, signal),
    });
    const claims = [...(parts.needs?.items ?? []), ...(parts.technologies?.items ?? [])];
    const { names, degraded } = await compose(time, {
      names: (signal) =>
        this.namesOf(
          claims.flatMap(({ accountId, takenFrom }) => [accountId, takenFrom]),
          caller,
          signal,
        ),
    });
    const named = (accountId: string) => ({ accountId, fullName: names?.get(accountId) ?? null });
    const items = claims.map(({ accountId, takenFrom, ...claim }) => ({
      ...claim,
      by: named(accountId),
      takenFrom: takenFrom === null ? null : named(takenFrom),
    }));
    return { items, degraded: [...parts.degraded, ...degraded] };
  }

  @Composes(api.reviewStatistics) async statistics(
    { query }: Call<typeof api.reviewStatistics>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const caller = callerOf(request);
    return compose(waitingFor(reply, this.config.deadlineMs), {
      needs: (signal) => this.upstreams.call(needs.needReviewStatistics, { query }, caller, signal),
      technologies: (signal) => this.upstreams.call(technologies.technologyReviewStatistics, { query }, caller, signal),
    });
  }

  /** Each service keeps its own log; one page is the newest of all of them. */
  @Composes(api.acts) async acts({ query }: Call<typeof api.acts>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const time = waitingFor(reply, this.config.deadlineMs);
    const listOf = (service: ServiceName) => (signal: AbortSignal) =>
      this.upstreams.call(services[service].acts.list, { query }, caller, signal);
    const lists = Object.fromEntries(serviceNames.map((name) => [name, listOf(name)])) as Record<ServiceName, ReturnType<typeof listOf>>;
    const found = await compose(time, lists);
    const { items, next } = newestOf(
      serviceNames.flatMap((service) => (found[service]?.items ?? []).map((act) => ({ ...act, service }))),
      query.limit,
    );
    const people = items.flatMap(({ actorId, actorKind, thingId, act }) => [
      actorKind === 'person' ? actorId : null,
      act.startsWith('account.') ? thingId : null,
    ]);
    const { names, degraded } = await compose(time, { names: (signal) => this.namesOf(people, caller, signal) });
    return {
      items: items.map((act) => ({
        ...act,
        actorName: names?.get(act.actorId) ?? null,
        thingName: act.thingName || (names?.get(act.thingId) ?? ''),
      })),
      next,
      degraded: [...found.degraded, ...degraded],
    };
  }

  @Composes(api.deadLetters) async deadLetters(_: Call<typeof api.deadLetters>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const listOf = (service: ServiceName) => (signal: AbortSignal) =>
      this.upstreams.call(services[service].deadLetters.list, {}, caller, signal);
    const lists = Object.fromEntries(serviceNames.map((name) => [name, listOf(name)])) as Record<ServiceName, ReturnType<typeof listOf>>;
    const found = await compose(waitingFor(reply, this.config.deadlineMs), lists);
    const items = serviceNames.flatMap((service) => (found[service]?.items ?? []).map((letter) => ({ ...letter, service })));
    return { items: items.toSorted((one, other) => one.since.localeCompare(other.since)), degraded: found.degraded };
  }

  private async namesOf(ids: readonly (string | null)[], caller: Caller, signal: AbortSignal) {
    const id = [...new Set(ids.filter((one) => one !== null))].slice(0, administration.MOST_NAMES);
    if (id.length === 0) return new Map<string, string>();
    const { items } = await this.upstreams.call(administration.accountNames, { query: { id } }, caller, signal);
    return new Map(items.map(({ id: account, fullName }) => [account, fullName]));
  }
}
