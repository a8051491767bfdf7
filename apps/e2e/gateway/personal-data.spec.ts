import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as gateway from '@caunoi/contracts/gateway/personal-data.endpoints';
import { inviteMember, joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { sayConsent } from '@caunoi/contracts/identity/consents.endpoints';
import { giveFeedback, needTechnologies } from '@caunoi/contracts/matching/matching.endpoints';
import { saveSearch } from '@caunoi/contracts/matching/saved-searches.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { listNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { linkTo } from '@caunoi/testing/letters';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource } from 'typeorm';
import { demoPerson, newcomer } from './closed/people';
import { plantedNeed, plantedProfile } from './closed/planted';
import { directBus } from './direct-bus';
import { patient, startPlatform } from './platform';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, directBus());
  await platform.loadDemo();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** Somebody who has done something with every service. */
async function busy(email: string, organisation: string) {
  const one = await newcomer(platform.url, email, organisation, { role: 'business' });
  const { id: needId, version } = await one.call(needs.draftNeed, { body: await plantedNeed(one) });
  await one.call(needs.submitNeed, { params: { needId }, body: { version } });
  await one.call(experts.startProfile, { body: { ...(await plantedProfile(one)), displayName: `Chuyên gia ${organisation}` } });
  await one.call(saveSearch, { body: { name: `Máy sấy của ${organisation}`, query: { q: 'máy sấy' } } });
  await one.call(sayConsent, {
    body: { purpose: 'suggestion_letters', given: true, textVersion: currentText('suggestion_letters').version },
  });
  const suggested = () => one.call(needTechnologies, { params: { needId }, query: {} });
  const match = await eventually(async () => {
    const [first] = (await suggested()).items;
    if (!first) throw new Error('nothing is suggested yet');
    return first;
  });
  await one.call(giveFeedback, { params: { matchId: match.id }, body: { verdict: 'accepted' } });
  return { ...one, needId, email };
}

it('everybody gets what every service holds of them, and nothing of anybody else, however close', async () => {
  const one = await busy('xoai@vi-du.vn', 'Hợp tác xã Xoài');
  const other = await busy('nhan@vi-du.vn', 'Hợp tác xã Nhãn');
  const invite = (email: string) =>
    one.call(inviteMember, { params: { organisationId: one.organisationId }, body: { email, manager: false, locale: 'vi' } });
  await invite(other.email);
  const administrator = await demoPerson(platform.url, 'quantri@demo.caunoi.vn');
  await other.call(joinOrganisation, { body: { secret: await linkTo(administrator.call, other.email, 'join') } });
  await invite('nguoi-khac@vi-du.vn');
  await eventually(async () =>
    expect((await one.call(listNotifications, {})).items).toContainEqual(expect.objectContaining({ event: 'member_joined' })),
  );
  const held = await one.call(gateway.myData, { query: { locale: 'vi' } });
  const sections = held.services.flatMap(({ service, sections: all }) => all.map(({ name }) => `${service} ${name}`));
  expect(sections).toEqual(
    expect.arrayContaining([
      ...['identity account', 'identity membership', 'identity session', 'identity invitation', 'identity consent', 'experts expert'],
      ...['needs need', 'needs act', 'matching saved_search', 'matching match_feedback', 'notifications entry', 'notifications letter'],
    ]),
  );
  const text = JSON.stringify(held);
  for (const mine of [one.email, 'Hợp tác xã Xoài', 'Chuyên gia Hợp tác xã Xoài', 'Máy sấy của Hợp tác xã Xoài'])
    expect(text).toContain(mine);
  for (const theirs of [other.email, other.accountId, 'Hợp tác xã Nhãn', 'nguoi-khac@vi-du.vn']) expect(text).not.toContain(theirs);
});

it('there is the same to read, and its owner is told by a letter that it was taken', async () => {
  const one = await newcomer(platform.url, 'doc@vi-du.vn', 'Công ty Đọc');
  const { status, text } = await one.ask(gateway.myDataSheet, { query: { locale: 'fr' } });
  expect([status, text.slice(0, 5)]).toEqual([200, '%PDF-']);
  const letters = platform.running.notifications.app.get(DataSource);
  await eventually(async () => {
    const rows = await letters.query<object[]>(`SELECT FROM letter WHERE email = 'doc@vi-du.vn' AND subject LIKE '%tải về%'`);
    expect(rows).toHaveLength(1);
  });
});

it('whoever has not proven of late that it is them is asked first', async () => {
  const email = 'doanhnghiep@demo.caunoi.vn';
  const one = await demoPerson(platform.url, email);
  await platform.running.identity.app
    .get(DataSource)
    .query(`UPDATE session SET proven_at = now() - interval '1 hour' WHERE account_id = (SELECT id FROM account WHERE email = $1)`, [
      email,
    ]);
  for (const asked of [gateway.myData, gateway.myDataSheet])
    expect((await one.ask(asked, { query: {} })).text).toContain('access.proof_old');
});

it('when a service does not answer there is no copy that lacks its part', async () => {
  const one = await newcomer(platform.url, 'thieu@vi-du.vn', 'Công ty Thiếu');
  const { files } = platform.running;
  const { stop } = files;
  files.stop = async () => {};
  await stop();
  expect((await one.ask(gateway.myData, { query: {} })).status).toBe(503);
});
