import { Controller, Inject, type OnModuleDestroy, Optional } from '@nestjs/common';
import { type Call, endpoint } from '@caunoi/contracts/contract';
import { JobResult, JobState } from '@caunoi/contracts/jobs/jobs.endpoints';
import { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { Handles } from '../http/handles';
import { JobRunner } from '../jobs/job-runner';

/** What a process leans on. Without a needed one it is not ready; a bus that is away only delays facts. */
export interface Dependency {
  name: string;
  needed: boolean;
  isUp: () => Promise<boolean>;
}

export const DEPENDENCIES = Symbol('dependencies');

const base = { access: 'public', exposure: 'internal' } as const;
const live = endpoint({
  method: 'GET',
  path: '/health/live',
  summary: 'The process answers',
  answer: z.object({ status: z.literal('ok') }),
  ...base,
});
const ready = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'What is needed answers, and the process is not about to stop',
  answer: z.object({
    status: z.literal('ok'),
    dependencies: z.record(z.string(), z.enum(['up', 'down'])),
    /** A job that is late or did not end well does not take its service away from anybody; it is only told. */
    jobs: z.record(z.string(), z.union([JobState, JobResult])),
  }),
  problems: ['service.unavailable'],
  ...base,
});

/** Looks at this service only: a service whose neighbour is down is still ready. One that stops is not, so that nobody sends it more. */
@Controller()
export class Health implements OnModuleDestroy {
  private stopping = false;

  constructor(
    @Inject(DEPENDENCIES) private readonly dependencies: readonly Dependency[],
    @Optional() private readonly runner?: JobRunner,
  ) {}

  /** The first that Nest does when it closes, before running jobs and calls are waited for. */
  onModuleDestroy() {
    this.stopping = true;
  }

  @Handles(live) async live(_: Call<typeof live>) {
    return { status: 'ok' as const };
  }

  @Handles(ready) async ready(_: Call<typeof ready>) {
    if (this.stopping) throw new DomainError('service.unavailable', { part: 'service', reason: 'stopping' });
    const found = await Promise.all(this.dependencies.map(async (one) => ({ ...one, up: await one.isUp().catch(() => false) })));
    const missing = found.find(({ needed, up }) => needed && !up);
    if (missing) throw new DomainError('service.unavailable', { part: missing.name });
    const dependencies = Object.fromEntries(found.map(({ name, up }) => [name, up ? 'up' : 'down'] as const));
    const jobs = (await this.runner?.list()) ?? [];
    const state = (job: (typeof jobs)[number]) => (job.state === 'waiting' ? (job.lastResult ?? job.state) : job.state);
    return { status: 'ok' as const, dependencies, jobs: Object.fromEntries(jobs.map((job) => [job.name, state(job)])) };
  }
}
