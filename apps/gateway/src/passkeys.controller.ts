import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/passkeys.endpoints';
import * as identity from '@caunoi/contracts/identity/passkeys.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions } from './browser-session';
import { callerOf, siteOf } from './caller';

/** Passkeys are made for the site that the browser is at, which only the gateway knows. */
@Controller('/v1')
export class PasskeysController {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly sessions: BrowserSessions,
  ) {}

  @Handles(api.newPasskeyOptions) newOptions(_: Call<typeof api.newPasskeyOptions>, request: FastifyRequest) {
    return this.upstreams.call(identity.passkeyOptions, { body: { site: siteOf(request) } }, callerOf(request));
  }

  @Handles(api.registerPasskey) register({ body }: Call<typeof api.registerPasskey>, request: FastifyRequest) {
    return this.upstreams.call(identity.addPasskey, { body: { ...body, site: siteOf(request) } }, callerOf(request));
  }

  @Handles(api.sessionPasskeyOptions) options(_: Call<typeof api.sessionPasskeyOptions>, request: FastifyRequest) {
    return this.upstreams.call(identity.passkeySignInOptions, { body: { site: siteOf(request) } }, {});
  }

  @Handles(api.openSessionByPasskey) async open(
    { body }: Call<typeof api.openSessionByPasskey>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const opening = this.sessions.openingOf(request);
    const opened = await this.upstreams.call(identity.signInByPasskey, { body: { ...body, ...opening, site: siteOf(request) } }, {});
    return this.sessions.enter(request, reply, opening, opened);
  }
}
