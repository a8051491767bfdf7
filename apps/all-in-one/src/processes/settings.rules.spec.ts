import { services } from '@caunoi/contracts/services';
import { environmentOf, needsEngines, processNames } from './settings.rules';

const urls = { needs: 'postgres://needs@db/needs', technology_bank: 'postgres://bank@db/bank', eventlog: 'postgres://log@db/log' };

it('there is a process for each service, and the gateway', () => expect(processNames).toEqual([...Object.keys(services), 'gateway']));

it('a service is told its database, the bus, and where identity is', () =>
  expect(environmentOf('technology-bank', urls, { IDENTITY_PORT: '5001', LOG_LEVEL: 'info', NEEDS_PORT: '' }, true)).toEqual({
    NODE_ENV: 'production',
    TECHNOLOGY_BANK_DATABASE_URL: 'postgres://bank@db/bank',
    TECHNOLOGY_BANK_DATABASE_POOL: '3',
    TECHNOLOGY_BANK_BUS_URL: 'postgres://log@db/log',
    TECHNOLOGY_BANK_JWKS_URL: 'http://127.0.0.1:5001/.well-known/jwks.json',
    TECHNOLOGY_BANK_DEMO: 'true',
    TECHNOLOGY_BANK_DRAIN_SECONDS: '0',
    IDENTITY_PORT: '5001',
    LOG_LEVEL: 'info',
  }));

it('what is given wins', () =>
  expect(environmentOf('needs', urls, { NEEDS_DATABASE_URL: 'postgres://elsewhere/needs', NEEDS_DATABASE_POOL: '9' }, false)).toMatchObject(
    {
      NEEDS_DATABASE_URL: 'postgres://elsewhere/needs',
      NEEDS_DATABASE_POOL: '9',
      NEEDS_DEMO: 'false',
    },
  ));

it('the gateway listens where the platform does, and finds each service at its port', () =>
  expect(environmentOf('gateway', urls, { PORT: '3100', NEEDS_PORT: '5004' }, true)).toMatchObject({
    GATEWAY_PORT: '3100',
    GATEWAY_NEEDS_URL: 'http://127.0.0.1:5004',
    GATEWAY_TECHNOLOGY_BANK_URL: `http://127.0.0.1:${services['technology-bank'].port}`,
  }));

it('a Postgres is started unless every service has a database and a bus', () => {
  const own = Object.keys(services).flatMap((name) => {
    const prefix = name.replaceAll('-', '_').toUpperCase();
    return [`${prefix}_DATABASE_URL`, `${prefix}_BUS_URL`].map((variable) => [variable, 'postgres://db/x'] as const);
  });
  expect(needsEngines(Object.fromEntries(own))).toBe(false);
  for (const [, missing] of own.entries()) expect(needsEngines(Object.fromEntries(own.filter((one) => one !== missing)))).toBe(true);
});
