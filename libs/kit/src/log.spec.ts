import fs from 'node:fs';
import { QueryFailedError } from 'typeorm';
import { log } from './log';
import { withTraceId } from './trace';

const { writeSync } = fs;
let written = '';
beforeEach(() => {
  written = '';
  fs.writeSync = ((_: number, text: string) => {
    written += text;
    return Buffer.byteLength(text);
  }) as typeof fs.writeSync;
});
afterEach(() => {
  fs.writeSync = writeSync;
});

const line = () => JSON.parse(written) as Record<string, unknown>;

it('carries the trace, and the time in UTC', () => {
  withTraceId('0af7651916cd43dd8448eb211c80319c', () => log.warn({ part: 'needs' }, 'slow'));
  expect(line()).toMatchObject({
    level: 'warn',
    part: 'needs',
    msg: 'slow',
    traceId: '0af7651916cd43dd8448eb211c80319c',
    time: expect.stringMatching(/Z$/),
  });
});

it('shows no door key and no person', () => {
  const secret = 'bí-mật';
  log.error({ email: secret, token: secret, sent: { password: secret, authorization: 'x', secret }, headers: { email: secret } }, 'x');
  expect(written).not.toContain(secret);
});

it('tells of a failed query what failed, not what was in it', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
    constraint: 'account_email_unique',
    detail: 'Key (email)=(lan@vi-du.vn) already exists.',
  });
  const failed = new QueryFailedError('INSERT INTO account (email) VALUES ($1)', ['lan@vi-du.vn'], cause);
  log.error({ error: new Error('sign-up failed', { cause: failed }) }, 'request failed');
  expect(written).not.toContain('lan@vi-du.vn');
  expect(line()['error']).toMatchObject({ message: 'sign-up failed', cause: { constraint: 'account_email_unique', code: '23505' } });
});

it('an error that is no Error is written as it is', () => {
  log.error({ error: 'gone' }, 'x');
  expect(line()['error']).toBe('gone');
});
