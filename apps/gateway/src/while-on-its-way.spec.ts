import { DomainError } from '@caunoi/kit/http/domain-error';
import { whileOnItsWay } from './while-on-its-way';

it('what never comes is asked for a while, not as long as the caller would wait', async () => {
  let asked = 0;
  const ask = async () => {
    asked++;
    throw new DomainError('need.unknown');
  };
  await expect(whileOnItsWay(ask, AbortSignal.timeout(60_000))).rejects.toMatchObject({ code: 'need.unknown' });
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThan(60);
});
