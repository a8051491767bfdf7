import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type { MadeFile } from '@caunoi/contracts/files';
import * as api from '@caunoi/contracts/gateway/personal-data.endpoints';
import { noteDataExport } from '@caunoi/contracts/identity/data-exports.endpoints';
import { serviceNames, services } from '@caunoi/contracts/services';
import { Clock } from '@caunoi/kit/clock';
import { vietnamDay } from '@caunoi/kit/dates/days';
import { Handles } from '@caunoi/kit/http/handles';
import { ServiceClient } from '@caunoi/kit/http/service-client';
import { CONFIG } from '@caunoi/kit/run/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { callerOf, deviceOf } from '../caller';
import type { GatewayConfig } from '../config';
import { waitingFor } from '../waiting';
import { type Holdings, holdingsIn } from './holdings.rules';
import { holdingsPdf } from './holdings-pdf';
import { holdingsTexts } from './holdings-texts';

/** Everything that is held of somebody, for them. It is made while they wait and kept nowhere, so there is no copy that could be found. */
@Controller('/v1')
export class PersonalDataController {
  constructor(
    private readonly upstreams: ServiceClient,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Handles(api.myData) async data({ query: { locale } }: Call<typeof api.myData>, request: FastifyRequest, reply: FastifyReply) {
    return holdingsIn(await this.gathered(request, reply), locale);
  }

  @Handles(api.myDataSheet) async sheet(
    { query: { locale } }: Call<typeof api.myDataSheet>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<MadeFile> {
    const held = holdingsIn(await this.gathered(request, reply), locale);
    return {
      name: `${holdingsTexts.file[locale]} ${vietnamDay(new Date(held.madeAt))}.pdf`,
      type: 'application/pdf',
      digest: createHash('sha256')
        .update(JSON.stringify([locale, held]))
        .digest('hex'),
      make: () => holdingsPdf(held, locale),
    };
  }

  /** Of every service or of none: what is missing from a copy nobody would notice. Only then the person is told of it. */
  private async gathered(request: FastifyRequest, reply: FastifyReply): Promise<Holdings> {
    const caller = callerOf(request);
    const time = waitingFor(reply, this.config.deadlineMs);
    const asked = serviceNames.map(async (service) => {
      const { sections } = await this.upstreams.call(services[service].personalData.list, {}, caller, time);
      return { service, sections };
    });
    const all = await Promise.all(asked);
    await this.upstreams.call(noteDataExport, { body: { device: deviceOf(request) } }, caller, time);
    return { madeAt: this.clock.now().toISOString(), services: all.filter(({ sections }) => sections.length > 0) };
  }
}
