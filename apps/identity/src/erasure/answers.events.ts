import type { erasureEvents } from '@caunoi/contracts/personal-data/erasure.events';
import { serviceNames, services } from '@caunoi/contracts/services';
import { On, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { Erasures } from './erasures.service';

type Answered = ReturnType<typeof erasureEvents>['answered'];

/** What the services say of whom they have erased. */
@Controller()
export class ErasureAnswers {
  constructor(private readonly erasures: Erasures) {}

  @On<Answered>(serviceNames.map((name) => services[name].erasure.answered)) async answered({ fact, tx }: Received<Answered>) {
    await this.erasures.answered(tx, fact);
  }
}
