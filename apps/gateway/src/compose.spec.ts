import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { setTimeout as sleep } from 'node:timers/promises';
import { compose, composeAround } from './compose';

beforeAll(() => {
  log.level = 'silent';
});

const refused = new DomainError('need.unknown');
const failing = async (): Promise<string> => {
  throw new DomainError('service.unavailable');
};
const late = (signal: AbortSignal) => sleep(5_000, 'late', { signal });

it('names what fails, is late or breaks, and keeps the rest', async () => {
  const began = performance.now();
  const answer = await compose(AbortSignal.timeout(60), {
    quick: async () => 1,
    failing,
    late,
    broken: async () => (undefined as unknown as { length: number }).length,
    hidden: async () => {
      throw new DomainError('access.role', { needs: ['moderator'] });
    },
  });
  expect(answer).toEqual({ quick: 1, failing: null, late: null, broken: null, hidden: null, degraded: ['failing', 'late', 'broken'] });
  expect(performance.now() - began).toBeLessThan(1_000);
});

describe('around something that must be there', () => {
  it('the parts run beside it and may wait for it', async () => {
    const main = async () => ({ id: 7 });
    const [found, rest] = await composeAround(AbortSignal.timeout(1_000), main, (thing) => ({
      of: async () => (await thing).id,
      other: async () => 'x',
      failing,
    }));
    expect([found, rest]).toEqual([{ id: 7 }, { of: 7, other: 'x', failing: null, degraded: ['failing'] }]);
  });

  it('its refusal is the answer, at once, and the parts are given up without a trace', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    let givenUp = false;
    const main = async () => {
      await sleep(5);
      throw refused;
    };
    const parts = (thing: Promise<{ id: number }>) => ({
      waits: async () => (await thing).id,
      slow: (signal: AbortSignal) =>
        late(signal).catch((error: unknown) => {
          givenUp = true;
          throw error;
        }),
    });
    const began = performance.now();
    await expect(composeAround(AbortSignal.timeout(4_000), main, parts)).rejects.toBe(refused);
    expect(performance.now() - began).toBeLessThan(1_000);
    await sleep(20);
    process.off('unhandledRejection', note);
    expect({ givenUp, unhandled }).toEqual({ givenUp: true, unhandled: [] });
  });

  it('it has a deadline too', async () => {
    await expect(composeAround(AbortSignal.timeout(30), late, () => ({}))).rejects.toThrow();
  });
});
