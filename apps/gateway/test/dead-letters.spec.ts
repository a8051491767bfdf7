import type { DeadLetter } from '@caunoi/contracts/dead-letters/dead-letters.endpoints';
import { log } from '@caunoi/kit/log';
import { problem } from './fake-services';
import { startBehindFakes } from './gateway';

let gateway: Awaited<ReturnType<typeof startBehindFakes>>;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

const stuck = (consumer: string, since: string): DeadLetter => ({
  ...{ consumer, since, key: '0f3c2a90-6f0e-4d0a-9b52-3a1f5c7d9e10', topic: 'caunoi.needs.need.v1', type: 'caunoi.need.published.v1' },
  ...{ eventId: '5b1e7f8a-2c3d-4e5f-8a9b-0c1d2e3f4a5b', waiting: 2, attempts: 6, errorClass: 'other', error: 'TypeError', asked: false },
});

it('is one list of all services, longest waiting first; a service that is away is named', async () => {
  gateway.fakes.matching.does(() => ({ body: { items: [stuck('matching.main.v1', '2026-11-30T02:00:00.000Z')] } }));
  gateway.fakes.needs.does(() => ({ body: { items: [stuck('needs.main.v1', '2026-11-30T01:00:00.000Z')] } }));
  gateway.fakes.experts.does(() => problem(500, 'service.failed'));
  gateway.fakes['technology-bank'].does(() => ({ body: { items: [] } }));
  gateway.fakes.identity.does((seen, response) =>
    seen.path.startsWith('/dead-letters/') ? { body: { items: [] } } : gateway.identity.answers(seen, response),
  );
  const { status, text } = await gateway.call('GET', '/v1/dead-letters', { session: gateway.identity.open('administrator') });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    items: [{ service: 'needs', consumer: 'needs.main.v1' }, { service: 'matching' }],
    degraded: ['experts'],
  });
  expect((await gateway.call('GET', '/v1/dead-letters', { session: gateway.identity.open('moderator') })).status).toBe(403);
});
