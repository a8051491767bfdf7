import { Controller, type OnModuleDestroy } from '@nestjs/common';
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
  summary: 'The own database answers, and the service is not about to stop',
  problems: ['service.unavailable'],
  ...ok,
});

/** Looks at this service only: a service whose neighbour is down is still ready. One that stops is not, so that nobody sends it more. */
@Controller()
export class Health implements OnModuleDestroy {
  private stopping = false;

  constructor(private readonly db: DataSource) {}

  /** The first that Nest does when it closes, before running jobs and calls are waited for. */
  onModuleDestroy() {
    this.stopping = true;
  }

  @Handles(live) async live(_: Call<typeof live>) {
    return { status: 'ok' as const };
  }

  @Handles(ready) async ready(_: Call<typeof ready>) {
    if (this.stopping) throw new DomainError('service.unavailable', { part: 'service', reason: 'stopping' });
    await this.db.query('SELECT 1').catch(() => {
      throw new DomainError('service.unavailable', { part: 'database' });
    });
    return { status: 'ok' as const };
  }
}
