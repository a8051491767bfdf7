import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import type { MadeFile } from '@caunoi/contracts/files';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { addressIn } from '@caunoi/contracts/locales';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { compose } from '../compose';
import type { GatewayConfig } from '../config';
import { originOf } from '../pages/pages';
import { thingPath } from '@caunoi/contracts/thing-path';
import { waitingFor } from '../waiting';
import type { Sheet } from './sheet';
import { drawing, sheetPdf } from './sheet-pdf';
import { expertSheet, technologySheet } from './sheet.rules';

/** One sheet to give away: what everybody may read, whoever asks, so nothing else can be on it. */
@Controller('/v1')
export class SheetsController {
  constructor(
    private readonly upstreams: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Handles(api.technologySheet) async technology(
    { params, query: { locale } }: Call<typeof api.technologySheet>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const time = waitingFor(reply, this.config.deadlineMs);
    const technology = await this.upstreams.call(technologies.getTechnology, { params }, {}, time);
    if (technology.status !== 'published') throw new DomainError('technology.unknown');
    const organisation = await this.organisation(technology.organisationId, time);
    const address = originOf(request, this.config) + addressIn(locale, thingPath({ kind: 'technology', id: technology.id }));
    return fileOf(technologySheet(technology, { organisation, address, locale }));
  }

  @Handles(api.expertSheet) async expert(
    { params, query: { locale } }: Call<typeof api.expertSheet>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const time = waitingFor(reply, this.config.deadlineMs);
    const expert = await this.upstreams.call(experts.getExpert, { params }, {}, time);
    if (expert.status !== 'published') throw new DomainError('expert.unknown');
    const organisation = await this.organisation(expert.organisationId, time);
    const address = originOf(request, this.config) + addressIn(locale, thingPath({ kind: 'expert', id: expert.id }));
    return fileOf(expertSheet(expert, { organisation, address, locale }));
  }

  /** A sheet without its line is a sheet all the same. */
  private async organisation(organisationId: string, time: AbortSignal) {
    const params = { organisationId };
    const ask = (signal: AbortSignal) => this.upstreams.call(identity.getOrganisation, { params }, {}, signal);
    return (await compose(time, { organisation: ask })).organisation;
  }
}

async function fileOf(sheet: Sheet): Promise<MadeFile> {
  return {
    name:
      `${sheet.reference} ${sheet.title}`
        .slice(0, 120)
        .replaceAll(/[/\\:*?"<>|\s]+/g, ' ')
        .trim() + '.pdf',
    type: 'application/pdf',
    digest: createHash('sha256')
      .update(await drawing())
      .update(JSON.stringify(sheet))
      .digest('hex'),
    make: () => sheetPdf(sheet),
  };
}
