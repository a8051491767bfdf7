import { PersonErased } from '@caunoi/contracts/identity/erasure.events';
import { services } from '@caunoi/contracts/services';
import { Controller, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { On, type Received } from '../events/on';
import { Outbox } from '../events/outbox';
import type { Service } from '../run/service';
import { erase } from './erase';

export type Erased = Received<typeof PersonErased>['fact'];

/** What a service does of somebody's erasure that no statement can: a provider of its module. */
export interface Eraser {
  /** While everything is there: it locks in the order in which the service does, and takes what others are told of. */
  before?: (tx: EntityManager, erased: Erased) => Promise<void>;
  /** In the same transaction, once the statements of `heldOfPeople` are done. */
  after?: (tx: EntityManager, erased: Erased) => Promise<void>;
}

/** Every service erases whom identity names, and says that it has. */
export function erasureControllerOf({ name, heldOfPeople, eraser }: Pick<Service, 'name' | 'heldOfPeople' | 'eraser'>): Type {
  const { answered } = services[name].erasure;

  @Controller()
  class ErasureController {
    constructor(
      private readonly outbox: Outbox,
      private readonly modules: ModuleRef,
    ) {}

    @On(PersonErased) async erased({ fact, tx }: Received<typeof PersonErased>) {
      const { erasureId, accountId } = fact;
      const own = eraser && this.modules.get<Eraser>(eraser, { strict: false });
      const around = { before: async () => own?.before?.(tx, fact), after: async () => own?.after?.(tx, fact) };
      const went = await erase(tx, heldOfPeople, accountId, around);
      await this.outbox.add(tx, answered, { erasureId, accountId, service: name, ...went }, 1);
    }
  }
  return ErasureController;
}
