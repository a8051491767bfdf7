import { formatter } from '@lingui/format-po';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogues as CATALOGUES } from '../src/i18n/texts.ts';
import { SOURCE } from './translation-faults.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const format = formatter({ lineNumbers: false });
const cli = here('../../../node_modules/@lingui/cli/dist/lingui.js');

export const LOCALES = [SOURCE, 'en', 'fr'];
export const LOCALE_FOLDER = here('../src/locales');

/** Every catalogue in every language, as "reading/vi". */
export const FILES = CATALOGUES.flatMap((catalogue) => LOCALES.map((locale) => `${catalogue}/${locale}`));
export const localeOf = (file) => file.split('/')[1];

/** Runs a command of Lingui on the source; what it says is shown when it fails. */
export function lingui(command, args = [], env = {}) {
  execFileSync(process.execPath, [cli, command, '--config', here('../lingui.config.ts'), ...args], {
    cwd: here('..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Id of the message → entry; what is no longer used is left out. */
export async function readCatalogue(folder, file) {
  const filename = join(folder, `${file}.po`);
  const all = await format.parse(readFileSync(filename, 'utf8'), { locale: localeOf(file), sourceLocale: SOURCE, filename });
  return Object.fromEntries(Object.entries(all).filter(([, { obsolete }]) => !obsolete));
}

/** What the source says now, beside what the catalogues hold: extracted into a folder of its own, so that nothing changes by being looked at. */
export async function compared() {
  const aside = mkdtempSync(join(tmpdir(), 'caunoi-texts-'));
  try {
    cpSync(LOCALE_FOLDER, aside, { recursive: true });
    lingui('extract', [], { CATALOGUES_ASIDE: aside });
    const pairs = FILES.map(async (file) => [
      file,
      { held: await readCatalogue(LOCALE_FOLDER, file), found: await readCatalogue(aside, file) },
    ]);
    return Object.fromEntries(await Promise.all(pairs));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
