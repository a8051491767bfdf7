import { z } from 'zod';
import { BaseConfig, readConfig } from './config';

const schema = BaseConfig.extend({
  reviewDays: z.coerce.number().int().min(1).default(3),
  webhookKey: z.string().min(20),
  mode: z.enum(['strict', 'open']).default('strict'),
  isPublic: z.stringbool().default(false),
});
const right = {
  TECHNOLOGY_BANK_DATABASE_URL: 'postgres://bank:s3cret-w0rd@db/bank',
  TECHNOLOGY_BANK_JWKS_URL: 'http://identity:4001/.well-known/jwks.json',
  TECHNOLOGY_BANK_WEBHOOK_KEY: 'k'.repeat(20),
};

it('reads variables by the name of service and setting, and fills in the rest', () =>
  expect(readConfig('technology-bank', schema, { ...right, TECHNOLOGY_BANK_REVIEW_DAYS: '5', OTHER_REVIEW_DAYS: '9' })).toEqual({
    host: '127.0.0.1',
    port: 0,
    drainSeconds: 0,
    databasePool: 10,
    databaseUrl: right.TECHNOLOGY_BANK_DATABASE_URL,
    jwksUrl: right.TECHNOLOGY_BANK_JWKS_URL,
    webhookKey: right.TECHNOLOGY_BANK_WEBHOOK_KEY,
    reviewDays: 5,
    mode: 'strict',
    isPublic: false,
  }));

it('an empty variable is as good as none', () =>
  expect(readConfig('technology-bank', schema, { ...right, TECHNOLOGY_BANK_REVIEW_DAYS: '' }).reviewDays).toBe(3));

const said = (env: Record<string, string>) => {
  try {
    return JSON.stringify(readConfig('technology-bank', schema, env));
  } catch (error) {
    return (error as Error).message;
  }
};

it('names everything that is wrong at once', () => {
  const message = said({ TECHNOLOGY_BANK_PORT: '70000', TECHNOLOGY_BANK_DATABASE_URL: 'mysql://x', TECHNOLOGY_BANK_MODE: 'lax' });
  for (const key of ['PORT', 'DATABASE_URL', 'JWKS_URL', 'WEBHOOK_KEY', 'MODE']) expect(message).toContain(`TECHNOLOGY_BANK_${key}:`);
  expect(message).not.toContain('REVIEW_DAYS');
});

it('never repeats a value: it may be a secret', () => {
  const secrets = ['s3cret-w0rd', 'tiny-key', 'not-a-number', 'half-open', 'perhaps', '70001'];
  const message = said({
    TECHNOLOGY_BANK_DATABASE_URL: 'mysql://bank:s3cret-w0rd@db/bank',
    TECHNOLOGY_BANK_JWKS_URL: 'identity:s3cret-w0rd',
    TECHNOLOGY_BANK_WEBHOOK_KEY: 'tiny-key',
    TECHNOLOGY_BANK_REVIEW_DAYS: 'not-a-number',
    TECHNOLOGY_BANK_MODE: 'half-open',
    TECHNOLOGY_BANK_IS_PUBLIC: 'perhaps',
    TECHNOLOGY_BANK_PORT: '70001',
  });
  expect(secrets.filter((secret) => message.includes(secret))).toEqual([]);
  expect(message).toContain('TECHNOLOGY_BANK_WEBHOOK_KEY:');
});
