import { patiently } from './patiently';

const timedOut = () => new Error('Connection terminated due to connection timeout');

it('tries again what timed out, and says so each time', async () => {
  const said: string[] = [];
  let tries = 0;
  const start = async () => {
    if (++tries < 4) throw timedOut();
    return 'started';
  };
  expect(await patiently('needs', start, { say: (line) => said.push(line), pauses: { minMs: 1, maxMs: 2 } })).toBe('started');
  expect(said).toEqual(Array(3).fill('needs: Connection terminated due to connection timeout; trying again …'));
});

it.each([
  ['what waiting does not mend', new Error('column "x" does not exist'), {}],
  ['a port that is taken', Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }), {}],
  ['what is still away when the time is over', timedOut(), { forMs: -1 }],
])('throws %s at once', async (_, error, options) => {
  let tries = 0;
  const failing = async () => {
    tries++;
    throw error;
  };
  await expect(patiently('needs', failing, { say: () => {}, ...options })).rejects.toBe(error);
  expect(tries).toBe(1);
});
