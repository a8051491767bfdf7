import { createClient, ProblemError } from '@caunoi/contracts/client';
import { byContract } from '@caunoi/contracts/loose';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { services } from '@caunoi/contracts/services';
import { log } from '@caunoi/kit/log';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource } from 'typeorm';
import { startPlatform } from './platform';

type Platform = Awaited<ReturnType<typeof startPlatform>>;
let platform: Platform;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform({ GATEWAY_DEADLINE_MS: '3000' });
});
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** The typed client of the web app, with a browser's cookie jar. */
function browser(language = 'vi') {
  let cookie = '';
  const client = createClient({
    read: byContract,
    baseUrl: `${platform.url}/v1`,
    headers: () => ({ 'x-caunoi-csrf': '1', 'accept-language': language, ...(cookie ? { cookie } : {}) }),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      for (const set of response.headers.getSetCookie()) if (set.startsWith('sid=')) cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => Promise.reject(new Error('nothing was refused')),
      (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error as Error)),
    );
  return { ...client, refusal };
}

let serial = 0;
const password = 'cầu tre lắc lẻo 2026';
async function newcomer(role: 'business' | 'scientist' = 'business') {
  const here = browser();
  const email = `nguoi${++serial}@vi-du.vn`;
  const organisation = { name: `HTX Số ${serial}`, type: 'household_cooperative' as const, province: '82' as const };
  const { version: acceptedTerms } = await here.call(gateway.publicPage, { params: { page: 'terms' } });
  const { me } = await here.call(gateway.register, { body: { email, password, fullName: 'Người Thử', role, organisation, acceptedTerms } });
  if (!me) throw new Error('not signed in');
  return { ...here, email, me };
}
const draft = { title: 'Giảm tỷ lệ xoài thối khi vận chuyển', problem: 'Xoài chín nẫu sau năm ngày trong xe lạnh.' };

it.each(['/v1/needs/mine', '/v1/desk', '/v1/nowhere'])('a problem of %s names the address that was asked for', async (address) => {
  const headers = { 'x-forwarded-prefix': '/evil' };
  expect(await (await fetch(`${platform.url}${address}?limit=1`, { headers })).json()).toMatchObject({ instance: address });
});

it('a visitor signs up, drafts a need, and sees it whole: every service believes the gateway', async () => {
  const owner = await newcomer();
  expect(await owner.call(gateway.currentSession, {})).toEqual({ me: owner.me });
  const need = await owner.call(needs.draftNeed, { body: draft });
  expect(await owner.call(gateway.needOverview, { params: { needId: need.id } })).toMatchObject({
    need: { id: need.id, viewer: 'owner' },
    organisation: owner.me.organisation,
    degraded: [],
  });
  expect(await owner.call(gateway.desk, {})).toMatchObject({ needs: [{ id: need.id }], profile: null, waiting: null, degraded: [] });
});

it('a draft of one does not exist for others', async () => {
  const [owner, stranger, guest] = [await newcomer(), await newcomer(), browser('en')];
  const { id: needId } = await owner.call(needs.draftNeed, { body: draft });
  for (const other of [stranger, guest])
    expect(await other.refusal(other.call(gateway.needOverview, { params: { needId } }))).toMatchObject({
      status: 404,
      code: 'need.unknown',
    });
  expect(await guest.refusal(guest.call(needs.getNeed, { params: { needId } }))).toMatchObject({ title: 'There is no such need' });
});

it('a refusal by a service arrives whole: pointer, current version, language', async () => {
  const owner = await newcomer();
  const need = await owner.call(needs.draftNeed, { body: draft });
  const revise = (version: number, statement: object) =>
    owner.call(needs.reviseNeed, { params: { needId: need.id }, body: { version, ...statement } });
  const { version } = await revise(need.version, { ...draft, title: 'Giữ xoài tươi 12 ngày' });
  expect(await owner.refusal(revise(need.version, draft))).toMatchObject({ status: 412, code: 'need.stale', current: { version } });
  expect(await owner.refusal(revise(version, { ...draft, price: 3 }))).toMatchObject({
    status: 422,
    code: 'request.invalid',
    errors: [{ in: 'body', pointer: '/price' }],
  });
});

