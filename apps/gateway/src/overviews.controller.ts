import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyRequest } from 'fastify';
import { compose, composeAround } from './compose';
import type { GatewayConfig } from './config';
import { type Caller, Upstreams } from './upstreams';

/** Matching knows a thing in these states. About any other it would wait for a fact that does not come. */
const matchedWhile = { need: ['under_review', 'published'], technology: ['published'], expert: ['published'] };
const isMatched = ({ viewer, status }: { viewer: string; status: string }, states: string[]) =>
  viewer !== 'public' && states.includes(status);

/** Answers made of several services: the thing itself must be there, everything around it may be late. */
@Controller('/v1')
export class OverviewsController {
  constructor(
    private readonly upstreams: Upstreams,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Handles(api.needOverview) async need({ params, query }: Call<typeof api.needOverview>, request: FastifyRequest) {
    const caller = callerOf(request);
    const getNeed = (signal: AbortSignal) => this.upstreams.call(needs.getNeed, { params }, caller, signal);
    const [need, rest] = await composeAround(this.config.deadlineMs, getNeed, (found) => ({
      organisation: async (signal) => this.organisation((await found).organisationId, caller, signal),
      technologies: async (signal) =>
        isMatched(await found, matchedWhile.need)
          ? this.upstreams.call(matching.needTechnologies, { params, query }, caller, signal)
          : null,
      experts: async (signal) =>
        isMatched(await found, matchedWhile.need) ? this.upstreams.call(matching.needExperts, { params, query }, caller, signal) : null,
    }));
    return { need, ...rest };
  }

  @Handles(api.technologyOverview) async technology({ params, query }: Call<typeof api.technologyOverview>, request: FastifyRequest) {
    const caller = callerOf(request);
    const getTechnology = (signal: AbortSignal) => this.upstreams.call(technologies.getTechnology, { params }, caller, signal);
    const [technology, rest] = await composeAround(this.config.deadlineMs, getTechnology, (found) => ({
      organisation: async (signal) => this.organisation((await found).organisationId, caller, signal),
      needs: async (signal) =>
        isMatched(await found, matchedWhile.technology)
          ? this.upstreams.call(matching.technologyNeeds, { params, query }, caller, signal)
          : null,
      reviewers: async (signal) =>
        isMatched(await found, matchedWhile.technology)
          ? this.upstreams.call(matching.technologyReviewers, { params, query }, caller, signal)
          : null,
    }));
    return { technology, ...rest };
  }

  @Handles(api.expertOverview) async expert({ params, query }: Call<typeof api.expertOverview>, request: FastifyRequest) {
    const caller = callerOf(request);
    const getExpert = (signal: AbortSignal) => this.upstreams.call(experts.getExpert, { params }, caller, signal);
    const [expert, rest] = await composeAround(this.config.deadlineMs, getExpert, (found) => ({
      organisation: async (signal) => this.organisation((await found).organisationId, caller, signal),
      needs: async (signal) =>
        isMatched(await found, matchedWhile.expert) ? this.upstreams.call(matching.expertNeeds, { params, query }, caller, signal) : null,
    }));
    return { expert, ...rest };
  }

  @Handles(api.home) async home(_: Call<typeof api.home>, request: FastifyRequest) {
    const caller = callerOf(request);
    const newest = { sort: 'newest', limit: 5 } as const;
    const parts = await compose(this.config.deadlineMs, {
      counts: (signal) => this.upstreams.call(matching.platformCounts, {}, caller, signal),
      needs: (signal) => this.upstreams.call(matching.search, { query: { ...newest, kind: 'need' } }, caller, signal),
      technologies: (signal) => this.upstreams.call(matching.search, { query: { ...newest, kind: 'technology' } }, caller, signal),
    });
    const { counts, degraded } = parts;
    return { counts, newestNeeds: parts.needs?.items ?? [], newestTechnologies: parts.technologies?.items ?? [], degraded };
  }

  @Handles(api.desk) async desk({ actor }: Call<typeof api.desk>, request: FastifyRequest) {
    const caller = callerOf(request);
    const may = (...roles: string[]) => actor.roles.some((role) => roles.includes(role));
    const reviewer = may('moderator', 'administrator');
    const owner = may('business', 'scientist');
    const query = { limit: 100 };
    const parts = await compose(this.config.deadlineMs, {
      needs: async (signal) => (owner ? this.upstreams.call(needs.myNeeds, { query }, caller, signal) : null),
      technologies: async (signal) => (owner ? this.upstreams.call(technologies.myTechnologies, { query }, caller, signal) : null),
      profile: (signal) => this.upstreams.call(experts.myProfile, {}, caller, signal),
      needQueue: async (signal) => (reviewer ? this.upstreams.call(needs.needReviewQueue, { query }, caller, signal) : null),
      technologyQueue: async (signal) =>
        reviewer ? this.upstreams.call(technologies.technologyReviewQueue, { query }, caller, signal) : null,
    });
    return {
      needs: parts.needs?.items ?? [],
      technologies: parts.technologies?.items ?? [],
      profile: parts.profile?.profile ?? null,
      waiting: reviewer ? { needs: parts.needQueue?.items.length ?? 0, technologies: parts.technologyQueue?.items.length ?? 0 } : null,
      degraded: parts.degraded,
    };
  }

  @Handles(api.reviewQueue) async reviewQueue(_: Call<typeof api.reviewQueue>, request: FastifyRequest) {
    const caller = callerOf(request);
    const query = { limit: 100 };
    const parts = await compose(this.config.deadlineMs, {
      needs: (signal) => this.upstreams.call(needs.needReviewQueue, { query }, caller, signal),
      technologies: (signal) => this.upstreams.call(technologies.technologyReviewQueue, { query }, caller, signal),
    });
    return { needs: parts.needs?.items ?? [], technologies: parts.technologies?.items ?? [], degraded: parts.degraded };
  }

  private async organisation(organisationId: string | null, caller: Caller, signal: AbortSignal) {
    return organisationId ? this.upstreams.call(identity.getOrganisation, { params: { organisationId } }, caller, signal) : null;
  }
}

const callerOf = ({ headers }: FastifyRequest): Caller => ({
  authorization: headers.authorization,
  'accept-language': headers['accept-language'],
});
