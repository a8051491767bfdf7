import { log } from '@caunoi/kit/log';
import { randomUUID } from 'node:crypto';
import { type Behaviour, hangs, me, problem } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_DEADLINE_MS: '300' });
});
afterAll(() => gateway.close());

const expertId = randomUUID();
const { organisation } = me(randomUUID(), randomUUID(), []);
const expert = {
  id: expertId,
  reference: 'E-000001',
  viewer: 'public',
  accountId: null,
  organisationId: organisation.id,
  status: 'published',
  version: 2,
};
const matches = { items: [], abstained: null };
const down: Behaviour = (_, response) => {
  response.destroy();
  return 'silent';
};

/** Identity goes on to keep sessions, and does `what` about organisations. */
const organisations = (what: Behaviour) =>
  gateway.fakes.identity.does((seen, response) =>
    seen.path.startsWith('/organisations/') ? what(seen, response) : gateway.identity.answers(seen, response),
  );

const visit = async (path: string, session?: string) => {
  const began = performance.now();
  const answer = await gateway.call('GET', path, session ? { session } : {});
  expect(performance.now() - began).toBeLessThan(1_500);
  return { status: answer.status, body: read(answer) };
};
void expert;
void matches;
void down;
void organisations;
void hangs;
void problem;
void visit;
