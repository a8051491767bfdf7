import { allServices } from '@caunoi/all-in-one/all-services';
import { type Actor, Role } from '@caunoi/contracts/access';
import { type Endpoint, type Endpoints, isCreation } from '@caunoi/contracts/contract';
import { target } from '@caunoi/contracts/client';
import { ExpertFact, ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { PersonChanged, SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { saveSearch } from '@caunoi/contracts/matching/saved-searches.endpoints';
import { NeedFact, NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { TechnologyFact, TechnologyPublished, TechnologyReturned } from '@caunoi/contracts/technology-bank/technologies.events';
import { STREAM_LIMITS } from '@caunoi/kit/streams/feed';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone, startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Hints, sampleOf } from './arbitraries';

/** What schemas can't tell: addresses that are e-mail addresses, passwords that nobody guesses, versions that exist, cursors of other lists. */
export const hints: Hints = {
  timeZone: ['Asia/Ho_Chi_Minh', 'Europe/Paris'],
  email: ['nguoi@vi-du.vn', 'Người@vi-du.vn', 'co.do@vi-du.vn'],
  password: ['cầu tre lắc lẻo 2026'],
  current: ['cầu tre lắc lẻo 2026'],
  wanted: ['đò dọc sông Hậu 2027'],
  code: ['123456', '12345678901234567890'],
  video: ['https://youtu.be/caunoi', 'https://www.youtube.com/watch?v=caunoi', null],
  version: [1, 2, 3],
  cursor: ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x', '7', '\0']
    .map((time) => `${time} ${randomUUID()}`)
    .concat('7')
    .map((position) => Buffer.from(position).toString('base64url')),
};

interface Sent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  /** Instead of a body in JSON. */
  raw?: { bytes: string | Buffer; type?: string };
}

export interface Reply {
  status: number;
  contentType: string;
  body: Record<string, unknown> | undefined;
}

/** A service that runs, somebody with every role, and ids of what they own. */
export async function startStage(name: ServiceName) {
  const bus = handBus();
  const service = await startService(allServices[name], { bus, streamLimits: { ...STREAM_LIMITS, lifeMs: 1 } });

  async function send(actor: Actor | undefined, endpoint: Endpoint, { params, query, body, raw }: Sent): Promise<Reply> {
    const type = raw?.type ?? 'application/json';
    const payload = raw ? raw.bytes : body === undefined ? undefined : JSON.stringify(body);
    const {
      statusCode,
      headers,
      body: text,
    } = await service.app.inject({
      method: endpoint.method,
      url: target(endpoint, params, query),
      ...(payload === undefined ? {} : { payload }),
      headers: { ...(actor ? { authorization: JSON.stringify(actor) } : {}), ...(payload === undefined ? {} : { 'content-type': type }) },
    });
    const contentType = String(headers['content-type'] ?? '');
    // Of a stream, what it begins with.
    const json = contentType.startsWith('text/event-stream') ? /^data: (.*)$/m.exec(text)?.[1] : text;
    return { status: statusCode, contentType, body: json ? (JSON.parse(json) as Reply['body']) : undefined };
  }

  const { actor, ids } = await (inhabit[name]?.(service, bus) ?? own(service, services[name].endpoints));
  const [only, ...others] = Object.keys(ids);
  /** What was made last takes the place of what may be gone by now. */
  const made = ({ status, body }: Reply) => {
    if (status === 201 && only && others.length === 0) ids[only] = String(body?.['id']);
  };
  return { service, bus, endpoints: Object.entries(services[name].endpoints), actor, ids, made, send, close: service.close };
}

export type Stage = Awaited<ReturnType<typeof startStage>>;

const everyRole = () => someone(...Role.options);
type Inhabited = Promise<{ actor: Actor; ids: Record<string, string> }>;

/** Of what the service's first endpoint for it makes, by the name that the id has where one thing is asked for. */
async function own(service: TestService, endpoints: Endpoints): Inhabited {
  const actor = everyRole();
  const all = Object.values(endpoints);
  const make = all.find((one) => isCreation(one) && !one.path.includes(':'));
  const [, param] = all.map(({ path }) => /^\/:(\w+Id)$/.exec(path.replace(make?.path ?? '', ''))).find(Boolean) ?? [];
  if (!make || !param) return { actor, ids: {} };
  const empty = make.body.safeParse({});
  const { body } = await service.as(actor).call(make, { body: (empty.success ? empty.data : sampleOf(make.body, hints)) as object });
  return { actor, ids: { [param]: String(body['id']) } };
}

/** Somebody and something in a service, so that not everything that is sent meets "unknown", where it is more than what one makes there. */
const inhabit: Partial<Record<ServiceName, (service: TestService, bus: ReturnType<typeof handBus>) => Inhabited>> = {
  async identity(service) {
    const body = { ...(sampleOf(identity.signUp.body, hints) as object), email: 'nguoi@vi-du.vn' };
    const { body: opened } = await service.as().call(identity.signUp, { body });
    const { account, organisation } = opened.me;
    if (!organisation) throw new Error('no organisation');
    const [session] = await service.db.query<[{ id: string }]>('SELECT id FROM session');
    const actor = { ...memberOf(organisation.id, ...Role.options), id: account.id, sessionId: randomUUID() };
    return { actor, ids: { accountId: account.id, organisationId: organisation.id, sessionId: session.id } };
  },
  async notifications(service, bus) {
    const actor = everyRole();
    const fact = { ...(sampleOf(TechnologyFact, {}) as object), id: randomUUID(), language: 'vi', organisationId: actor.organisationId };
    const person = { id: actor.id, email: 'nguoi@vi-du.vn', emailVerified: true, fullName: 'Nguyễn Văn Xoài', locale: 'vi' as const };
    const memberships = [{ organisationId: actor.organisationId, manager: true }];
    await bus.deliver(PersonChanged, { ...person, memberships, platformRoles: [], blocked: false });
    await bus.deliver(TechnologyReturned, fact as z.output<typeof TechnologyFact>);
    const told = { purpose: 'verify_email', email: 'thu@vi-du.vn', fullName: 'Nguyễn Thị Thư', locale: 'vi', secret: 'x' } as const;
    const link = {
      ...told,
      id: randomUUID(),
      expiresAt: '2027-01-01T00:00:00.000Z',
      accountId: null,
      organisationName: null,
      invitedBy: null,
    };
    await bus.deliver(SecretLinkIssued, link);
    const [letter] = await service.db.query<[{ id: string }]>('SELECT id FROM letter');
    const [entry] = await service.db.query<[{ id: string }]>('SELECT id FROM entry');
    return { actor, ids: { notificationId: entry.id, letterId: letter.id } };
  },
  async matching(service, bus) {
    const actor = everyRole();
    const fact = <F extends z.ZodObject>(schema: F, change: object) =>
      schema.parse({ ...(sampleOf(schema, {}) as object), status: 'published', language: 'vi', ...change }) as z.output<F>;
    const [need, technology, expert] = [randomUUID(), randomUUID(), randomUUID()];
    const { organisationId } = actor;
    await bus.deliver(NeedPublished, fact(NeedFact, { id: need, organisationId }));
    await bus.deliver(TechnologyPublished, fact(TechnologyFact, { id: technology, organisationId }));
    await bus.deliver(ExpertPublished, fact(ExpertFact, { id: expert, organisationId, accountId: actor.id }));
    const { body } = await service.as(actor).call(saveSearch, { body: { name: 'Máy sấy', query: { q: 'máy sấy' } } });
    return { actor, ids: { needId: need, technologyId: technology, expertId: expert, savedSearchId: body.id } };
  },
};
