import { log } from '@caunoi/kit/log';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OidcProviders } from './oidc-provider.service';

const ADDRESSES = ['/oidc/*', '/.well-known/openid-configuration'];
/** Under which address the platform was asked, as the gateway has made sure. */
const ISSUER_HEADER = 'x-caunoi-issuer';

/** The protocol's library answers for itself: forms, redirects and errors are the protocol's, not ours. */
@Injectable()
export class OidcDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly providers: OidcProviders,
  ) {}

  onModuleInit() {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      // The library reads it itself.
      scope.addContentTypeParser('*', (_request, _payload, read) => read(null, undefined));
      for (const url of ADDRESSES)
        scope.route({ method: ['GET', 'POST'], url, exposeHeadRoute: false, handler: (request, reply) => this.answer(request, reply) });
      done();
    });
  }

  private async answer({ raw, headers }: FastifyRequest, reply: FastifyReply) {
    const issuer = headers[ISSUER_HEADER]?.toString();
    if (issuer === undefined) return reply.status(404).send();
    const provider = await this.providers.at(issuer);
    reply.hijack();
    await provider
      .callback()(raw, reply.raw)
      .catch((error: unknown) => log.error({ error }, 'the OpenID provider failed'));
    return reply;
  }
}
