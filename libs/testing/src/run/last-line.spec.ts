import { home } from '@caunoi/kit/assets';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs Jest on one file, with the exit, the reporter and the rules of a real run but shorter limits. */
async function run(test: string, silenceMs = 60_000) {
  const { default: config } = (await import(join(home, 'jest.config.mjs'))) as { default: { forceExit: boolean; reporters: string[] } };
  const reporter = config.reporters.at(-1)?.replace('<rootDir>', home);
  const own = { rootDir: folder, testTimeout: 300, forceExit: config.forceExit, reporters: [[reporter, { silenceMs }]] };
  await writeFile(join(folder, 'one.test.js'), test);
  await writeFile(join(folder, 'jest.config.json'), JSON.stringify(own));
  return new Promise<{ code: number | null; lastLine: string | undefined }>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(home, 'node_modules/jest/bin/jest.js'), '--rootDir', folder],
      { cwd: folder },
      (_, said) => resolve({ code: child.exitCode, lastLine: said.trim().split('\n').at(-1) }),
    );
  });
}

it.each([
  ['all is well', `it('holds', () => {});`, { code: 0, lastLine: '1 passed, 0 failed' }],
  ['a timer stays open', `it('holds', () => { setInterval(() => {}, 1000); });`, { code: 0, lastLine: '1 passed, 0 failed' }],
  [
    'a server stays open after a failure',
    `it('fails', () => { require('net').createServer().listen(0); throw new Error('no'); });`,
    { code: 1, lastLine: '0 passed, 1 failed' },
  ],
  ['a test never answers', `it('hangs', () => new Promise(() => {})); it('holds', () => {});`, { code: 1, lastLine: '1 passed, 1 failed' }],
  [
    'the end of a file never answers',
    `it('holds', () => {}); afterAll(() => new Promise(() => {}));`,
    { code: 1, lastLine: '1 passed, 1 failed' },
  ],
  ['a file cannot be loaded', `throw new Error('no');`, { code: 1, lastLine: '0 passed, 1 failed' }],
])('a run ends with its count and exit code when %s', async (_, test, end) => expect(await run(test)).toEqual(end));

it('a run is ended when a test never gives the processor back', async () => {
  const { code, lastLine } = await run(`it('spins', () => { for (;;); });`, 3_000);
  expect([code, lastLine]).toEqual([null, '0 passed, 1 failed']);
});
