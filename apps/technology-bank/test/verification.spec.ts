import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import type { z } from 'zod';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const reviewer = someone('moderator');
type Change = Partial<z.input<typeof TechnologyStatement>>;

const revise = ({ id, version }: { id: string; version: number }, change: Change) =>
  service.as(owner).call(api.reviseTechnology, { params: { technologyId: id }, body: { version, ...listing, ...change } });

describe('what somebody else has compared', () => {
  const compared = async () => {
    const { id, version } = (await service.as(owner).call(api.draftTechnology, { body: listing })).body;
    const params = { technologyId: id };
    const sent = (await service.as(owner).call(api.submitTechnology, { params, body: { version } })).body;
    const body = { version: sent.version, decision: 'publish', reason: 'ok', verified: [7] };
    return (await service.as(reviewer).call(api.reviewTechnology, { params, body })).body;
  };

  it('is not for the owner to say', async () => {
    const trlEvidence = [{ level: 7, grade: 'A', note: 'Báo cáo giám định' }];
    const answer = await service.as(owner).call(api.draftTechnology, { body: { ...listing, trlEvidence } as never });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ in: 'body', pointer: '/trlEvidence/0/grade' }] } });
  });

  it('is said by a reviewer, with the day, to everybody and in the fact', async () => {
    const { id, verified } = await compared();
    const at = service.clock.now().toISOString();
    expect(verified).toEqual([{ level: 7, at }]);
    expect((await service.as(undefined).call(api.getTechnology, { params: { technologyId: id } })).body.verified).toEqual(verified);
    expect((await eventProbe(service.db).of(id)).at(-1)).toMatchObject({ data: { verified: [{ level: 7, at }] } });
  });

  it('is gone once the owner writes other evidence, and stays when anything else changes', async () => {
    const first = await compared();
    const kept = (await revise(first, { scale: '4 container' })).body;
    expect(kept.verified).toEqual(first.verified);
    const trlEvidence = [{ level: 7, grade: 'B' as const, note: 'Một báo cáo khác' }];
    expect((await revise(kept, { trlEvidence })).body.verified).toEqual([]);
  });
});
