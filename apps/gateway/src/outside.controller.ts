import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/outside.endpoints';
import * as identity from '@caunoi/contracts/identity/outside.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions } from './browser-session';
import { callerOf, siteOf } from './caller';
import { PublicPages } from './public-pages';

interface Opened<Me> {
  secret: string;
  expiresAt: string;
  me: Me;
}

/** Sign-in with an account of elsewhere. What began in a browser ends there: its cookie says which it is. */
@Controller('/v1')
export class OutsideController {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly sessions: BrowserSessions,
    private readonly pages: PublicPages,
  ) {}

  @Handles(api.leaveForIssuer) async leave({ body }: Call<typeof api.leaveForIssuer>, request: FastifyRequest, reply: FastifyReply) {
    const begun = await this.upstreams.call(identity.beginOutside, { body: { ...body, site: siteOf(request) } }, {});
    this.sessions.rememberOutside(reply, begun.secret);
    return { address: begun.address };
  }

  @Handles(api.leaveToLink) async leaveToLink({ body }: Call<typeof api.leaveToLink>, request: FastifyRequest, reply: FastifyReply) {
    const sent = { body: { ...body, site: siteOf(request) } };
    const { secret, address } = await this.upstreams.call(identity.beginOutsideLink, sent, callerOf(request));
    this.sessions.rememberOutside(reply, secret);
    return { address };
  }

  @Handles(api.returnFromIssuer) async returned(
    { body: answer }: Call<typeof api.returnFromIssuer>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const opening = this.sessions.openingOf(request);
    const sent = { body: { ...opening, secret: this.secretOf(request), answer } };
    const { session, person } = await this.upstreams.call(identity.returnFromOutside, sent, {});
    const { me } = session ? this.enter(request, reply, opening, session) : { me: null };
    return { me, person };
  }

  @Handles(api.openSessionByIssuer) async open(
    { body }: Call<typeof api.openSessionByIssuer>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const opening = this.sessions.openingOf(request);
    const sent = { body: { ...opening, secret: this.secretOf(request), ...body } };
    const session = await this.upstreams.call(identity.outsideSecondStep, sent, {});
    return this.enter(request, reply, opening, session);
  }

  @Handles(api.personFromIssuer) async person(_: Call<typeof api.personFromIssuer>, request: FastifyRequest) {
    const secret = this.sessions.outsideOf(request);
    if (secret === undefined) return { person: null };
    const person = await this.upstreams.call(identity.readOutside, { body: { secret } }, {}).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'outside.over') return null;
      throw error;
    });
    return { person };
  }

  @Handles(api.registerFromIssuer) async register(
    { body }: Call<typeof api.registerFromIssuer>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    await this.pages.assertAgreed(body.acceptedTerms);
    const opening = this.sessions.openingOf(request);
    const sent = { body: { ...body, ...opening, secret: this.secretOf(request) } };
    const session = await this.upstreams.call(identity.signUpFromOutside, sent, {});
    return this.enter(request, reply, opening, session);
  }

  @Handles(api.linkToIssuer) async link(_: Call<typeof api.linkToIssuer>, request: FastifyRequest, reply: FastifyReply) {
    const link = await this.upstreams.call(identity.linkAccount, { body: { secret: this.secretOf(request) } }, callerOf(request));
    this.sessions.forgetOutside(reply);
    return link;
  }

  private enter<Me>(request: FastifyRequest, reply: FastifyReply, opening: { browser: string }, opened: Opened<Me>) {
    this.sessions.forgetOutside(reply);
    return this.sessions.enter(request, reply, opening, opened);
  }

  private secretOf(request: FastifyRequest) {
    const secret = this.sessions.outsideOf(request);
    if (secret === undefined) throw new DomainError('outside.over');
    return secret;
  }
}
