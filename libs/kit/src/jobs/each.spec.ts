import { DomainError } from '../http/domain-error';
import { each } from './each';

const broken = new Error('broken');

it('goes on after one that fails, and says how many went how', async () => {
  const done: number[] = [];
  const work = async (n: number) => {
    if (n % 2 === 0) throw n === 2 ? broken : new Error('another');
    done.push(n);
  };
  expect(await each([1, 2, 3, 4, 5], work)).toEqual({ done: 3, failed: 2, error: broken });
  expect(done).toEqual([1, 3, 5]);
});

it('does not count what there was nothing to do for', async () =>
  expect(await each([1, 2], async (n) => n === 2)).toEqual({ done: 1, failed: 0 }));

it('gives up where what it takes is away, and ends when it is told to', async () => {
  const away = new DomainError('service.unavailable', { reason: 'search' });
  await expect(each([1, 2], () => Promise.reject(away))).rejects.toBe(away);
  const over = new AbortController();
  expect(await each([1, 2], async () => over.abort(), over.signal)).toEqual({ done: 1, failed: 0 });
});
