import { services } from '@caunoi/contracts/services';
import { eventually } from '@caunoi/testing/events/eventually';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { needsService } from '../src/service';

const { list, start } = services.needs.jobs;
const administrator = someone('administrator');
const params = { name: 'need-expiry' };

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
});
afterAll(stopServices);

const theJob = async () => (await service.as(administrator).call(list, {})).body.items.find(({ name }) => name === params.name);

it('an administrator sees the jobs of a service and starts one', async () => {
  await eventually(async () => expect(await theJob()).toMatchObject({ name: 'need-expiry', lastResult: 'ok', askedBy: null }));
  const before = (await theJob())?.lastStartedAt;
  expect(await service.as(administrator).call(start, { params })).toMatchObject({ status: 201, body: { askedBy: administrator.id } });
  await eventually(async () => {
    const job = await theJob();
    expect(job).toMatchObject({ state: 'waiting', lastResult: 'ok', askedBy: administrator.id });
    expect(job?.lastStartedAt).not.toBe(before);
  });
});

it.each([
  ['a guest', undefined, 401],
  ['a moderator', someone('moderator'), 403],
  ['a business', someone('business'), 403],
])('%s neither sees nor starts them', async (_, actor, status) => {
  expect((await service.as(actor).call(list, {})).status).toBe(status);
  expect((await service.as(actor).call(start, { params })).status).toBe(status);
});

it('a job that there is not is a problem of its own', async () =>
  expect(await service.as(administrator).call(start, { params: { name: 'need-repair' } })).toMatchObject({
    status: 404,
    body: { code: 'job.unknown' },
  }));

it('whoever watches the process is told how they went', () =>
  // A process knows a moment after the row that its run has ended.
  eventually(async () => {
    const { jobs } = (await fetch(`${service.url}/health/ready`).then((answer) => answer.json())) as { jobs: object };
    expect(jobs).toEqual({ 'acts-verification': 'waiting', 'need-anonymity': 'waiting', 'need-expiry': 'ok' });
  }));
