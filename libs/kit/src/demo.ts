import type { INestApplicationContext } from '@nestjs/common';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { asset } from './assets';
import { oneAfterTheOther } from './database/one-after-the-other';
import { asJob } from './trace';

const LOADING = 0x6465_6d6f;
const NAMESPACE = '6f0c1a52-93b4-4f5e-9a5d-3f6f0a7f7c11';

/** The id of a demo thing, the same on every machine: `demoId('need', 'N03')`. */
export const demoId = (kind: string, code: string) => uuidv5(`${kind}:${code}`, NAMESPACE);

/** Loads demo content as a job of that name: facts say who told them. Replicas do so one after the other; what the first has loaded the others find. */
export const demoLoader = (load: (app: INestApplicationContext) => Promise<void>) => (app: INestApplicationContext) =>
  asJob('demo-content', () => oneAfterTheOther(app.get(DataSource), LOADING, () => load(app)));

/** All records in the JSON files of a demo folder, by file name, parsed. */
export async function readDemo<S extends z.ZodType>(folder: string, record: S): Promise<z.output<S>[]> {
  const files = (await readdir(asset(folder))).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(asset(folder), name), 'utf8')));
  return texts.flatMap((text, n) => {
    const result = z.array(record).safeParse(JSON.parse(text));
    if (!result.success) throw new Error(`${folder}/${files[n]}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
}
