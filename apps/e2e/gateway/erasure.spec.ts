import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { search } from '@caunoi/contracts/matching/matching.endpoints';
import * as savedSearches from '@caunoi/contracts/matching/saved-searches.endpoints';
import * as apiKeys from '@caunoi/contracts/identity/api-keys.endpoints';
import * as requests from '@caunoi/contracts/identity/data-requests.endpoints';
import * as erasure from '@caunoi/contracts/identity/erasure.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { inviteMember, joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { listNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { serviceNames } from '@caunoi/contracts/services';
import { EmbeddedLog, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import { JobRunner } from '@caunoi/kit/jobs/job-runner';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { everyRow } from '@caunoi/testing/every-row';
import { linkTo } from '@caunoi/testing/letters';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { demoPerson, newcomer } from './closed/people';
import { plantedNeed, plantedProfile } from './closed/planted';
import { patient, startPlatform } from './platform';

const PATIENT = { withinMs: 120_000, everyMs: 100 };
/** In every field that somebody writes of themselves, and in nothing that is an organisation's. */
const MARKER = 'dauvetzq';
const ASKED = { email: `${MARKER}@vi-du.vn`, password: 'cầu tre lắc lẻo 2026' };

let pool: Pool;
let bus: EmbeddedLog;
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  pool = eventLogPool(await freshDatabase());
  await prepareEventLog(pool);
  bus = new EmbeddedLog(pool, { log, retainMs: 500, compactMs: 500 });
  platform = await startPlatform(patient, bus);
  await platform.loadDemo();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await bus.close({ deadlineMs: 5_000 });
  await pool.end();
  await stopPostgres();
});

/** Where the marker stands: in text, and in bytes. */
async function found(): Promise<string[]> {
  const bytes = Buffer.from(MARKER).toString('hex');
  const told = await pool.query<{ row: string }>(
    `SELECT topic || ' ' || headers::text || ' ' || coalesce(value, '') AS row FROM log_record`,
  );
  const places = [told.rows.map(({ row }) => `log ${row}`)];
  for (const name of serviceNames) places.push((await everyRow(platform.dbOf(name))).map((row) => `${name} ${row}`));
  return places.flat().filter((row) => row.toLowerCase().includes(MARKER) || row.includes(bytes));
}
const placesOf = (rows: readonly string[]) => [...new Set(rows.map((row) => row.split(' ').slice(0, 2).join(' ')))].sort();

type Somebody = Awaited<ReturnType<typeof newcomer>>;

async function plantProfile(one: Somebody) {
  const profile = await plantedProfile(one);
  const marked = { ...profile, displayName: MARKER, headline: `${profile.headline.slice(0, 80)} ${MARKER}`, biography: MARKER.repeat(20) };
  const { id: expertId } = await one.call(experts.startProfile, { body: { ...marked, keywords: [MARKER] } });
  const file = new Blob([`%PDF-1.7\n${MARKER}\n%%EOF`], { type: 'application/pdf' });
  await one.call(experts.putCv, { params: { expertId, documentId: randomUUID() }, query: { name: `${MARKER}.pdf` }, file });
  const { version } = await one.call(experts.getExpert, { params: { expertId } });
  await one.call(experts.publishProfile, { params: { expertId }, body: { version } });
  return expertId;
}

/** Somebody who has left their words with every service, and is also a member of somebody else's organisation. */
async function planted(keeper: Somebody) {
  const one = await newcomer(platform.url, ASKED.email, 'Hợp tác xã Một Người');
  await one.call(identity.updateMe, { body: { fullName: `Trần ${MARKER}`, locale: 'vi' } });
  const expertId = await plantProfile(one);
  const { id: needId, version } = await one.call(needs.draftNeed, { body: await plantedNeed(one) });
  await one.call(needs.submitNeed, { params: { needId }, body: { version } });
  await one.call(savedSearches.saveSearch, { body: { name: MARKER, query: { q: MARKER } } });
  const { organisationId } = one;
  const guest = { email: 'khach-la@vi-du.vn', manager: false, locale: 'vi' as const };
  await one.call(inviteMember, { params: { organisationId }, body: guest });
  await one.call(apiKeys.createApiKey, { params: { organisationId }, body: { name: MARKER, scopes: ['needs:read'], days: 30 } });
  const { id: requestId } = await one.call(requests.askAboutData, { body: { kind: 'correction', text: MARKER } });
  const administrator = await demoPerson(platform.url, 'quantri@demo.caunoi.vn');
  const answer = { version: 1, step: 'accept' as const, text: `Chào ${MARKER}` };
  await administrator.call(requests.answerDataRequest, { params: { requestId }, body: answer });
  const own = { email: ASKED.email, manager: false, locale: 'vi' as const };
  await keeper.call(inviteMember, { params: { organisationId: keeper.organisationId }, body: own });
  await one.call(joinOrganisation, { body: { secret: await linkTo(administrator.call, ASKED.email, 'join') } });
  return { ...one, expertId, needId, administrator };
}

