import { asset } from '@caunoi/kit/assets';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createServer } from 'node:net';

const NEEDED_BYTES = 300 * 1024 * 1024;

/** The folder of all data, made ready and marked as ours until `release`. Each thing that is wrong with it is one sentence. */
export async function takeDataFolder(wanted = process.env['CAUNOI_DATA']) {
  const folder = wanted ? resolve(wanted) : asset('.data');
  const mark = join(folder, 'caunoi.pid');
  try {
    await mkdir(folder, { recursive: true });
    const other = Number(await readFile(mark, 'utf8').catch(() => '0'));
    if (other && other !== process.pid && (await isPlatform(other)))
      throw new Error(`Cầu Nối already runs on ${folder} (process ${other}); stop it, or choose another folder: CAUNOI_DATA=… npm start.`);
    await writeFile(mark, `${process.pid}\n`);
  } catch (error) {
    throw sentence(error as NodeJS.ErrnoException, folder);
  }
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < NEEDED_BYTES)
    throw new Error(`The disk of ${folder} is full: ${Math.round((bavail * bsize) / 1048576)} MB are free, 300 MB are needed.`);
  return { folder, release: () => rm(mark, { force: true }) };
}

export const sentence = (error: NodeJS.ErrnoException, folder: string) => {
  if (error.code === 'ENOSPC' || error.message.includes('No space left'))
    return new Error(`The disk of ${folder} is full; free some space and start again.`);
  if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM')
    return new Error(`${folder} can't be written to; choose another folder: CAUNOI_DATA=… npm start.`);
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST')
    return new Error(`${folder} is not a folder; choose another one: CAUNOI_DATA=… npm start.`);
  return error;
};

/** A process number can be taken over by something else after a crash; only a live Node counts as another platform. */
async function isPlatform(pid: number) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'start.mjs');
  return command.includes('start.mjs');
}

/** Fails early and in one sentence, before a database is started for nothing. */
export const assertPortFree = (port: number) =>
  new Promise<void>((done, refuse) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      refuse(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use; choose another one: PORT=${port + 1} npm start.`)
          : new Error(`Port ${port} can't be used (${error.code}); choose another one: PORT=3001 npm start.`),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  });
