import { asset } from '@caunoi/kit/assets';
import { access, constants, mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFolder } from './folder-lock';

const NEEDED_BYTES = 300 * 1024 * 1024;

/** The folder of all data, made ready and marked as ours until `release`. Each thing that is wrong with it is one sentence. */
export async function takeDataFolder(wanted = process.env['CAUNOI_DATA']) {
  const folder = wanted ? resolve(wanted) : asset('.data');
  const mark = join(folder, 'caunoi.pid');
  let unlock: (() => void) | undefined;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    unlock = lockFolder(folder);
    if (!unlock) throw new Error(await whoHas(folder, mark));
    await writeFile(mark, `${process.pid}\n`);
  } catch (error) {
    unlock?.();
    throw sentence(error as NodeJS.ErrnoException, folder);
  }
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < NEEDED_BYTES)
    throw new Error(`The disk of ${folder} is full: ${Math.round((bavail * bsize) / 1048576)} MB are free, 300 MB are needed.`);
  return { folder, release: () => rm(mark, { force: true }).finally(unlock) };
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

/** For people: the mark is not what keeps others out, and in the first moment it may not be there. */
async function whoHas(folder: string, mark: string) {
  const pid = Number(await readFile(mark, 'utf8').catch(() => '0'));
  const who = pid ? ` (process ${pid})` : '';
  return `Cầu Nối already runs on ${folder}${who}; stop it, or choose another folder: CAUNOI_DATA=… npm start.`;
}
