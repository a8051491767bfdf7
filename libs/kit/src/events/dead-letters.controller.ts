import type { Call } from '@caunoi/contracts/contract';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { Controller, type Type } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { noteAct } from '../acts/acts';
import { Clock } from '../clock';
import { Handles } from '../http/handles';
import { DomainError } from '../http/domain-error';
import { listDeadLetters, requestReplay, skipDeadLetter } from './dead-letters';
import { sqlOf } from './sql';

interface Blocked {
  consumer: string;
  key: string;
}

/** What a service could not handle, for administrators: each service has the addresses of its own name. */
export function deadLettersControllerOf(name: ServiceName): Type {
  const { list, retry, drop } = services[name].deadLetters;

  @Controller()
  class DeadLettersController {
    constructor(
      private readonly db: DataSource,
      private readonly clock: Clock,
    ) {}

    @Handles(list) async list(_: Call<typeof list>) {
      const keys = await listDeadLetters(sqlOf(this.db.manager));
      return { items: keys.map(({ since, requestedBy, ...key }) => ({ ...key, since: since.toISOString(), asked: requestedBy !== null })) };
    }

    @Handles(retry) retry({ body, actor }: Call<typeof retry>) {
      return this.db.transaction(async (tx) => {
        const { type, eventId } = await stuck(tx, body);
        await this.note(tx, 'fact.retry', body, type, { eventId });
        return { waiting: await requestReplay(sqlOf(tx), { ...body, by: actor.id }) };
      });
    }

    @Handles(drop) drop({ body: { eventId, reason, ...blocked }, actor }: Call<typeof drop>) {
      return this.db.transaction(async (tx) => {
        const { type, waiting } = await stuck(tx, blocked);
        const dropped = await skipDeadLetter(sqlOf(tx), { ...blocked, by: actor.id, eventId });
        if (!dropped) throw new DomainError('dead_letter.unknown');
        await this.note(tx, 'fact.drop', blocked, type, { eventId, reason });
        return { waiting: waiting - 1 };
      });
    }

    private note(tx: EntityManager, act: string, { consumer, key }: Blocked, type: string | null, said: Readonly<Record<string, unknown>>) {
      return noteAct(tx, { act, thing: { id: key, name: type ?? key }, said: { ...said, consumer } }, this.clock.now());
    }
  }
  return DeadLettersController;
}

async function stuck(tx: EntityManager, { consumer, key }: Blocked) {
  const found = (await listDeadLetters(sqlOf(tx))).find((one) => one.consumer === consumer && one.key === key);
  if (!found) throw new DomainError('dead_letter.unknown');
  return found;
}
