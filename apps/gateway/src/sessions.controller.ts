import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as byLink from '@caunoi/contracts/gateway/links.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { joinByInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import { signUpToJoin } from '@caunoi/contracts/identity/join-requests.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessions } from './browser-session';
import { deviceOf } from './caller';
import { PublicPages } from './public-pages';
import { clientOf } from './rate-limits';
import { ServiceClient } from '@caunoi/kit/http/service-client';

/** The browser's session: the only endpoints that touch cookies. */
@Controller('/v1')
export class SessionsController {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly sessions: BrowserSessions,
    private readonly pages: PublicPages,
  ) {}

  @Handles(api.openSession) async open({ body }: Call<typeof api.openSession>, request: FastifyRequest, reply: FastifyReply) {
    const opening = this.sessions.openingOf(request);
    const opened = await this.upstreams.call(identity.signIn, { body: { ...body, ...opening } }, {});
    return this.sessions.enter(request, reply, opening, opened);
  }

  @Handles(api.register) async register({ body }: Call<typeof api.register>, request: FastifyRequest, reply: FastifyReply) {
    await this.pages.assertAgreed(body.acceptedTerms);
    const opening = this.sessions.openingOf(request);
    const opened = await this.upstreams.call(identity.signUp, { body: { ...body, ...opening } }, {});
    return this.sessions.enter(request, reply, opening, opened);
  }

  @Handles(api.registerToJoin) async registerToJoin(
    { body }: Call<typeof api.registerToJoin>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    await this.pages.assertAgreed(body.acceptedTerms);
    const opening = this.sessions.openingOf(request);
    const opened = await this.upstreams.call(signUpToJoin, { body: { ...body, ...opening } }, {});
    return this.sessions.enter(request, reply, opening, opened);
  }

  @Handles(api.acceptInvitation) async acceptInvitation(
    { body }: Call<typeof api.acceptInvitation>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    await this.pages.assertAgreed(body.acceptedTerms);
    const opening = this.sessions.openingOf(request);
    const opened = await this.upstreams.call(joinByInvitation, { body: { ...body, ...opening } }, {});
    return this.sessions.enter(request, reply, opening, opened);
  }

  @Handles(api.currentSession) async current({ actor }: Call<typeof api.currentSession>, request: FastifyRequest) {
    if (actor?.kind !== 'person') return { me: null };
    return { me: await this.upstreams.call(identity.getMe, {}, { authorization: request.headers.authorization }) };
  }

  @Handles(api.changePassword) async changePassword(
    { body, actor }: Call<typeof api.changePassword>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const caller = { authorization: request.headers.authorization };
    const { secret, expiresAt } = await this.upstreams.call(
      identity.renewPassword,
      { body: { ...body, device: deviceOf(request) } },
      caller,
    );
    this.sessions.forget(actor.id);
    this.sessions.set(request, reply, secret, expiresAt);
  }

  @Handles(byLink.forgotPassword) async forgotPassword({ body }: Call<typeof byLink.forgotPassword>, request: FastifyRequest) {
    await this.upstreams.call(links.requestPasswordReset, { body: { ...body, client: clientOf(request) } }, {});
  }

  @Handles(byLink.resetPassword) async resetPassword({ body }: Call<typeof byLink.resetPassword>, request: FastifyRequest) {
    const sent = { body: { ...body, device: deviceOf(request) } };
    const { accountId } = await this.upstreams.call(links.completePasswordReset, sent, {});
    this.sessions.forget(accountId);
  }

  @Handles(byLink.verifyEmail) async verifyEmail({ body }: Call<typeof byLink.verifyEmail>) {
    const { accountId } = await this.upstreams.call(links.completeVerification, { body }, {});
    this.sessions.forget(accountId);
  }

  @Handles(byLink.changeEmail) async changeEmail({ body }: Call<typeof byLink.changeEmail>) {
    const { accountId } = await this.upstreams.call(links.completeEmailChange, { body }, {});
    this.sessions.forget(accountId);
  }

  @Handles(byLink.takeEmailBack) async takeEmailBack({ body }: Call<typeof byLink.takeEmailBack>) {
    const { accountId } = await this.upstreams.call(links.undoEmailChange, { body }, {});
    this.sessions.forget(accountId);
  }

  @Handles(api.actFor) async actFor({ body }: Call<typeof api.actFor>, request: FastifyRequest, reply: FastifyReply) {
    const caller = { authorization: request.headers.authorization };
    const { secret, expiresAt, me } = await this.upstreams.call(identity.switchOrganisation, { body }, caller);
    this.sessions.set(request, reply, secret, expiresAt);
    return { me };
  }

  @Handles(api.endSession) async end(_: Call<typeof api.endSession>, request: FastifyRequest, reply: FastifyReply) {
    const secret = this.sessions.secretOf(request);
    if (secret) await this.upstreams.call(identity.closeSession, { body: { secret } }, {});
    this.sessions.clear(request, reply);
  }
}
