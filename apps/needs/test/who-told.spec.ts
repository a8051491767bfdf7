import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { needsService } from '../src/service';
import { begin, mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
  service.clock.set(begin);
});
afterAll(stopServices);

it('every fact of a need, from its submission to its answer, says who set it off and belongs to a trace', async () => {
  const [owner, reviewer] = [someone('business'), someone('moderator')];
  const { id, version } = (await service.as(owner).call(api.draftNeed, { body: mangoNeed })).body;
  const at = (seen: number) => ({ params: { needId: id }, body: { version: seen } });
  const submitted = (await service.as(owner).call(api.submitNeed, at(version))).body;
  const decision = { version: submitted.version, decision: 'publish' as const, reason: 'ok' as const };
  const published = (await service.as(reviewer).call(api.reviewNeed, { ...at(0), body: decision })).body;
  await service.as(owner).call(api.markNeedAnswered, at(published.version));
  const facts = await eventProbe(service.db).envelopesOf(id);
  expect(facts.map(({ type, actorid, actorkind }) => [type, actorid, actorkind])).toEqual([
    ['caunoi.need.submitted.v1', owner.id, 'person'],
    ['caunoi.need.published.v1', reviewer.id, 'person'],
    ['caunoi.need.answered.v1', owner.id, 'person'],
  ]);
  for (const { traceparent, correlationid } of facts) expect(traceparent).toContain(correlationid);
});
