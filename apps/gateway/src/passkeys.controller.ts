import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/passkeys.endpoints';
import * as identity from '@caunoi/contracts/identity/passkeys.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions } from './browser-session';
import { callerOf, deviceOf, siteOf } from './caller';
import { clientOf } from './rate-limits';

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
    const browser = this.sessions.browserOf(request);
    const origin = { device: deviceOf(request), client: clientOf(request), browser, site: siteOf(request) };
    const sent = { body: { ...body, ...origin, ...this.sessions.replacedBy(request) } };
    const { secret, expiresAt, me } = await this.upstreams.call(identity.signInByPasskey, sent, {});
    this.sessions.set(request, reply, secret, expiresAt);
    this.sessions.rememberBrowser(reply, browser);
    return { me };
  }
}
