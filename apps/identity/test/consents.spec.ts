import { type ExpertFact, ExpertHidden, ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/consents.endpoints';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { identityService } from '../src/service';
import { invite, invited, join } from './people';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(identityService, { bus });
});
afterAll(stopServices);

const { version } = currentText('suggestion_letters');
const letters = { purpose: 'suggestion_letters', textVersion: version } as const;
type As = Awaited<ReturnType<typeof join>>['as'];
const mine = async (as: As) => (await as.call(api.myConsents, {})).body.items;
const lettersOf = async (as: As) => (await mine(as)).find(({ purpose }) => purpose === 'suggestion_letters');
const say = (as: As, given: boolean) => as.call(api.sayConsent, { body: { ...letters, given } });
const toldOf = async (accountId: string) =>
  (await eventProbe(service.db).of(accountId)).filter(({ type }) => type.startsWith('caunoi.consents.'));

it('nobody has agreed to anything by opening an account', async () => {
  const { actor, as } = await join(service);
  expect(await mine(as)).toEqual([
    { purpose: 'suggestion_letters', state: 'never', history: [] },
    { purpose: 'public_profile', state: 'never', history: [] },
  ]);
  expect(await toldOf(actor.id)).toEqual([]);
});

it('what was ticked at sign-up is agreed to, also by whoever comes by an invitation', async () => {
  const owner = await join(service, { consents: [letters, letters] });
  expect(await lettersOf(owner.as)).toMatchObject({ state: 'given', history: [{ given: true, textVersion: version, how: 'sign_up' }] });
  expect(await toldOf(owner.actor.id)).toMatchObject([{ data: { consents: [{ purpose: 'suggestion_letters', given: true }] } }]);
  const { secret } = await invite(service, owner.actor);
  const { me } = await invited(service, secret, { consents: [letters] });
  expect(await toldOf(me.account.id)).toHaveLength(1);
});

it('is given and taken back, with everything said before; what says nothing new is not noted', async () => {
  const { actor, as } = await join(service);
  expect((await say(as, false)).body).toMatchObject({ state: 'never', history: [] });
  expect((await say(as, true)).body).toMatchObject({ state: 'given' });
  await say(as, true);
  expect((await say(as, false)).body).toMatchObject({ state: 'withdrawn', history: [{ given: false, how: 'own_page' }, { given: true }] });
  await say(as, true);
  expect(await lettersOf(as)).toMatchObject({ state: 'given', history: [{ given: true }, { given: false }, { given: true }] });
  const told = await toldOf(actor.id);
  expect(told.map(({ data }) => (data as { consents: { given: boolean }[] }).consents[0]?.given)).toEqual([true, false, true]);
  const sequences = told.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
});

it('of two who say it at the same moment for one person, one order comes out', async () => {
  const { actor, as } = await join(service);
  await Promise.all([say(as, true), say(as, true), say(as, false), say(as, true)]);
  const last = (await toldOf(actor.id)).sort((one, other) => one.sequence - other.sequence).at(-1);
  const { state } = (await lettersOf(as)) ?? {};
  expect((last?.data as { consents: { given: boolean }[] }).consents[0]?.given).toBe(state === 'given');
});

it('who agreed to words that have changed since is asked again', async () => {
  const { actor, as } = await join(service);
  await service.db.query(
    `INSERT INTO consent (account_id, purpose, given, text_version, how, at) VALUES ($1, 'suggestion_letters', true, '2025-01', 'own_page', $2)`,
    [actor.id, service.clock.now()],
  );
  expect(await lettersOf(as)).toMatchObject({ state: 'text_changed' });
  await say(as, true);
  expect(await lettersOf(as)).toMatchObject({ state: 'given', history: [{ textVersion: version }, { textVersion: '2025-01' }] });
});

it('no line of the ledger is changed or taken away', async () => {
  const { as } = await join(service);
  await say(as, true);
  for (const statement of ['UPDATE consent SET given = false', 'DELETE FROM consent', 'TRUNCATE consent'])
    await expect(service.db.query(statement)).rejects.toThrow('consents are only added');
});

it('an account that there is not agrees to nothing', async () => {
  expect(await say(service.as(someone('business')), true)).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
});

describe('a profile', () => {
  const shown = (accountId: string): z.input<typeof ExpertFact> => ({
    ...{
      id: randomUUID(),
      reference: 'E-000001',
      accountId,
      organisationId: randomUUID(),
      status: 'published',
      version: 1,
      translations: [],
    },
    ...{ publishedAt: null, confirmedAt: null, expiresAt: null, updatedAt: '2026-12-01T03:00:00.000Z' },
  });
  const tell = (contract: typeof ExpertPublished, accountId: string, minutes: number) => {
    const time = new Date(service.clock.now().getTime() + minutes * 60_000);
    return bus.deliver(contract, shown(accountId), { time });
  };
  const profileOf = async (as: As) => (await mine(as)).find(({ purpose }) => purpose === 'public_profile');

  it('that is shown is agreed to, and taken back where it is hidden', async () => {
    const { actor, as } = await join(service);
    await tell(ExpertPublished, actor.id, 1);
    expect(await profileOf(as)).toMatchObject({ state: 'given', history: [{ how: 'profile' }] });
    await tell(ExpertPublished, actor.id, 2);
    expect((await profileOf(as))?.history).toHaveLength(1);
    await tell(ExpertHidden, actor.id, 3);
    expect(await profileOf(as)).toMatchObject({ state: 'withdrawn', history: [{ given: false, how: 'profile' }, { given: true }] });
  });

  it('that was shown before one took it back, and is heard of later, changes nothing', async () => {
    const { actor, as } = await join(service);
    await tell(ExpertPublished, actor.id, -5);
    await as.call(api.sayConsent, { body: { purpose: 'public_profile', textVersion: version, given: false } });
    await tell(ExpertPublished, actor.id, -1);
    expect(await profileOf(as)).toMatchObject({ state: 'withdrawn' });
  });

  it('of nobody who has an account here is passed over', async () => {
    await tell(ExpertPublished, randomUUID(), 0);
  });
});

it('of an account that is closed a tombstone is told; what was said stays', async () => {
  const { actor, as } = await join(service, { consents: [letters] });
  await service.as(someone('administrator')).call(administration.releaseAddress, { params: { accountId: actor.id } });
  const facts = await eventProbe(service.db).of(actor.id);
  expect(facts.filter(({ type }) => type === 'caunoi.tombstone.v1')).toHaveLength(2);
  expect((await lettersOf(as))?.history).toHaveLength(1);
});
