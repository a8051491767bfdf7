import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { NeedReturned } from '@caunoi/contracts/needs/needs.events';
import { eventually } from '@caunoi/testing/events/eventually';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { NeedAnonymity } from '../src/needs/need-anonymity.job';
import { needsService } from '../src/service';
import { begin, mangoNeed, organisationOf } from './mango-need';

const bus = handBus();
const owner = someone('business');
const organisation = organisationOf(owner.organisationId);

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService, { bus });
  service.clock.set(begin);
  await bus.deliver(OrganisationChanged, organisation, { sequence: 3 });
});
afterAll(stopServices);

const naming = (name: string) => ({ ...mangoNeed, anonymous: true, problem: `${mangoNeed.problem} ${name} đã thử hai loại túi.` });
const assess = async (body: object) => (await service.as(owner).call(api.assessNeed, { body })).body;

it('a need without a name that gives its organisation away stays a draft until it is mended', async () => {
  const { id, version } = (await service.as(owner).call(api.draftNeed, { body: naming(organisation.name) })).body;
  const answer = await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'need.not_answerable', defects: [], leaks: [{ kind: 'organisation_name', field: 'problem' }] },
  });
  const mended = await service.as(owner).call(api.reviseNeed, { params: { needId: id }, body: { version, ...mangoNeed, anonymous: true } });
  const seen = { params: { needId: id }, body: { version: mended.body.version } };
  expect(await service.as(owner).call(api.submitNeed, seen)).toMatchObject({ status: 200, body: { status: 'under_review' } });
});

it('a need without a name says neither a part of it nor, as a voice is written down, its small letters, nor the house', async () => {
  const other = someone('business');
  await bus.deliver(OrganisationChanged, { ...organisation, id: other.organisationId, name: 'Cơ sở Khô Cá Lóc Út Hiền' }, { sequence: 1 });
  const problem = `${mangoNeed.problem} Tui là khô cá lóc út hiền ở ấp 3 xã phú thành, huyện tam nông, ai cũng biết Út Hiền.`;
  const told = (anonymous: boolean) => service.as(other).call(api.assessNeed, { body: { ...mangoNeed, anonymous, problem } });
  const leaks = ['khô cá lóc út hiền', 'ấp 3', 'Út Hiền'].map((text) => ({ field: 'problem', text }));
  expect((await told(true)).body).toMatchObject({ answerable: false, leaks });
  expect((await told(false)).body).toMatchObject({ answerable: true, leaks: [] });
});

it('a need that bears its name may say it', async () =>
  expect(await assess({ ...naming(organisation.name), anonymous: false })).toMatchObject({ answerable: true, leaks: [] }));

it('the name of somebody else is no leak', async () => {
  const other = someone('business');
  await bus.deliver(OrganisationChanged, { ...organisation, id: other.organisationId, name: 'HTX Cam Cao Phong' }, { sequence: 1 });
  expect((await service.as(other).call(api.assessNeed, { body: naming(organisation.name) })).body.leaks).toEqual([]);
});

describe('while the name of the organisation is on its way', () => {
  const newcomer = someone('business');
  const unavailable = { status: 503, body: { code: 'service.unavailable' } };

  it('nobody can say what gives it away, so an anonymous need waits', async () => {
    const { id, version } = (await service.as(newcomer).call(api.draftNeed, { body: naming('Công ty Nói Tên') })).body;
    const submit = () => service.as(newcomer).call(api.submitNeed, { params: { needId: id }, body: { version } });
    expect(await submit()).toMatchObject(unavailable);
    expect(await service.as(newcomer).call(api.assessNeed, { body: naming('Công ty Nói Tên') })).toMatchObject(unavailable);
    await bus.deliver(OrganisationChanged, { ...organisation, id: newcomer.organisationId, name: 'Công ty Nói Tên' }, { sequence: 1 });
    expect(await submit()).toMatchObject({ status: 422, body: { leaks: [{ kind: 'organisation_name' }] } });
  });

  it('a need that bears its name does not', async () =>
    expect(await service.as(someone('business')).call(api.assessNeed, { body: { ...mangoNeed, anonymous: false } })).toMatchObject({
      status: 200,
      body: { answerable: true },
    }));
});

