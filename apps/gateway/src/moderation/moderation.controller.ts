import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { type Caller, ServiceClient } from '@caunoi/kit/http/service-client';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../caller';
import { compose } from '../compose';
import { Composes } from '../composes';
import type { GatewayConfig } from '../config';
import { waitingFor } from '../waiting';

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

  private async namesOf(ids: readonly (string | null)[], caller: Caller, signal: AbortSignal) {
    const id = [...new Set(ids.filter((one) => one !== null))].slice(0, administration.MOST_NAMES);
    if (id.length === 0) return new Map<string, string>();
    const { items } = await this.upstreams.call(administration.accountNames, { query: { id } }, caller, signal);
    return new Map(items.map(({ id: account, fullName }) => [account, fullName]));
  }
}
