import { asyncapi } from './asyncapi';
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
