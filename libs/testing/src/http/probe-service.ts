import { type Call, endpoint } from '@caunoi/contracts/contract';
import { Text } from '@caunoi/contracts/primitives';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';
import type { Service } from '@caunoi/kit/run/service';
import { traceId } from '@caunoi/kit/trace';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { z } from 'zod';
import { Planted } from '../events/garden';

export const echo = endpoint({
  method: 'POST',
  path: '/echo/:thingId',
  summary: 'Answers what it was told',
  access: 'public',
  params: z.strictObject({ thingId: z.uuid() }),
  query: z.strictObject({ page: z.coerce.number().int().optional() }),
  body: z.strictObject({ name: Text(50), tags: z.array(z.strictObject({ 'a/b~c': z.int() })).default([]) }),
  answer: z.object({ name: z.string(), traceId: z.string(), actor: z.string().nullable() }),
});

export const brokenPromise = endpoint({
  method: 'GET',
  path: '/broken-promise',
  summary: 'Breaks its own contract',
  access: 'public',
  answer: z.object({ count: z.int() }),
});

export const crash = endpoint({ method: 'GET', path: '/crash', summary: 'Fails', access: 'public', answer: z.undefined(), status: 204 });

export const stray = endpoint({
  method: 'GET',
  path: '/stray',
  summary: 'Refuses as its contract does not say',
  access: 'public',
  answer: z.undefined(),
  status: 204,
  problems: ['need.stale'],
});

export const refuse = endpoint({
  method: 'GET',
  path: '/refusal',
  summary: 'Refuses, and says when to come back',
  access: 'public',
  answer: z.undefined(),
  status: 204,
  problems: ['request.too_many'],
});

export const forMembers = endpoint({
  method: 'GET',
  path: '/members',
  summary: 'For whoever is signed in',
  access: 'signed-in',
  answer: z.object({ id: z.uuid() }),
});

export const watchTree = endpoint({
  method: 'GET',
  path: '/trees/:id/changes',
  kind: 'stream',
  summary: 'What becomes of a tree',
  access: 'signed-in',
  params: z.strictObject({ id: z.string() }),
  answer: z.object({ name: z.string() }),
  problems: ['need.unknown'],
});

export const forModerators = endpoint({
  method: 'DELETE',
  path: '/moderators',
  summary: 'For moderators',
  access: { anyOf: ['moderator', 'administrator'] },
  answer: z.undefined(),
  status: 204,
});

/** One method for each thing that the HTTP layer promises. */
@Controller()
class ProbeController {
  @Handles(echo) async echo({ body, actor }: Call<typeof echo>) {
    return { name: body.name, traceId: traceId() ?? 'none', actor: actor?.id ?? null, passwordHash: 'never leaves' };
  }

  @Handles(brokenPromise) async brokenPromise(_: Call<typeof brokenPromise>) {
    return { count: 1.5 };
  }

  @Handles(crash) async crash(_: Call<typeof crash>): Promise<void> {
    throw new Error('the password of the database is 1234');
  }

  @Handles(refuse) async refuse(_: Call<typeof refuse>): Promise<void> {
    throw new DomainError('request.too_many', { retryAfter: 7, ...{ passwordHash: 'never leaves' } });
  }

  @Handles(stray) async stray(_: Call<typeof stray>): Promise<void> {
    throw new DomainError('need.unknown');
  }

  @Handles(forMembers) async forMembers({ actor }: Call<typeof forMembers>) {
    return { id: actor.id };
  }

  @Handles(watchTree) async watchTree({ params: { id: key } }: Call<typeof watchTree>) {
    if (key === 'felled') throw new DomainError('need.unknown');
    const now = async () => ({ name: 'seed', passwordHash: 'never leaves' });
    return { topic: Planted.topic, key, now, later: (fact: unknown) => fact as { name: string } };
  }

  @Handles(forModerators) async forModerators(_: Call<typeof forModerators>) {}

  @Get('/without-contract') withoutContract() {
    return { secret: true };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

/** A service that does nothing but show what the kit does; it goes by the name of a real one. */
export const probeService = (module: Type = ProbeModule, config = z.object({})): Service => ({
  name: 'matching',
  module,
  endpoints: {},
  config,
  entities: [],
  migrations: [],
  heldOfPeople: {},
});
