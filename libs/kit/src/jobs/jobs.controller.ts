import type { ServiceName } from '@caunoi/contracts/services';
import { services } from '@caunoi/contracts/services';
import type { Call } from '@caunoi/contracts/contract';
import { Controller, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noteAct } from '../acts/acts';
import { Clock } from '../clock';
import { Handles } from '../http/handles';
import { JobRunner } from './job-runner';

/** A service's jobs, for administrators: each service has the addresses of its own name. */
export function jobsControllerOf(name: ServiceName): Type {
  const { list, start } = services[name].jobs;

  @Controller()
  class JobsController {
    constructor(
      private readonly runner: JobRunner,
      private readonly db: DataSource,
      private readonly clock: Clock,
    ) {}

    @Handles(list) async list(_: Call<typeof list>) {
      return { items: await this.runner.list() };
    }

    @Handles(start) async start({ params, actor }: Call<typeof start>) {
      const job = await this.runner.ask(params.name, actor.id);
      await noteAct(this.db.manager, { act: 'job.start', thing: { id: params.name, name: params.name } }, this.clock.now());
      return job;
    }
  }
  return JobsController;
}