it('a role counts in every service, a minute after it was granted at the latest', async () => {
  const [scientist, administrator] = [await newcomer('scientist'), await newcomer()];
  expect(await scientist.refusal(scientist.call(needs.needReviewQueue, {}))).toMatchObject({
    status: 403,
    code: 'access.role',
    needs: ['moderator', 'administrator'],
  });
  await platform.running.identity.app
    .get(DataSource)
    .query(`UPDATE account SET platform_roles = '{administrator}' WHERE id = $1`, [administrator.me.account.id]);
  const again = browser();
  await again.call(gateway.openSession, { body: { email: administrator.email, password } });
  const accountId = scientist.me.account.id;
  await again.call(administration.setRoles, { params: { accountId }, body: { roles: ['scientist', 'moderator'] } });
  const anew = browser();
  await anew.call(gateway.openSession, { body: { email: scientist.email, password } });
  expect(await anew.call(needs.needReviewQueue, {})).toMatchObject({ items: expect.any(Array) });
});

it('an administrator sees the jobs of every service and starts one; others do not', async () => {
  const administrator = await newcomer();
  expect(await administrator.refusal(administrator.call(gateway.jobs, {}))).toMatchObject({ status: 403, code: 'access.role' });
  const accounts = platform.running.identity.app.get(DataSource);
  await accounts.query(`UPDATE account SET platform_roles = '{administrator}' WHERE id = $1`, [administrator.me.account.id]);
  await administrator.call(gateway.openSession, { body: { email: administrator.email, password } });
  const { items, degraded } = await administrator.call(gateway.jobs, {});
  expect(degraded).toEqual([]);
  expect(items.map(({ service, name }) => `${service}: ${name}`)).toContain('technology-bank: technology-expiry');
  const params = { name: 'technology-expiry' };
  const started = await administrator.call(services['technology-bank'].jobs.start, { params });
  expect(started).toMatchObject({ name: 'technology-expiry', askedBy: administrator.me.account.id });
});

it('sessions are listed, ended, and gone after signing out', async () => {
  const laptop = await newcomer();
  const phone = browser();
  await phone.call(gateway.openSession, { body: { email: laptop.email, password } });
  const { items } = await laptop.call(identity.mySessions, {});
  expect(items.filter(({ current }) => current)).toHaveLength(1);
  await phone.call(gateway.endSession, {});
  expect(await phone.call(gateway.currentSession, {})).toEqual({ me: null });
  expect((await laptop.call(identity.mySessions, {})).items).toHaveLength(1);
});

it('who keeps guessing waits, by the same words for every e-mail', async () => {
  const owner = await newcomer();
  const guest = browser();
  const guess = () => guest.refusal(guest.call(gateway.openSession, { body: { email: owner.email, password: 'đoán bừa thôi mà' } }));
  for (let n = 0; n < 5; n++) expect(await guess()).toMatchObject({ status: 401, code: 'session.refused' });
  expect(await guess()).toMatchObject({ status: 429, code: 'request.too_many', retryAfter: 1 });
});

it('one service that is away takes nothing else with it', async () => {
  const owner = await newcomer();
  const { id: needId } = await owner.call(needs.draftNeed, { body: draft });
  const own = { need: { id: needId }, organisation: owner.me.organisation };
  await platform.running.matching.stop();
  expect(await owner.call(gateway.needOverview, { params: { needId } })).toMatchObject({ ...own, degraded: [] });
  await platform.running.needs.app.get(DataSource).query(`UPDATE need SET status = 'under_review' WHERE id = $1`, [needId]);
  expect(await owner.call(gateway.needOverview, { params: { needId } })).toMatchObject({
    ...own,
    technologies: null,
    experts: null,
    degraded: ['technologies', 'experts'],
  });
  expect(await owner.call(gateway.home, {})).toMatchObject({ counts: null, degraded: ['counts', 'needs', 'technologies'] });
  expect(await owner.call(gateway.desk, {})).toMatchObject({ needs: [{ id: needId }], degraded: [] });
});
