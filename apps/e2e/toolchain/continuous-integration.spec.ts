import { home } from '@caunoi/kit/assets';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `.ci/run` in a clone of its own, where npm and Docker only write down that they were called.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-ci-'));
  await mkdir(join(folder, 'clone/.ci'), { recursive: true });
  await copyFile(join(home, '.ci/run'), join(folder, 'clone/.ci/run'));
  await program('bin/npm', `echo "npm $* CI=$CI $TESTCONTAINERS_HOST_OVERRIDE" >> "${folder}/called"`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(path: string, text: string) {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

async function run(env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'clone/.ci/run')], {
    encoding: 'utf8',
    env: { PATH: `${folder}/bin:/usr/bin:/bin`, ...env },
  });
  const called = await readFile(join(folder, 'called'), 'utf8').catch(() => '');
  return {
    status,
    said: stdout + stderr,
    called: called
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

const steps = (rest: string) =>
  ['run --silent check', 'run --silent eval', 'run --silent test:engines', 'run --silent test:clients', 'test --silent'].map(
    (step) => `npm ${step} CI=true${rest}`,
  );

it('runs everything, the tests on real engines too, where Docker is', async () => {
  await program('bin/docker', 'exit 0');
  expect(await run()).toMatchObject({ status: 0, called: steps('') });
});

it('asks for engines first where there is a command that brings them, and goes on if it fails but Docker is there', async () => {
  await program('bin/docker', 'exit 0');
  await program('shared/docker/up', `echo "up $*" >> "${folder}/called"; exit 3`);
  const up = 'up postgres kafka elasticsearch';
  expect(await run()).toMatchObject({ status: 0, called: [up, up, ...steps(' 127.0.0.1')] });
});

it('fails before anything else where no engine can be had, and says so', async () => {
  await program('bin/docker', 'echo "is the daemon running?" >&2; exit 1');
  const { status, said, called } = await run();
  expect([status, called]).toEqual([1, []]);
  expect(said).toContain('There is no container engine');
  expect(said).toContain('is the daemon running?');
});

it('leaves engines out only when it is told to, and says so', async () => {
  await program('bin/docker', 'exit 1');
  const { status, said, called } = await run({ CI_ENGINES: 'off' });
  expect([status, called]).toEqual([0, steps('').filter((step) => !/engines|clients/.test(step))]);
  expect(said).toContain('the tests on real engines and of generated clients are left out');
  expect((await run({ CI_ENGINES: 'maybe' })).status).toBe(2);
});
