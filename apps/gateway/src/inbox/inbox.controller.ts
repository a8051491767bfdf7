import { Controller, Inject } from '@nestjs/common';
import { holds } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
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
import { everyPage, unfinished } from '../every-page';
import { waitingFor } from '../waiting';
import { inboxOf, type InboxParts, MOST_TEXTS } from './inbox.rules';

/** What waits for whoever asks, of all services: little enough to be asked for on every page. */
@Controller('/v1')
export class InboxController {
  constructor(
    private readonly upstreams: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Composes(api.inbox) async inbox({ actor }: Call<typeof api.inbox>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const time = waitingFor(reply, this.config.deadlineMs);
    const read = await compose(time, {
      ...(holds(actor, 'business', 'scientist') ? this.owned(caller) : none('needs', 'technologies')),
      profile: (signal) => this.upstreams.call(experts.myProfile, {}, caller, signal),
      ...(holds(actor, 'moderator', 'administrator') ? this.queues(caller) : none('needQueue', 'technologyQueue')),
      jobs: async (signal) => (holds(actor, 'administrator') ? this.jobs(caller, signal) : null),
    });
    const own: Pick<InboxParts, 'needs' | 'technologies' | 'profile'> = {
      needs: read.needs?.items ?? [],
      technologies: read.technologies?.items ?? [],
      profile: read.profile?.profile ?? null,
    };
    const { suggestions, degraded } = await compose(time, { suggestions: (signal) => this.undecided(own, caller, signal) });
    const items = inboxOf(
      {
        ...own,
        wantsProfile: holds(actor, 'scientist') && read.profile !== null,
        queue: { needs: read.needQueue?.items ?? [], technologies: read.technologyQueue?.items ?? [] },
        undecided: new Map(suggestions?.items.map(({ id, undecided }) => [id, undecided])),
        jobs: read.jobs ?? [],
      },
      new Date(),
    );
    const waiting = (read.needQueue?.count ?? 0) + (read.technologyQueue?.count ?? 0);
    const shown = items.filter(({ task }) => task === 'review').length;
    const missing = [...read.degraded, ...unfinished({ needs: read.needs, technologies: read.technologies }), ...degraded];
    return { items, further: Math.max(0, waiting - shown), degraded: missing };
  }

  private owned(caller: Caller) {
    return {
      needs: (signal: AbortSignal) => everyPage((query) => this.upstreams.call(needs.myNeeds, { query }, caller, signal)),
      technologies: (signal: AbortSignal) =>
        everyPage((query) => this.upstreams.call(technologies.myTechnologies, { query }, caller, signal)),
    };
  }

  /** The first few and how many there are. */
  private queues(caller: Caller) {
    const query = { limit: MOST_TEXTS };
    return {
      needQueue: async (signal: AbortSignal) => {
        const [{ items }, { count }] = await Promise.all([
          this.upstreams.call(needs.needReviewQueue, { query }, caller, signal),
          this.upstreams.call(needs.needReviewCount, {}, caller, signal),
        ]);
        return { items, count };
      },
      technologyQueue: async (signal: AbortSignal) => {
        const [{ items }, { count }] = await Promise.all([
          this.upstreams.call(technologies.technologyReviewQueue, { query }, caller, signal),
          this.upstreams.call(technologies.technologyReviewCount, {}, caller, signal),
        ]);
        return { items, count };
      },
    };
  }

  private async jobs(caller: Caller, signal: AbortSignal) {
    const of = async (service: ServiceName) =>
      (await this.upstreams.call(services[service].jobs.list, {}, caller, signal)).items.map((job) => ({ ...job, service }));
    return (await Promise.all(serviceNames.map(of))).flat();
  }

  private async undecided(own: Pick<InboxParts, 'needs' | 'technologies' | 'profile'>, caller: Caller, signal: AbortSignal) {
    const things = [...own.needs, ...own.technologies, ...(own.profile ? [own.profile] : [])];
    const thing = things.filter(({ status }) => status === 'published').map(({ id }) => id);
    if (thing.length === 0) return null;
    return this.upstreams.call(
      matching.undecidedSuggestions,
      { query: { thing: thing.slice(0, matching.MOST_UNDECIDED) } },
      caller,
      signal,
    );
  }
}

/** Parts that this reader has none of. */
const none = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, async () => null])) as Record<N, () => Promise<null>>;
