import { Controller } from '@nestjs/common';
import { type Call, endpoint } from '@caunoi/contracts/contract';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { Handles } from '../http/handles';

const ok = { access: 'public', exposure: 'internal', answer: z.object({ status: z.literal('ok') }) } as const;
const live = endpoint({ method: 'GET', path: '/health/live', summary: 'The process answers', ...ok });
const ready = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'The own database answers',
  problems: ['service.unavailable'],
  ...ok,
});

/** Looks at this service only: a service whose neighbour is down is still ready. */
@Controller()
export class Health {
  constructor(private readonly db: DataSource) {}

  @Handles(live) async live(_: Call<typeof live>) {
    return { status: 'ok' as const };
  }

  @Handles(ready) async ready(_: Call<typeof ready>) {
    await this.db.query('SELECT 1').catch(() => {
      throw new DomainError('service.unavailable', { part: 'database' });
    });
    return { status: 'ok' as const };
  }
}
