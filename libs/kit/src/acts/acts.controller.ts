import type { Call } from '@caunoi/contracts/contract';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { Controller, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Handles } from '../http/handles';
import { actsOf } from './acts';

/** What was done in a service, for administrators: each service has the address of its own name. */
export function actsControllerOf(name: ServiceName): Type {
  const { list } = services[name].acts;

  @Controller()
  class ActsController {
    constructor(private readonly db: DataSource) {}

    @Handles(list) list({ query }: Call<typeof list>) {
      return actsOf(this.db.manager, query);
    }
  }
  return ActsController;
}
