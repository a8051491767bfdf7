import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the product lies in: the nearest one above this file with nx.json, from source and from a build alike. */
export const home = (function up(folder: string): string {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  if (folder === dirname(folder)) throw new Error('The product’s folder was not found: nx.json is missing.');
  return up(dirname(folder));
})(dirname(fileURLToPath(import.meta.url)));

/** A data file or folder that ships with the product, e.g. `asset('apps/needs/demo')`. */
export const asset = (path: string) => join(home, path);
