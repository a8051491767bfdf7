import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/applications.endpoints';
import * as identity from '@caunoi/contracts/identity/applications.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';
import { CONFIG } from '@caunoi/kit/run/config';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller';
import type { GatewayConfig } from './config';
import { originOf } from './pages/pages';

/** Names the request that this browser was sent here with; the protocol's library sets it, for these addresses alone. */
const COOKIE = 'oidc_interaction';

/** What other systems ask somebody for who signs in there: only in the browser that was sent here, or one could be made to allow another's. */
@Controller('/v1')
export class ApplicationsController {
  constructor(
    private readonly upstreams: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Handles(api.applicationRequest) read({ params }: Call<typeof api.applicationRequest>, request: FastifyRequest) {
    const body = this.asked(params.requestId, request);
    return this.upstreams.call(identity.readApplicationRequest, { body }, callerOf(request));
  }

  @Handles(api.answerApplication) answer({ params, body: { allow } }: Call<typeof api.answerApplication>, request: FastifyRequest) {
    const body = { ...this.asked(params.requestId, request), allow };
    return this.upstreams.call(identity.answerApplicationRequest, { body }, callerOf(request));
  }

  private asked(requestId: string, request: FastifyRequest) {
    const { cookie = '' } = request.headers;
    if (request.server.parseCookie(cookie)[COOKIE] !== requestId) throw new DomainError('application.request_over');
    return { requestId, issuer: originOf(request, this.config) };
  }
}
