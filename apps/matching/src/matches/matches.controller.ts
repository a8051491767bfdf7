import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import type { FastifyRequest } from 'fastify';
import { HistoryService } from './history.service';
import { MatchesService } from './matches.service';

@Controller()
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly history: HistoryService,
  ) {}

  @Handles(api.needTechnologies) needTechnologies(call: Call<typeof api.needTechnologies>, request: FastifyRequest) {
    return this.matches.suggestFor('need_technology', 'need', call.params.needId, call, goneFrom(request));
  }
  @Handles(api.needExperts) needExperts(call: Call<typeof api.needExperts>, request: FastifyRequest) {
    return this.matches.suggestFor('need_expert', 'need', call.params.needId, call, goneFrom(request));
  }
  @Handles(api.needHistory) needHistory(call: Call<typeof api.needHistory>) {
    return this.history.ofNeed(call);
  }
  @Handles(api.technologyNeeds) technologyNeeds(call: Call<typeof api.technologyNeeds>, request: FastifyRequest) {
    return this.matches.suggestFor('technology_need', 'technology', call.params.technologyId, call, goneFrom(request));
  }
  @Handles(api.technologyReviewers) technologyReviewers(call: Call<typeof api.technologyReviewers>, request: FastifyRequest) {
    return this.matches.suggestFor('technology_reviewer', 'technology', call.params.technologyId, call, goneFrom(request));
  }
  @Handles(api.expertNeeds) expertNeeds(call: Call<typeof api.expertNeeds>, request: FastifyRequest) {
    return this.matches.suggestFor('expert_need', 'expert', call.params.expertId, call, goneFrom(request));
  }
  @Handles(api.undecidedSuggestions) undecided(call: Call<typeof api.undecidedSuggestions>) {
    return this.matches.undecided(call);
  }
  @Handles(api.mutualInterests) interests(call: Call<typeof api.mutualInterests>) {
    return this.matches.interests(call);
  }
  @Handles(api.getMatch) get(call: Call<typeof api.getMatch>) {
    return this.matches.get(call);
  }
  @Handles(api.giveFeedback) giveFeedback(call: Call<typeof api.giveFeedback>) {
    return this.matches.giveFeedback(call);
  }
  @Handles(api.takeBackFeedback) takeBackFeedback(call: Call<typeof api.takeBackFeedback>) {
    return this.matches.takeBackFeedback(call);
  }
}

/** Whoever has hung up reads no answer. */
const goneFrom =
  ({ raw }: FastifyRequest) =>
  () =>
    raw.socket.destroyed;
