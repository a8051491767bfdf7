import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { AccountEntity } from '../src/accounts/account.entity';
import { OrganisationEntity } from '../src/organisations/organisation.entity';
import { identityService } from '../src/service';
import { enter, join, organisation, password, person } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const signUp = (change = {}) => service.as().call(api.signUp, { body: person(change) });

it('makes an account that manages its organisation, signed in', async () => {
  const sent = person({ locale: 'fr', role: 'scientist' });
  const { status, body } = await service.as().call(api.signUp, { body: sent });
  expect(status).toBe(201);
  expect(body.me).toMatchObject({
    account: { email: sent.email, fullName: 'Người Thử', locale: 'fr', createdAt: service.clock.now().toISOString() },
    organisation: { ...sent.organisation, verification: 'self_declared', version: 1, vsic: null, website: null, logo: null },
    manager: true,
    roles: ['scientist'],
  });
});

it('keeps which terms the person agreed to, and when', async () => {
  const { me } = await join(service, { acceptedTerms: '2026-11-29' });
  const columns = { acceptedTerms: true, acceptedTermsAt: true } as const;
  const [kept] = await service.db.manager.find(AccountEntity, { where: { id: me.account.id }, select: columns });
  expect(kept).toEqual({ acceptedTerms: '2026-11-29', acceptedTermsAt: service.clock.now() });
});

it('tells the others of the organisation', async () => {
  const { me } = await join(service);
  const { version: _version, ...told } = me.organisation;
  expect(await eventProbe(service.db).of(me.organisation.id)).toEqual([
    { type: 'caunoi.organisation.changed.v1', sequence: 1, data: told },
  ]);
});

it('keeps the password as argon2id only', async () => {
  const { me } = await join(service);
  const { passwordHash } = await service.db.manager.findOneByOrFail(AccountEntity, { id: me.account.id });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
});

it('takes an e-mail as the same whatever its capitals and spaces', async () => {
  const { email } = await join(service);
  expect(await signUp({ email: `  ${email.toUpperCase()} ` })).toMatchObject({ status: 409, body: { code: 'account.email_taken' } });
  expect((await enter(service, ` ${email.toUpperCase()}`)).status).toBe(201);
});

it('the same password counts however its accents are encoded', async () => {
  const { email } = await join(service, { password: password.normalize('NFD') });
  expect((await enter(service, email, password.normalize('NFC'))).status).toBe(201);
});

it.each([
  ['the same tax code', { taxCode: '0312345678' }],
  ['no tax code', { taxCode: null }],
])('organisations that say %s do not collide: no word is taken by whoever says it first', async (_, said) => {
  const [one, two] = [await join(service, { organisation: organisation(said) }), await join(service, { organisation: organisation(said) })];
  expect([one.me.organisation, two.me.organisation]).toMatchObject([said, said]);
});

it('of many who sign up with one e-mail at the same moment, exactly one gets in, and no half of the others', async () => {
  const change = { email: 'cung-luc@vi-du.vn' };
  const before = await service.db.manager.count(OrganisationEntity);
  const answers = await Promise.all(Array.from({ length: 5 }, () => signUp(change)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  expect(answers.filter(({ status }) => status === 409).map(({ body }) => body['code'])).toEqual(Array(4).fill('account.email_taken'));
  expect(await service.db.manager.count(OrganisationEntity)).toBe(before + 1);
});

it.each([
  ['a password of eleven characters', { password: 'xoài cát hm' }, '/password'],
  ['no e-mail', { email: 'nguoi-o-vi-du.vn' }, '/email'],
  ['a role that is granted only', { role: 'administrator' }, '/role'],
  ['an empty name', { fullName: ' \u0000 ' }, '/fullName'],
  ['a tax code of nine digits', { organisation: organisation({ taxCode: '140000000' }) }, '/organisation/taxCode'],
  ['a province that there is not', { organisation: organisation({ province: '99' }) }, '/organisation/province'],
  ['a website that is a script', { organisation: organisation({ website: 'javascript:alert(1)' }) }, '/organisation/website'],
  ['a wish to be verified', { organisation: organisation({ verification: 'verified' }) }, '/organisation/verification'],
  ['a wish to be manager', { manager: true }, '/manager'],
])('names the field: %s', async (_, change, pointer) =>
  expect(await signUp(change)).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ pointer }] } }),
);

it('refuses a password that is easy to guess', async () =>
  expect(await signUp({ password: 'matkhau123456' })).toMatchObject({ status: 422, body: { code: 'account.password_common' } }));
