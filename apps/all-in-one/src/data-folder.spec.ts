import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeDataFolder } from './data-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const taken = /^Cầu Nối already runs on .* \(process \d+\); stop it, or choose another folder/;

it.each([
  ['a new folder', false],
  ['a folder that is there', true],
])('of many who take %s at the same moment one gets it', async (_, there) => {
  const wanted = join(folder, 'data');
  if (there) await mkdir(wanted);
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => takeDataFolder(wanted)));
  const winners = answers.filter((answer) => answer.status === 'fulfilled');
  expect(winners).toHaveLength(1);
  for (const answer of answers) if (answer.status === 'rejected') expect((answer.reason as Error).message).toContain('already runs on');
  await winners[0]?.value.release();
});

it('says which process has it, until that lets go', async () => {
  const { release } = await takeDataFolder(folder);
  await expect(takeDataFolder(folder)).rejects.toThrow(taken);
  await release();
  await (await takeDataFolder(folder)).release();
});

it('another process keeps it, and leaves nothing behind when it is killed', async () => {
  const holds = `const file = new (require('node:sqlite').DatabaseSync)(process.argv[1]); file.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['-e', holds, join(folder, 'caunoi.lock')], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(takeDataFolder(folder)).rejects.toThrow('already runs on');
  other.kill('SIGKILL');
  await once(other, 'exit');
  await (await takeDataFolder(folder)).release();
});

it('a number left over that another program has meanwhile keeps nobody out', async () => {
  await writeFile(join(folder, 'caunoi.pid'), `${process.ppid}\n`);
  await (await takeDataFolder(folder)).release();
  await expect(access(join(folder, 'caunoi.pid'))).rejects.toThrow('ENOENT');
});

it('what is no folder is one sentence', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(takeDataFolder(file)).rejects.toThrow('is not a folder; choose another one');
});
