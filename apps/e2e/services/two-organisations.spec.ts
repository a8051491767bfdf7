import type { Member } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { takesFile } from '@caunoi/contracts/kinds';
import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { memberOf } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { hints, type Stage, startStage } from './stage';
import { sampleOf } from './arbitraries';

/** What asks for a thing of one owner, by the name of its id. Whose they are, no other endpoint asks. */
const owned: Partial<Record<ServiceName, readonly string[]>> = {
  identity: ['organisationId'],
  'technology-bank': ['technologyId'],
  needs: ['needId'],
  matching: ['needId', 'technologyId'],
};

/** What everybody may read of it; what reviewers may do with it is asked of their role, and refused to its owners. */
const notTheOwners = [
  ...['getOrganisation', 'registryCheck', 'getNeed', 'getTechnology', 'technologyVersions', 'reviewNeed', 'reviewTechnology'],
  ...['claimNeed', 'releaseNeed', 'needReviewFile', 'claimTechnology', 'releaseTechnology', 'technologyReviewFile'],
  ...['reopenNeed', 'reopenTechnology', 'suspendOrganisation', 'liftSuspension'],
];

const asksForOwner = (id: string, { path }: Endpoint, names: readonly string[]) =>
  names.some((name) => path.includes(`:${name}`)) && !notTheOwners.includes(id);

let stage: Stage;
afterEach(() => stage.close());
afterAll(stopPostgres);

/** What is in a thing is deleted before the thing, and both after everything else. */
const lateness = ({ method, path }: Endpoint) => (method === 'DELETE' ? 1 / path.split('/').length : 0);

/** The same for whoever asks: the input is valid, and the thing is there. */
const sentTo = (endpoint: Endpoint) => ({
  params: Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, stage.ids[name] ?? randomUUID()])),
  ...(takesFile(endpoint) ? { query: sampleOf(endpoint.query, hints) as Record<string, unknown>, raw: report } : bodyOf(endpoint)),
});
const report = { bytes: '%PDF-1.7', type: 'application/pdf' };
const bodyOf = ({ body }: Endpoint) => (body.safeParse(undefined).success ? {} : { body: sampleOf(body, hints) });

const saidTo = async (actor: Member, endpoint: Endpoint) => {
  const { status, body } = await stage.send(actor, endpoint, sentTo(endpoint));
  return { status, code: body?.['code'] };
};

it.each(serviceNames.filter((name) => name in owned))(
  '%s: whoever acts for another of their organisations finds there what a stranger finds',
  async (name) => {
    stage = await startStage(name);
    const owner = stage.actor;
    if (owner.kind !== 'person' || owner.organisationId === null) throw new Error('the owner is a member of nothing');
    const elsewhere = randomUUID();
    const business: Member = { ...owner, organisationId: owner.organisationId, platformRoles: [] };
    const switched: Member = { ...business, organisationId: elsewhere, memberOf: [business.organisationId, elsewhere] };
    const stranger = memberOf(randomUUID(), 'business', 'scientist');
    const endpoints = stage.endpoints.filter(([id, endpoint]) => asksForOwner(id, endpoint, owned[name] ?? []));
    expect(endpoints.length).toBeGreaterThan(3);
    for (const [id, endpoint] of endpoints.toSorted(([, a], [, b]) => lateness(a) - lateness(b))) {
      const { code } = await saidTo(stranger, endpoint);
      expect([id, code]).toEqual([id, expect.stringMatching(/^(need|technology|organisation)\.unknown$/)]);
      // Matching finds what it was told a moment later; what is deleted, nobody finds afterwards.
      const found = () => eventually(async () => expect([id, (await saidTo(business, endpoint)).code]).not.toEqual([id, code]));
      if (endpoint.method !== 'DELETE') await found();
      expect([id, await saidTo(switched, endpoint)]).toEqual([id, { status: 404, code }]);
      expect([id, await saidTo(stranger, endpoint)]).toEqual([id, { status: 404, code }]);
      if (endpoint.method === 'DELETE') await found();
    }
  },
);

it.each(['needs', 'technology-bank'] as const)('%s: a list of what is one’s own is that of the active organisation', async (name) => {
  stage = await startStage(name);
  const [owner, elsewhere] = [stage.actor as Member, randomUUID()];
  const lists = stage.endpoints.filter(([, { path, method }]) => method === 'GET' && path.endsWith('/mine'));
  expect(lists).toHaveLength(1);
  for (const [, endpoint] of lists) {
    const count = async (actor: Member) => ((await stage.send(actor, endpoint, {})).body?.['items'] as object[]).length;
    expect(await count(owner)).toBe(1);
    expect(await count({ ...owner, organisationId: elsewhere, memberOf: [owner.organisationId, elsewhere] })).toBe(0);
  }
});
