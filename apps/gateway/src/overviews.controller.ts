import { Controller, Inject } from '@nestjs/common';
import { holds } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import type { Kind } from '@caunoi/contracts/matching/match';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import { relatedThings } from '@caunoi/contracts/matching/related.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './caller';
import { compose, composeAround } from './compose';
import type { GatewayConfig } from './config';
import { everyPage, unfinished } from './every-page';
import { type Caller, ServiceClient } from '@caunoi/kit/http/service-client';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { Verbatim } from '@caunoi/kit/http/verbatim';
import { Composes } from './composes';
import { waitingFor } from './waiting';
import { whileOnItsWay } from './while-on-its-way';

/** Matching knows a thing in these states, or will in a moment. */
const matchedWhile = { need: ['under_review', 'published'], technology: ['published'], expert: ['published'] };

/** What composing needs to know of a need, a technology or an expert. */
interface Thing {
  viewer: string;
  status: string;
  organisationId: string | null;
}

/** Answers made of several services: the thing itself must be there, everything around it may be late. */
@Controller('/v1')
export class OverviewsController {
  constructor(
    private readonly upstreams: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Composes(api.needOverview) async need({ params, query }: Call<typeof api.needOverview>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const getNeed = (signal: AbortSignal) => this.upstreams.verbatim(needs.getNeed, { params }, caller, signal);
    const [need, rest] = await composeAround(waitingFor(reply, this.config.deadlineMs), getNeed, (found) => {
      const matches = this.matches(found, matchedWhile.need);
      return {
        organisation: this.organisation(found, caller),
        technologies: matches((signal) => this.upstreams.verbatim(matching.needTechnologies, { params, query }, caller, signal)),
        experts: matches((signal) => this.upstreams.verbatim(matching.needExperts, { params, query }, caller, signal)),
      };
    });
    return { need, ...rest };
  }

  @Composes(api.technologyOverview) async technology(
    { params, query }: Call<typeof api.technologyOverview>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const caller = callerOf(request);
    const getTechnology = (signal: AbortSignal) => this.upstreams.verbatim(technologies.getTechnology, { params }, caller, signal);
    const [technology, rest] = await composeAround(waitingFor(reply, this.config.deadlineMs), getTechnology, (found) => {
      const matches = this.matches(found, matchedWhile.technology);
      return {
        organisation: this.organisation(found, caller),
        related: this.related(found, params.technologyId, caller),
        needs: matches((signal) => this.upstreams.verbatim(matching.technologyNeeds, { params, query }, caller, signal)),
        reviewers: matches(
          (signal) => this.upstreams.verbatim(matching.technologyReviewers, { params, query }, caller, signal),
          ['owner', 'reviewer'],
        ),
      };
    });
    return { technology, ...rest };
  }

  @Composes(api.expertOverview) async expert(
    { params, query }: Call<typeof api.expertOverview>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const caller = callerOf(request);
    const getExpert = (signal: AbortSignal) => this.upstreams.verbatim(experts.getExpert, { params }, caller, signal);
    const [expert, rest] = await composeAround(waitingFor(reply, this.config.deadlineMs), getExpert, (found) => {
      const matches = this.matches(found, matchedWhile.expert);
      return {
        organisation: this.organisation(found, caller),
        related: this.related(found, params.expertId, caller),
        needs: matches((signal) => this.upstreams.verbatim(matching.expertNeeds, { params, query }, caller, signal)),
      };
    });
    return { expert, ...rest };
  }

  /** Of what search and counts answer, the home page takes a part. */
  @Composes(api.home) async home(_: Call<typeof api.home>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const { counts, newestNeeds, newestTechnologies } = api.home.answer.shape;
    const newest = async (kind: Kind, signal: AbortSignal) =>
      (await this.upstreams.call(matching.search, { query: { sort: 'newest', limit: 5, kind } }, caller, signal)).items;
    const parts = await compose(waitingFor(reply, this.config.deadlineMs), {
      counts: async (signal) => counts.parse(await this.upstreams.call(matching.platformCounts, {}, caller, signal)),
      needs: async (signal) => newestNeeds.parse(await newest('need', signal)),
      technologies: async (signal) => newestTechnologies.parse(await newest('technology', signal)),
    });
    const { degraded } = parts;
    return { counts: parts.counts, newestNeeds: parts.needs ?? [], newestTechnologies: parts.technologies ?? [], degraded };
  }

  @Composes(api.desk) async desk({ actor }: Call<typeof api.desk>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const reviewer = holds(actor, 'moderator', 'administrator');
    const owner = holds(actor, 'business', 'scientist');
    const time = waitingFor(reply, this.config.deadlineMs);
    const parts = await compose(time, {
      needs: async (signal) => (owner ? everyPage((query) => this.upstreams.call(needs.myNeeds, { query }, caller, signal)) : null),
      technologies: async (signal) =>
        owner ? everyPage((query) => this.upstreams.call(technologies.myTechnologies, { query }, caller, signal)) : null,
      profile: (signal) => this.upstreams.call(experts.myProfile, {}, caller, signal),
      needQueue: async (signal) => (reviewer ? this.upstreams.call(needs.needReviewCount, {}, caller, signal) : null),
      technologyQueue: async (signal) => (reviewer ? this.upstreams.call(technologies.technologyReviewCount, {}, caller, signal) : null),
    });
    const published = (parts.needs?.items ?? []).filter(({ status }) => status === 'published').map(({ id }) => id);
    // Without it the page is whole: it goes on naming the need.
    const { counts } = await compose(time, {
      counts: async (signal) => {
        const need = published.slice(0, matching.MOST_UNDECIDED);
        return need.length > 0 ? this.upstreams.call(matching.undecidedSuggestions, { query: { thing: need } }, caller, signal) : null;
      },
    });
    return {
      undecided: (counts?.items ?? []).map(({ id: needId, ...counted }) => ({ needId, ...counted })),
      needs: parts.needs?.items ?? [],
      technologies: parts.technologies?.items ?? [],
      profile: parts.profile?.profile ?? null,
      waiting: reviewer ? { needs: parts.needQueue?.count ?? 0, technologies: parts.technologyQueue?.count ?? 0 } : null,
      degraded: [...parts.degraded, ...unfinished(parts)],
    };
  }

  @Composes(api.reviewQueue) async reviewQueue(_: Call<typeof api.reviewQueue>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const parts = await compose(waitingFor(reply, this.config.deadlineMs), {
      needs: (signal) => everyPage((query) => this.upstreams.call(needs.needReviewQueue, { query }, caller, signal)),
      technologies: (signal) => everyPage((query) => this.upstreams.call(technologies.technologyReviewQueue, { query }, caller, signal)),
    });
    const degraded = [...parts.degraded, ...unfinished(parts)];
    return { needs: parts.needs?.items ?? [], technologies: parts.technologies?.items ?? [], degraded };
  }

  @Composes(api.jobs) async jobs(_: Call<typeof api.jobs>, request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(request);
    const listOf = (name: ServiceName) => (signal: AbortSignal) => this.upstreams.call(services[name].jobs.list, {}, caller, signal);
    const lists = Object.fromEntries(serviceNames.map((name) => [name, listOf(name)])) as Record<ServiceName, ReturnType<typeof listOf>>;
    const found = await compose(waitingFor(reply, this.config.deadlineMs), lists);
    const items = serviceNames.flatMap((service) => (found[service]?.items ?? []).map((job) => ({ ...job, service })));
    return { items, degraded: found.degraded };
  }

  /** Of the thing that was found, when it says whose it is. */
  private organisation(found: Promise<Verbatim<Thing>>, caller: Caller) {
    return async (signal: AbortSignal) => {
      const { organisationId } = (await found).read();
      return organisationId ? this.upstreams.verbatim(identity.getOrganisation, { params: { organisationId } }, caller, signal) : null;
    };
  }

  /** What stands beside it is for everybody, as soon as it is itself. While its organisation is suspended it is for nobody. */
  private related(found: Promise<Verbatim<Thing>>, thingId: string, caller: Caller) {
    return async (signal: AbortSignal) => {
      const { status, viewer } = (await found).read();
      if (status !== 'published') return null;
      return this.upstreams.verbatim(relatedThings, { params: { thingId } }, caller, signal).catch((error: unknown) => {
        if (viewer !== 'public' && error instanceof DomainError && error.code === 'match.unknown') return null;
        throw error;
      });
    };
  }

  /** Asks for suggestions only where there can be any: for what its own service has just shown to somebody who may have them. */
  private matches(found: Promise<Verbatim<Thing>>, states: string[]) {
    return <T>(ask: (signal: AbortSignal) => Promise<T>, viewers = ['owner']) =>
      async (signal: AbortSignal) => {
        const { viewer, status } = (await found).read();
        return viewers.includes(viewer) && states.includes(status) ? whileOnItsWay(() => ask(signal), signal) : null;
      };
  }
}