it('what is open and gives its organisation away by a rule that came later goes back by night', async () => {
  const submitted = async () => {
    const { id, version } = (await service.as(owner).call(api.draftNeed, { body: { ...mangoNeed, anonymous: true } })).body;
    return (await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
  };
  const [telling, silent] = [await submitted(), await submitted()];
  // As if the rules of then had not seen it.
  const text = JSON.stringify(naming(organisation.name).problem);
  await service.db.query(`UPDATE need SET statement = jsonb_set(statement, '{problem}', $2) WHERE id = $1`, [telling.id, text]);
  expect(await service.app.get(NeedAnonymity).run()).toEqual({ done: 1, failed: 0 });
  const seen = async ({ id }: { id: string }) => (await service.as(owner).call(api.getNeed, { params: { needId: id } })).body;
  expect(await seen(telling)).toMatchObject({ status: 'returned', review: { decision: 'return', reason: 'reveals_identity' } });
  expect(await seen(silent)).toMatchObject({ status: 'under_review', version: silent.version });
});

describe('a new name', () => {
  const renamed = { ...organisation, name: 'Hợp tác xã Cát Chu Vàng' };

  it('counts at once, and the former ones go on counting, whatever order the facts arrive in', async () => {
    await bus.deliver(OrganisationChanged, renamed, { sequence: 5 });
    await bus.deliver(OrganisationChanged, { ...organisation, name: 'Công ty Xoài Tứ Quý' }, { sequence: 4 });
    for (const name of [renamed.name, organisation.name, 'Công ty Xoài Tứ Quý'])
      expect((await assess(naming(name))).leaks).toMatchObject([{ kind: 'organisation_name' }]);
  });

  const open = async (name: string) => {
    const { id, version } = (await service.as(owner).call(api.draftNeed, { body: naming(name) })).body;
    const sent = await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
    expect(sent.status).toBe(200);
    return sent.body;
  };
  const seen = async ({ id }: { id: string }) => (await service.as(owner).call(api.getNeed, { params: { needId: id } })).body;

  it('sends back what is open and gives it away, and leaves the rest', async () => {
    const [telling, silent] = [await open('Trái Ngọt Miền Tây'), await open('Bà con trong vùng')];
    await bus.deliver(OrganisationChanged, { ...organisation, name: 'Công ty TNHH Trái Ngọt Miền Tây' }, { sequence: 6 });
    expect(await seen(telling)).toMatchObject({ status: 'returned', review: { decision: 'return', reason: 'reveals_identity' } });
    expect(await seen(silent)).toMatchObject({ status: 'under_review' });
    expect((await eventProbe(service.db).of(telling.id)).at(-1)).toMatchObject({
      type: NeedReturned.type,
      data: { reason: 'reveals_identity' },
    });
  });

  it('leaves what bears its name, what is another’s, and what nobody reads yet', async () => {
    const name = 'Bến Tre Xanh Ngát';
    const [other, says] = [someone('business'), naming(name)];
    await bus.deliver(OrganisationChanged, { ...organisation, id: other.organisationId, name: 'HTX Rau Sạch Củ Chi' }, { sequence: 1 });
    const draft = async (actor: typeof owner, body: object) => (await service.as(actor).call(api.draftNeed, { body })).body;
    const submitted = async (actor: typeof owner, body: object) => {
      const { id, version } = await draft(actor, body);
      const sent = await service.as(actor).call(api.submitNeed, { params: { needId: id }, body: { version } });
      expect(sent.body).toMatchObject({ status: 'under_review' });
      return { id, actor };
    };
    const kept = [await submitted(owner, { ...says, anonymous: false }), await submitted(other, says)];
    const unread = await draft(owner, says);
    await bus.deliver(OrganisationChanged, { ...organisation, name: `Công ty ${name}` }, { sequence: 8 });
    for (const { id, actor } of kept)
      expect((await service.as(actor).call(api.getNeed, { params: { needId: id } })).body).toMatchObject({ status: 'under_review' });
    expect(await seen(unread)).toMatchObject({ status: 'draft', version: unread.version });
  });

  it('sends back what everybody reads although it is answered', async () => {
    const { id, version } = await open('Vườn Sông Tiền');
    const body = { version, decision: 'publish', reason: 'ok' };
    const published = (await service.as(someone('moderator')).call(api.reviewNeed, { params: { needId: id }, body })).body;
    await service.as(owner).call(api.markNeedAnswered, { params: { needId: id }, body: { version: published.version } });
    await bus.deliver(OrganisationChanged, { ...organisation, name: 'Hợp tác xã Vườn Sông Tiền' }, { sequence: 7 });
    expect(await seen({ id })).toMatchObject({ status: 'returned', review: { reason: 'reveals_identity' } });
    expect((await service.as(undefined).call(api.getNeed, { params: { needId: id } })).status).toBe(404);
  });

  const submit = async (name: string) => {
    const { id, version } = (await service.as(owner).call(api.draftNeed, { body: naming(name) })).body;
    return () => service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
  };
  const renew = async (name: string) => {
    const { id, version } = await open(name);
    const body = { version, decision: 'publish', reason: 'ok' };
    const published = (await service.as(someone('moderator')).call(api.reviewNeed, { params: { needId: id }, body })).body;
    const renewal = { version: published.version, deadline: '2027-12-31' };
    return () => service.as(owner).call(api.renewNeed, { params: { needId: id }, body: renewal });
  };
  it.each([
    ['a submission', submit, 'Nắng Ấm Cù Lao'],
    ['a renewal', renew, 'Gió Mát Cù Lao'],
  ])('that comes at the moment of %s is waited for', async (_, prepare, name) => {
    const send = await prepare(name);
    const rename = service.db.createQueryRunner();
    await rename.startTransaction();
    await rename.query('UPDATE organisation SET name = $2 WHERE id = $1', [owner.organisationId, `Công ty ${name}`]);
    const sent = send();
    const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await eventually(async () => expect(await rename.query(waits)).toEqual([{ n: 1 }]), { withinMs: 10_000 }).finally(async () => {
      await rename.commitTransaction();
      await rename.release();
    });
    expect(await sent).toMatchObject({ status: 422, body: { leaks: [{ kind: 'organisation_name' }] } });
  });
});
