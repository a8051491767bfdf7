import { asyncapi } from './asyncapi';
import { endHeaders, type Endpoint } from './contract';
import { getNeed } from './needs/needs.endpoints';
import { openapi } from './openapi/openapi';
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
  const { paths, components } = openapi({ needs: services.needs.endpoints });
  expect(paths['/needs/{needId}/submission']).toMatchObject({
    post: {
      operationId: 'submitNeed',
      'x-access': { anyOf: ['business', 'scientist'], scope: 'needs:write' },
      tags: ['Needs'],
      description: 'For people with the role `business` or `scientist`, and programs with the scope `needs:write`.',
      security: [{ session: [], csrf: [] }, { apiKey: [] }],
      parameters: [
        { name: 'needId', in: 'path', required: true, description: 'Id of the need' },
        { name: 'If-Match', in: 'header' },
      ],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/SubmitNeedBody' } } } },
      responses: {
        200: { headers: { ETag: {} } },
        404: {},
        409: {},
        412: {},
        422: { description: expect.stringContaining('need.not_answerable') },
      },
    },
  });
  expect(components.schemas).toMatchObject({
    SubmitNeedBody: { required: ['version'], properties: { version: { type: 'integer', minimum: 1 } } },
  });
});

describe('as generators of clients can read it', () => {
  const { components, paths, tags } = openapi({
    gateway: gatewayEndpoints,
    ...Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.endpoints])),
  });
  const nodes = (value: unknown): Record<string, unknown>[] =>
    typeof value === 'object' && value !== null
      ? [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(nodes)]
      : [];
  const schemas = components.schemas as Record<string, unknown>;
  const under = (wanted: (name: string) => boolean) => nodes(Object.entries(schemas).filter(([name]) => wanted(name)));
  const isSent = (name: string) => /(?:Body|Input)$/.test(name);

  it('filters are lists of codes', () => {
    const { parameters } = (paths['/search'] as { get: { parameters: { name: string; schema: object }[] } }).get;
    for (const name of ['sector', 'province', 'cooperation', 'budgetBand', 'service', 'language'])
      expect(parameters.find((parameter) => parameter.name === name)?.schema).toMatchObject({
        type: 'array',
        items: { enum: expect.any(Array) },
      });
  });

  it('no type is a choice of several but of null, no whole number has the bounds of a computer, no format a pattern that repeats it', () => {
    const all = nodes({ paths, schemas });
    expect(all.filter(({ type }) => Array.isArray(type) && !type.includes('null'))).toEqual([]);
    expect(
      all.filter(({ minimum, maximum }) => [minimum, maximum].some((bound) => Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER)),
    ).toEqual([]);
    expect(all.filter(({ format, pattern }) => pattern && ['uuid', 'date', 'date-time'].includes(String(format)))).toEqual([]);
  });

  it('the key of a creation is a plain text: openapi-python-client 0.29.1 cannot send a header of the format uuid', () => {
    const { post } = paths['/needs'] as { post: { parameters: object[] } };
    expect(post.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', schema: { type: 'string', minLength: 36, maxLength: 36 } }),
    );
  });

  it('a choice of whole numbers is one of integers: openapi-generator 7.25.0 makes Java of numbers that does not compile', () => {
    expect(JSON.stringify(schemas['CreateApiKeyBody'])).toContain('"type":"integer","enum":[30,');
    expect(nodes(schemas).filter(({ type, enum: some }) => type === 'number' && Array.isArray(some))).toEqual([]);
  });

  it('what is sent has no defaults, which make it look as if it had to be sent; what is answered may grow', () => {
    expect(under(isSent).filter((node) => 'default' in node)).toEqual([]);
    const answered = under((name) => !isSent(name));
    expect(answered.filter(({ additionalProperties }) => additionalProperties === false)).toEqual([]);
    expect(
      answered.filter(
        (node) => Array.isArray(node['enum']) && node['enum'].length > 1 && node['enum'].every((one) => typeof one === 'string'),
      ),
    ).toEqual([]);
    expect(schemas['Need']).toMatchObject({
      properties: { status: { type: 'string', 'x-extensible-enum': expect.arrayContaining(['draft']) } },
    });
  });

  it('a need is written back in the shape that it is read in', () => {
    const { properties: read } = schemas['Need'] as { properties: object };
    const { properties: written, required } = schemas['ReviseNeedBody'] as {
      properties: Record<string, { readOnly?: true }>;
      required: string[];
    };
    expect(Object.keys(written).sort()).toEqual(Object.keys(read).sort());
    expect(required).toEqual(['version']);
    expect(Object.keys(written).filter((name) => written[name]?.readOnly)).toEqual(expect.arrayContaining(['id', 'status', 'reference']));
  });

  it('every operation stands under a subject that is described', () => {
    const used = nodes(paths).flatMap(({ operationId, tags: own }) => (operationId ? (own as string[]) : []));
    expect([...new Set(used)].sort()).toEqual(tags.map(({ name }) => name).sort());
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
        responses: { 200: { content: { 'text/event-stream': { 'x-itemSchema': { $ref: '#/components/schemas/NeedChangesEvent' } } } } },
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
    { 'cleanup.policy': ['delete'], 'retention.ms': 90 * 86_400_000 },
    { 'cleanup.policy': ['delete'], 'retention.ms': 7 * 86_400_000 },
    { 'cleanup.policy': ['delete'], 'retention.ms': 90 * 86_400_000 },
  ]);
});
