import { QueryFailedError } from 'typeorm';
import { DomainError } from '../http/domain-error';
import { failureOf, HandlerTimeout, PermanentError, retryPolicy, waitBeforeRetry } from './retry-policy';

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe('what an error means', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED'), 'down'],
    ['a database that shuts down', new QueryFailedError('SELECT 1', [], withCode('57P01')), 'down'],
    ['a broken connection of the driver', new Error('Connection terminated unexpectedly'), 'down'],
    ['a lost connection by SQLSTATE', withCode('08006'), 'down'],
    ['fetch on a dead host', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }), 'down'],
    ['a search engine that is busy', Object.assign(new Error('busy'), { statusCode: 429 }), 'down'],
    ['a peer service that is away', Object.assign(new Error('away'), { status: 503 }), 'down'],
    ['our own service.unavailable', new DomainError('service.unavailable'), 'down'],
    ['a serialization failure', new QueryFailedError('UPDATE', [], withCode('40001')), 'conflict'],
    ['a deadlock', withCode('40P01'), 'conflict'],
    ['a rule that says no', new DomainError('need.wrong_state', { from: 'published', to: 'draft' }), 'permanent'],
    ['a fact that can never be read', new PermanentError('no envelope'), 'permanent'],
    ['a handler that never came back', new HandlerTimeout('5000 ms'), 'timeout'],
    ['a transaction that Postgres cut off', withCode('25P04'), 'timeout'],
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'id')"), 'other'],
    ['a broken constraint', new QueryFailedError('INSERT', [], withCode('23505')), 'other'],
    ['a peer that says 404', Object.assign(new Error('unknown'), { status: 404 }), 'other'],
    ['something that is no error', 'oops', 'other'],
  ])('%s', (_, error, failure) => expect(failureOf(error)).toBe(failure));
});

describe('how long we try', () => {
  const waits = (failure: 'other' | 'conflict' | 'permanent' | 'timeout') => {
    const found: number[] = [];
    for (let failures = 1; ; failures++) {
      const wait = waitBeforeRetry(retryPolicy, failure, failures);
      if (wait === undefined) return found;
      found.push(wait);
    }
  };

  it('never again for a permanent error', () => expect(waits('permanent')).toEqual([]));
  it('five times at once for a conflict, then like anything else', () =>
    expect(waits('conflict').slice(0, 6)).toEqual([0, 0, 0, 0, 0, expect.any(Number)]));
  it('keeps the other keys of a partition waiting for less than 20 seconds', () => {
    expect(waits('other')).toHaveLength(5);
    expect(retryPolicy.otherMs.reduce((sum, wait) => sum + wait)).toBeLessThan(20_000);
    waits('other').forEach((wait, i) => {
      expect(wait).toBeLessThanOrEqual(retryPolicy.otherMs[i]!);
      expect(wait).toBeGreaterThanOrEqual(retryPolicy.otherMs[i]! / 2);
    });
  });
  it('once more for a handler that never came back', () => expect(waits('timeout')).toHaveLength(1));
});
