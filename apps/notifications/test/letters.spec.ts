import { DataRequestAnswered, PersonChanged, SecretLinkIssued, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { NeedReturned, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import * as api from '@caunoi/contracts/notifications/letters.endpoints';
import { listNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { getPreferences, putPreferences } from '@caunoi/contracts/notifications/preferences.endpoints';
import { log } from '@caunoi/kit/log';
import { everyRow } from '@caunoi/testing/every-row';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { LetterSending } from '../src/letters/letters.job';
import { LetterStore } from '../src/letters/letter-store';
import { notificationsService } from '../src/service';
import { needOf, personOf } from './facts';
import { mailServer } from '@caunoi/testing/mail-server';

/** Letters go when a test says so, not whenever the service finds time. */
const byHand = { ...notificationsService, jobs: [] };
const bus = handBus();
let mail: Awaited<ReturnType<typeof mailServer>>;
let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  mail = await mailServer();
  const env = {
    NOTIFICATIONS_SMTP_URL: mail.url,
    NOTIFICATIONS_SMTP_TIMEOUT_SECONDS: '0.5',
    NOTIFICATIONS_PUBLIC_URL: 'https://caunoi.vi-du.vn/',
    NOTIFICATIONS_MAIL_FROM: 'Cầu Nối <thu@vi-du.vn>',
  };
  service = await startService(byHand, { bus, env });
});
beforeEach(async () => {
  mail.got.length = 0;
  mail.says.recipient = () => undefined;
  mail.says.text = () => undefined;
  service.clock.set(new Date());
  await service.db.query('DELETE FROM letter');
});
afterAll(async () => {
  await stopServices();
  await mail.stop();
});

const administrator = someone('administrator');
const send = () => service.app.get(LetterSending).run();
const letters = async () => (await service.as(administrator).call(api.listLetters, {})).body.items;
const states = async () => (await letters()).map(({ state, attempts }) => [state, attempts]);

/** Somebody whose need was sent back, and who is written to for it. */
async function told(change = {}) {
  const actor = someone('business');
  const person = personOf(actor, change);
  await bus.deliver(PersonChanged, person);
  const need = needOf({ organisationId: actor.organisationId, status: 'under_review' });
  await bus.deliver(NeedSubmitted, need);
  await bus.deliver(NeedReturned, { ...need, status: 'returned', reason: 'unclear' }, { sequence: 2 });
  return { person, need };
}

const secretLink = (change = {}) => ({
  ...{ id: randomUUID(), purpose: 'reset_password' as const, email: 'xoai@vi-du.vn', fullName: 'Bà Xoài', locale: 'vi' as const },
  ...{ secret: 'bí-mật-chỉ-một-lần', accountId: randomUUID(), organisationName: null, invitedBy: null },
  ...{ expiresAt: new Date(Date.now() + 3_600_000).toISOString(), ...change },
});

it('a letter goes to whom it concerns, in both forms, within the thread of its thing', async () => {
  const { person, need } = await told({ locale: 'en' });
  await send();
  expect(mail.got).toHaveLength(1);
  const [{ to, raw }] = mail.got as [(typeof mail.got)[0]];
  expect(to).toEqual([person.email]);
  expect(raw).toContain(`Subject: ${need.reference}: A reviewer has sent it back to be revised`);
  expect(raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@caunoi\.vi-du\.vn>/m);
  expect(raw).toMatch(new RegExp(`^References: <thing\\.${need.id}@caunoi\\.vi-du\\.vn>`, 'm'));
  expect(raw).toMatch(/^Content-Type: text\/plain/m);
  expect(raw).toMatch(/^Content-Type: text\/html/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(raw.replaceAll(/\r\n[ \t]/g, ' ')).toMatch(/^List-Unsubscribe: <https:\/\/caunoi\.vi-du\.vn\/unsubscribe\?token=[\w.-]+>/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(await states()).toEqual([['sent', 1]]);
  await send();
  expect(mail.got).toHaveLength(1);
});

it('nobody is written to whose address is not proven, nor who is kept out', async () => {
  await told({ emailVerified: false });
  await told({ blocked: true });
  expect(await letters()).toEqual([]);
});

it('a secret link goes at once, whoever has switched off what, and nothing of it stays', async () => {
  const fact = secretLink();
  await bus.deliver(SecretLinkIssued, fact);
  await bus.deliver(SecretLinkIssued, fact);
  await send();
  expect(mail.got).toHaveLength(1);
  expect(mail.got[0]!.raw).not.toContain('List-Unsubscribe');
  expect(mail.got[0]!.raw.replaceAll(/=\r?\n/g, '')).toContain('https://caunoi.vi-du.vn/reset-password#');
  expect((await everyRow(service.db)).filter((row) => row.includes('bí-mật'))).toEqual([]);
  const [letter] = await letters();
  expect((await service.as(administrator).call(api.getLetter, { params: { letterId: letter!.id } })).body).toMatchObject({
    text: null,
    state: 'sent',
  });
});

it('where letters are sent, not even an administrator reads a secret that waits', async () => {
  mail.says.text = () => 451;
  await bus.deliver(SecretLinkIssued, secretLink());
  await send();
  const [letter] = await letters();
  expect((await service.as(administrator).call(api.getLetter, { params: { letterId: letter!.id } })).body).toMatchObject({
    text: null,
    state: 'waiting',
  });
});

it('a link that has ended is not sent', async () => {
  mail.says.text = () => 451;
  await bus.deliver(SecretLinkIssued, secretLink());
  await send();
  service.clock.passDays(1);
  mail.says.text = () => undefined;
  await send();
  expect([mail.got, await states()]).toEqual([[], [['failed', 1]]]);
});

it('security notices are letters too', async () => {
  const at = new Date().toISOString();
  const notice = { id: randomUUID(), accountId: randomUUID(), notice: 'password_changed' as const, device: 'Firefox', at };
  await bus.deliver(SecurityNoticed, { ...notice, email: 'xoai@vi-du.vn', fullName: 'Bà Xoài', locale: 'fr' });
  await send();
  expect(mail.got.map(({ to }) => to)).toEqual([['xoai@vi-du.vn']]);
});

it('what a server puts off is tried again, later and later', async () => {
  mail.says.recipient = () => 452;
  await told();
  await send();
  await send();
  expect(await states()).toEqual([['waiting', 1]]);
  service.clock.set(new Date(Date.now() + 61_000));
  await send();
  expect(await states()).toEqual([['waiting', 2]]);
  mail.says.recipient = () => undefined;
  service.clock.set(new Date(Date.now() + 61_000 + 121_000));
  await send();
  expect([await states(), mail.got.length]).toEqual([[['sent', 3]], 1]);
});

it('a server that hangs in the middle of a text loses nothing', async () => {
  mail.says.text = () => 'hangs';
  await told();
  await send();
  mail.says.text = () => undefined;
  service.clock.set(new Date(Date.now() + 61_000));
  await send();
  expect([await states(), mail.got.length]).toEqual([[['sent', 1]], 1]);
});

it('a server that is away for a day loses nothing, and counts as no attempt', async () => {
  await mail.stop();
  await told();
  for (let hour = 0; hour < 24; hour++) {
    service.clock.set(new Date(Date.now() + hour * 3_600_000));
    await send();
  }
  expect(await states()).toEqual([['waiting', 0]]);
  const back = await mailServer(mail.port);
  mail = { ...back, url: mail.url };
  service.clock.passDays(1);
  await send();
  expect([await states(), back.got.length]).toEqual([[['sent', 1]], 1]);
});

it('an address that nobody has is written to no more, until an administrator tries again', async () => {
  mail.says.recipient = () => 550;
  const { person } = await told();
  await send();
  const [bounced] = await letters();
  expect(bounced).toMatchObject({ state: 'bounced', error: expect.stringContaining('550') as string });
  const need = needOf({ organisationId: person.memberships[0]!.organisationId, status: 'under_review' });
  await bus.deliver(NeedSubmitted, need);
  await bus.deliver(NeedReturned, { ...need, status: 'returned' }, { sequence: 2 });
  expect(await letters()).toHaveLength(1);
  mail.says.recipient = () => undefined;
  const again = await service.as(administrator).call(api.sendLetterAgain, { params: { letterId: bounced!.id } });
  expect(again.status).toBe(204);
  await send();
  expect([await states(), mail.got.length]).toEqual([[['sent', 1]], 1]);
});

it('a text that is refused for good is not sent for ever', async () => {
  mail.says.text = () => 554;
  await told();
  await send();
  expect(await states()).toEqual([['failed', 1]]);
});

it('two that send at once never send a letter twice; one that died in between leaves it to the next', async () => {
  for (let n = 0; n < 30; n++) await bus.deliver(SecretLinkIssued, secretLink({ email: `xoai${n}@vi-du.vn` }));
  await Promise.all([send(), send(), send()]);
  expect([mail.got.length, new Set(mail.got.map(({ to }) => to[0])).size]).toEqual([30, 30]);
  await bus.deliver(SecretLinkIssued, secretLink());
  expect(await service.app.get(LetterStore).claim()).toHaveLength(1);
  await send();
  expect(mail.got).toHaveLength(30);
  await service.db.query(`UPDATE letter SET lease_until = now() - interval '1 second' WHERE state = 'waiting'`);
  await send();
  expect(mail.got).toHaveLength(31);
});

it('nothing of a letter stays of a person who is erased', async () => {
  mail.says.text = () => 451;
  const { person, need } = await told({ fullName: 'Nguyễn Thị Bị Xóa' });
  const record = { topic: PersonChanged.topic, key: person.id, eventId: randomUUID(), value: null, headers: {} };
  await bus.hand(record);
  const rows = await everyRow(service.db);
  expect(rows.filter((row) => row.includes(person.email) || row.includes('Bị Xóa'))).toEqual([]);
  expect(rows.some((row) => row.includes(need.id))).toBe(true);
});

it('only administrators read letters', async () => {
  const answer = await service.as(someone('business')).call(api.listLetters, {});
  expect(answer).toMatchObject({ status: 403, body: { code: 'access.role' } });
});

it('without a mail server letters wait, and an administrator reads them', async () => {
  const other = handBus();
  const alone = await startService(byHand, { bus: other });
  await other.deliver(SecretLinkIssued, secretLink());
  await alone.app.get(LetterSending).run();
  const { body } = await alone.as(administrator).call(api.listLetters, {});
  expect(body).toMatchObject({ sends: false, items: [{ state: 'waiting', subject: 'Đặt lại mật khẩu' }] });
  const read = await alone.as(administrator).call(api.getLetter, { params: { letterId: body.items[0]!.id } });
  expect(read.body.text).toContain('http://127.0.0.1:3000/reset-password#bí-mật-chỉ-một-lần');
});

it('who asked about their data is answered by a letter in full and on the platform, whatever they have switched off', async () => {
  const actor = someone('business');
  const person = personOf(actor);
  await bus.deliver(PersonChanged, person);
  const { topics, timeZone, quiet } = (await service.as(actor).call(getPreferences, {})).body;
  const off = topics.map(({ topic }) => ({ topic, inProduct: topic === 'review', email: 'never' as const }));
  await service.as(actor).call(putPreferences, { body: { topics: off, timeZone, quiet } });
  const at = service.clock.now().toISOString();
  const fact = { id: randomUUID(), accountId: actor.id, kind: 'correction', step: 'accept', text: 'Tuần này chúng tôi sửa.', at } as const;
  await bus.deliver(DataRequestAnswered, {
    ...fact,
    doneBy: '2026-11-12T16:59:59.999Z',
    email: person.email,
    fullName: 'Bà Xoài',
    locale: 'en',
  });
  await send();
  expect(mail.got.map(({ to }) => to)).toEqual([[person.email]]);
  expect(mail.got[0]!.raw).toContain('Subject: We are working on your request to correct your data');
  expect((await service.as(actor).call(listNotifications, {})).body).toMatchObject({
    unread: 1,
    items: [{ event: 'data_request_answered' }],
  });
  expect((await letters()).map(({ topic }) => topic)).toEqual(['data_request']);
  await bus.hand({
    ...recordOf(DataRequestAnswered, { ...fact, doneBy: at, email: person.email, fullName: 'Bà Xoài', locale: 'en' }),
    headers: {},
    value: null,
  });
  expect(await letters()).toEqual([]);
});
