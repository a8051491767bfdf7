import type { Answer, Endpoint } from '@caunoi/contracts/contract';
import { Actor, apart, type Member, type Role } from '@caunoi/contracts/access';
import { type AnySent, type Sent, target } from '@caunoi/contracts/client';
import { Clock } from '@caunoi/kit/clock';
import { TokenVerifier } from '@caunoi/kit/http/token-verifier';
import { variables } from '@caunoi/kit/run/config';
import { runService, type Wiring } from '@caunoi/kit/run/run-service';
import type { Service } from '@caunoi/kit/run/service';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { DataSource } from 'typeorm';
import { handBus } from './events/hand-bus';
import { freshDatabase, stopPostgres } from './test-postgres';

/** What calls failed of, by their traces. */
const failures = new Map<string, Error>();
subscribe('caunoi:failure', (message) => {
  const { error, traceId } = message as { error: Error; traceId: string };
  failures.set(traceId, error);
});

/** How what runs is ended. */
const running = new Set<() => Promise<void>>();

/** For `afterAll`: ends the services that have started, and Postgres. Of one that has not, its own failure is what a test reports. */
export async function stopServices() {
  for (const close of running) await close();
  await stopPostgres();
}

/** A whole service over HTTP on a database of its own, with the real guard, filter and migrations. Events are handed in by the test. */
export async function startService(
  service: Service,
  {
    env = {},
    bus = handBus(),
    ...limits
  }: Partial<Pick<Wiring, 'bus' | 'streamLimits' | 'sampling'>> & { env?: Record<string, string> } = {},
) {
  const clock = new TestClock();
  const { app, url, stop } = await runService(service, {
    bus,
    ...limits,
    clock,
    tokens: new PlainTokens(),
    env: {
      ...variables(service.name, { databaseUrl: await freshDatabase(), databasePool: '4', jwksUrl: 'http://127.0.0.1:9/unused' }),
      ...env,
    },
  });

  const close = async () => void (running.delete(close) && (await stop()));
  running.add(close);

  async function send<E extends Endpoint>(actor: Actor | undefined, endpoint: E, sent: Sent<E>) {
    const { params, query, body, key } = sent as AnySent & { body?: object };
    const { statusCode, body: text } = await app.inject({
      method: endpoint.method,
      url: target(endpoint, params, query),
      ...(body ? { payload: body } : {}),
      headers: { ...(actor ? { authorization: JSON.stringify(actor) } : {}), ...(key === undefined ? {} : { 'idempotency-key': key }) },
    });
    const answered = (text ? JSON.parse(text) : undefined) as Answer<E> & Record<string, unknown>;
    // A test that fails with it begins with the cause, not with a status that was another; no test passes with a problem that is not promised.
    const cause = statusCode >= 400 ? failures.get(String(answered['traceId'])) : undefined;
    if (cause) throw new Error(`${endpoint.method} ${endpoint.path} failed: ${cause.message}`, { cause });
    return { status: statusCode, body: answered };
  }

  return {
    as: (actor?: Actor) => ({
      call: <E extends Endpoint>(endpoint: E, sent: Sent<E> | Record<string, unknown>) => send(actor, endpoint, sent as Sent<E>),
    }),
    app,
    url,
    clock,
    bus,
    db: app.get(DataSource),
    close,
  };
}

export type TestService = Awaited<ReturnType<typeof startService>>;

/** A member of an organisation, with these roles, whom letters reach and whose proof of themselves never ages. */
export const someone = (...roles: Role[]) => memberOf(randomUUID(), ...roles);

export const memberOf = (organisationId: string, ...roles: Role[]): Member => ({
  kind: 'person',
  id: randomUUID(),
  organisationId,
  memberOf: [organisationId],
  ...apart(roles),
  emailVerified: true,
  provenAt: Number.MAX_SAFE_INTEGER,
});

/** Stands still until the test moves it. */
export class TestClock extends Clock {
  private time = new Date();

  override now() {
    return this.time;
  }

  set(time: Date | string) {
    this.time = new Date(time);
  }

  passDays(days: number) {
    this.time = new Date(this.time.getTime() + days * 86_400_000);
  }
}

/** Tests say who they are in plain JSON; signatures are identity's and the gateway's own tests. */
class PlainTokens extends TokenVerifier {
  async actorOf(authorization?: string) {
    return authorization ? Actor.parse(JSON.parse(authorization)) : undefined;
  }
}
