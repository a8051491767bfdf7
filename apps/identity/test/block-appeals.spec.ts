import { blockAccount, unblockAccount } from '@caunoi/contracts/identity/administration.endpoints';
import { BlockAppealAnswered } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { enter, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const [first, second] = [someone('administrator'), someone('administrator')];
const reason = 'Gửi thư quảng cáo cho người khác';
const over = { status: 404, body: { code: 'link.unknown' } };

/** Somebody who is blocked, with the secret of the letter that tells them. */
async function blocked() {
  const one = await join(service);
  const accountId = one.actor.id;
  const block = (why = reason) => service.as(first).call(blockAccount, { params: { accountId }, body: { reason: why } });
  await block();
  const secret = async () => (await lettersTo(service, one.email, 'appeal_block')).at(-1)?.secret ?? '';
  return { ...one, accountId, block, secret };
}
const appeal = (secret: string, text = 'Tôi không gửi, máy tôi bị người khác dùng.') =>
  service.as().call(api.appealBlock, { body: { secret, text } });
const appealsOf = async (accountId: string) =>
  (await service.as(second).call(api.listAppeals, {})).body.items.filter(({ subjectId }) => subjectId === accountId);
const answer = (appealId: string, verdict: 'lifted' | 'dismissed', by = second) =>
  service.as(by).call(api.answerAppeal, { params: { appealId }, body: { verdict, text: 'Đã xem lại.' } });

it('whoever is blocked gets a letter with a link: they read why, appeal once, and are let in by another administrator', async () => {
  const { accountId, email, secret } = await blocked();
  const link = await secret();
  const [letter] = await lettersTo(service, email, 'appeal_block');
  expect(letter).toMatchObject({ reason });
  const at = service.clock.now().toISOString();
  expect(await service.as().call(api.readBlock, { body: { secret: link } })).toEqual({
    status: 200,
    body: { fullName: 'Người Thử', reason, at },
  });
  expect((await appeal(link)).status).toBe(204);
  expect(await appeal(link)).toMatchObject(over);
  const [open] = await appealsOf(accountId);
  expect(open).toMatchObject({ subject: 'account', name: 'Người Thử', reason: null, reasonText: reason, verdict: null });
  expect(await answer(open?.id ?? '', 'lifted', first)).toMatchObject({ status: 409, body: { code: 'appeal.own' } });
  expect((await answer(open?.id ?? '', 'lifted')).status).toBe(204);
  expect((await enter(service, email)).status).toBe(201);
  const told = (await eventProbe(service.db).of(accountId)).filter(({ type }) => type === BlockAppealAnswered.type);
  expect(told.map(({ data }) => BlockAppealAnswered.data.parse(data))).toMatchObject([{ verdict: 'lifted', text: 'Đã xem lại.', email }]);
});

it('an appeal that is dismissed leaves the account blocked', async () => {
  const { accountId, email, secret } = await blocked();
  await appeal(await secret());
  const [open] = await appealsOf(accountId);
  expect((await answer(open?.id ?? '', 'dismissed')).status).toBe(204);
  expect(await enter(service, email)).toMatchObject({ status: 403, body: { code: 'account.blocked' } });
});

it('whoever is let in has no link any more; a new block brings a new one, and what was answered of the first changes nothing of it', async () => {
  const { accountId, email, block, secret } = await blocked();
  const old = await secret();
  await service.as(first).call(unblockAccount, { params: { accountId } });
  expect(await service.as().call(api.readBlock, { body: { secret: old } })).toMatchObject(over);
  service.clock.passDays(1);
  await block();
  await appeal(await secret());
  const [open] = await appealsOf(accountId);
  service.clock.passDays(1);
  await block('Một việc khác');
  expect((await answer(open?.id ?? '', 'lifted')).status).toBe(204);
  expect(await enter(service, email)).toMatchObject({ status: 403, body: { code: 'account.blocked', reason: 'Một việc khác' } });
});
