import { asyncapi } from './asyncapi';
import { endHeaders, type Endpoint } from './contract';
import { getNeed } from './needs/needs.endpoints';
import { openapi } from './openapi';
import { gatewayEndpoints, services } from './services';

const endpoints = Object.entries(services).flatMap(([name, service]) =>
  Object.entries(service.endpoints).map(([id, endpoint]) => ({ name, id, endpoint })),
);
const own = Object.entries(gatewayEndpoints).map(([id, endpoint]) => ({ name: 'gateway', id, endpoint }));
const all = [...endpoints, ...own];

it('gives every endpoint an address of its own', () => {
  const addresses = all
    .filter(({ endpoint }) => endpoint.exposure === 'public')
    .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  expect(addresses.filter((address, n) => addresses.indexOf(address) !== n)).toEqual([]);
});

it('never hides one address behind another: fixed paths are told apart from parameters by their length or their words', () => {
  const shapes = all.map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:\w+/g, ':')}`);
  expect(shapes.filter((shape, n) => shapes.indexOf(shape) !== n)).toEqual([]);
});

it('puts every public endpoint, and no internal one, into the API document', () => {
  const { paths } = openapi({
    gateway: gatewayEndpoints,
    ...Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.endpoints])),
  });
  const described = Object.values(paths).flatMap((path) =>
    Object.values(path).map((operation) => (operation as { operationId: string }).operationId),
  );
  expect(described.sort()).toEqual(
    all
      .filter(({ endpoint }) => endpoint.exposure === 'public')
      .map(({ id }) => id)
      .sort(),
  );
});

it('describes what an endpoint takes, answers and refuses', () => {
  const { paths } = openapi({ needs: services.needs.endpoints });
  expect(paths['/needs/{needId}/submission']).toMatchObject({
    post: {
      operationId: 'submitNeed',
      'x-access': { anyOf: ['business', 'scientist'], scope: 'needs:write' },
      parameters: [{ name: 'needId', in: 'path', required: true }],
      requestBody: { content: { 'application/json': { schema: { properties: { version: { type: 'integer' } } } } } },
      responses: { 200: {}, 404: {}, 409: {}, 412: {}, 422: { description: expect.stringContaining('need.not_answerable') } },
    },
  });
});

it('asks for a body wherever one is read, also where every field of it may be left out', () => {
  const { paths } = openapi({ needs: services.needs.endpoints });
  expect(paths).toMatchObject({ '/needs': { post: { requestBody: { required: true } } } });
});

it('describes streams and files as what they are', () => {
  const { paths } = openapi({ needs: services.needs.endpoints, bank: services['technology-bank'].endpoints });
  expect(paths).toMatchObject({
    '/needs/{needId}/changes': {
      get: {
        parameters: [{ name: 'needId' }, { name: 'Last-Event-ID', in: 'header' }],
        responses: { 200: { content: { 'text/event-stream': { 'x-itemSchema': { properties: { status: {} } } } } } },
      },
    },
    '/technologies/{technologyId}/documents/{documentId}': {
      get: {
        parameters: expect.arrayContaining([expect.objectContaining({ name: 'Range', in: 'header' })]),
        responses: {
          200: { content: { 'application/pdf': {} } },
          206: {},
          304: {},
          416: { description: expect.stringContaining('file.range') },
        },
      },
      put: {
        requestBody: { required: true, content: { 'application/pdf': {}, 'image/png': {}, 'image/jpeg': {} } },
        responses: { 201: { content: { 'application/json': {} } }, 413: {}, 415: { description: expect.stringContaining('file.type') } },
      },
    },
  });
});

it('says since when an endpoint is there, and when it goes', () => {
  const deprecated = { since: '2027-01-01', sunset: '2027-07-01', instead: '/needs/mine' } as const;
  const described = (endpoint: Endpoint) => openapi({ needs: { one: endpoint } }).paths['/needs/{needId}'];
  expect(described(getNeed)).toMatchObject({ get: { 'x-since': '0.1.0', 'x-stability': 'stable' } });
  expect(described({ ...getNeed, deprecated })).toMatchObject({
    get: { deprecated: true, 'x-sunset': '2027-07-01', description: expect.stringContaining('/needs/mine') },
  });
  expect(endHeaders(getNeed)).toEqual({});
  expect(endHeaders({ deprecated })).toEqual({
    deprecation: '@1798761600',
    sunset: 'Thu, 01 Jul 2027 00:00:00 GMT',
    link: '</v1/needs/mine>; rel="successor-version"',
  });
});

it('asks for a body only where none would be refused', () => {
  const { paths } = openapi({ needs: services.needs.endpoints });
  expect(paths).toMatchObject({
    '/needs/{needId}/submission': { post: { requestBody: { required: true } } },
    '/needs/{needId}/copies': { post: { requestBody: { required: false } } },
  });
});

it('describes every fact on the topic it is told on', () => {
  const { channels } = asyncapi(Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.events])));
  expect(Object.values(channels).map(({ address }) => address)).toContain('caunoi.needs.need.v1');
  expect(Object.keys(channels['caunoi-needs-need-v1']?.messages ?? {})).toContain('NeedPublished');
});

it('keeps confidential parts out of every fact', () => {
  const document = JSON.stringify(asyncapi(Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.events]))));
  expect(document).not.toContain('"confidential"');
});

it('keeps the same of a topic whichever of its events is asked, and tells each topic from one service', () => {
  const told = Object.entries(services).flatMap(([name, { events }]) =>
    Object.values(events).map(({ topic, retention }) => ({ topic, keeps: JSON.stringify([name, retention]) })),
  );
  const byTopic = Map.groupBy(told, ({ topic }) => topic);
  expect(byTopic.size).toBeGreaterThan(5);
  for (const [topic, events] of byTopic) expect([topic, new Set(events.map(({ keeps }) => keeps)).size]).toEqual([topic, 1]);
});

it('says in the event document what is kept of a topic', () => {
  const { channels } = asyncapi({ experts: services.experts.events, matching: services.matching.events });
  const configurations = Object.values(channels).map(({ bindings }) => bindings?.kafka.topicConfiguration);
  expect(configurations).toEqual([
    { 'cleanup.policy': ['compact'], 'retention.ms': -1 },
    { 'cleanup.policy': ['compact'], 'retention.ms': -1 },
    { 'cleanup.policy': ['delete'], 'retention.ms': 90 * 86_400_000 },
    { 'cleanup.policy': ['delete'], 'retention.ms': 90 * 86_400_000 },
    { 'cleanup.policy': ['delete'], 'retention.ms': 7 * 86_400_000 },
  ]);
});