const runJob = (name: string) => platform.running.identity.app.get(JobRunner).ask(name, null);
const sql = (text: string, values: unknown[]) => platform.dbOf('identity').query(text, values);

it('whoever asks to be erased is found nowhere, says so in a week, and a service that is away stands where administrators look', async () => {
  const keeper = await newcomer(platform.url, 'o-lai@vi-du.vn', 'Hợp tác xã Ở Lại');
  const one = await planted(keeper);
  const ownList = async () => (await keeper.call(listNotifications, {})).items.find(({ event }) => event === 'member_joined');
  await eventually(async () => expect((await ownList())?.name).toContain(MARKER), PATIENT);
  const places = ['experts expert', 'identity account', 'identity data_request', 'matching document', 'matching saved_search'];
  const more = ['experts file_chunk', 'notifications person', 'notifications letter', 'notifications entry', 'notifications thing'];
  const topics = ['log caunoi.identity.person.v1', 'log caunoi.experts.expert.v1', 'log caunoi.identity.secret-link.v1'];
  await eventually(async () => expect(placesOf(await found())).toEqual(expect.arrayContaining([...places, ...more, ...topics])), PATIENT);

  // What ends with the account is said first.
  expect((await one.ask(erasure.askErasure, { body: { closes: [] } })).text).toContain('erasure.last_owner');
  const ties = await one.call(erasure.erasureTies, {});
  expect(ties).toEqual({ handOver: [], close: [{ id: one.organisationId, name: 'Hợp tác xã Một Người' }] });
  const closes = [one.organisationId];
  await one.call(erasure.askErasure, { body: { closes } });
  const signIn = (takeBack?: true) => one.ask(gateway.openSession, { body: { ...ASKED, takeBack } });
  expect((await signIn()).text).toContain('account.leaving');
  expect((await signIn(true)).status).toBe(200);
  await one.call(erasure.askErasure, { body: { closes } });

  // A week passes while one service is away.
  await platform.running.notifications.stop();
  await sql(`UPDATE erasure SET due_at = now() - interval '1 minute' WHERE account_id = $1 AND state = 'asked'`, [one.accountId]);
  await runJob('erasures-due');
  const desk = async () =>
    (await one.administrator.call(requests.listDataRequests, {})).items.find(
      ({ accountId, erasure: running }) => accountId === one.accountId && running?.state !== 'taken_back' && running,
    );
  const open = async () => (await desk())?.erasure?.answers.filter(({ answeredAt }) => answeredAt === null).map(({ service }) => service);
  await eventually(async () => expect(await open()).toEqual(['notifications']), PATIENT);
  await sql(`UPDATE erasure SET begun_at = now() - interval '2 days' WHERE account_id = $1 AND state = 'begun'`, [one.accountId]);
  expect((await desk())?.erasure?.late).toBe(true);
  await runJob('erasures-due').catch(() => undefined);
  const job = async () => (await platform.running.identity.app.get(JobRunner).list()).find(({ name }) => name === 'erasures-due');
  await eventually(async () => expect((await job())?.lastError).toContain('not erased within a day: notifications'), PATIENT);

  await platform.again.notifications();
  await eventually(async () => expect((await desk())?.erasure).toMatchObject({ state: 'done', late: false }), PATIENT);
  expect(await desk()).toMatchObject({ state: 'done', fullName: 'Người dùng đã xóa' });

  // The last letter, and a day later nothing of it.
  const letters = () =>
    platform.dbOf('notifications').query<{ subject: string }[]>('SELECT subject FROM letter WHERE email = $1', [ASKED.email]);
  await eventually(async () => expect(await letters()).toEqual([{ subject: 'Đã xóa dữ liệu của bạn' }]), PATIENT);
  await sql(`UPDATE erasure SET done_at = now() - interval '2 days' WHERE account_id = $1 AND state = 'done'`, [one.accountId]);
  await runJob('erasures-due').catch(() => undefined);
  await pool.query(`UPDATE log_record SET ts = ts - interval '8 days'`);
  // Where nobody sends letters those with links wait until the links end.
  await platform.dbOf('notifications').query(`UPDATE letter SET ends_at = now() - interval '1 day' WHERE ends_at IS NOT NULL`);
  await eventually(async () => expect(placesOf(await found())).toEqual([]), PATIENT);

  // What is of others stays, without the name; what nobody answers for any more is shown to nobody.
  expect((await ownList())?.name).toBe('Người dùng đã xóa');
  const [need] = await platform.dbOf('needs').query<[{ status: string }]>('SELECT status FROM need WHERE id = $1', [one.needId]);
  expect(need.status).toBe('withdrawn');
  const stranger = await newcomer(platform.url, 'nguoi-la-2@vi-du.vn', 'Hợp tác xã Người Lạ');
  expect((await stranger.ask(experts.getExpert, { params: { expertId: one.expertId } })).status).toBe(404);
  expect((await stranger.call(search, { query: { q: MARKER } })).items).toEqual([]);
  expect((await signIn()).text).toContain('session.refused');
}, 600_000);
