// Brings the catalogues up to date: extracts the messages of the source, then fills in translations from a JSON file
// of the form { "Vietnamese message": { "en": "…", "fr": "…" } }; where a message has a context, the key is "context|message".
// Says what is still missing and in which file, and exits 1 if anything is.
// Run: npm run translate [-- translations.json]     (-- --clean drops messages that are no longer used)
import { formatter } from '@lingui/format-po';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compared, lingui, LOCALE_FOLDER, LOCALES } from './catalogues.mjs';
import { faultsOf, SOURCE } from './translation-faults.ts';

const arguments_ = process.argv.slice(2);
const file = arguments_.find((argument) => !argument.startsWith('--'));
const given = file ? JSON.parse(readFileSync(file, 'utf8')) : {};
const format = formatter({ lineNumbers: false, origins: false });
const lock = join(LOCALE_FOLDER, '.lock');

// Two people who translate at the same time must not overwrite each other's lines.
async function locked(work) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 100) throw error;
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

async function fill(locale) {
  const path = join(LOCALE_FOLDER, `${locale}.po`);
  const before = readFileSync(path, 'utf8');
  const context = { locale, sourceLocale: SOURCE, filename: path };
  const catalogue = await format.parse(before, context);
  for (const entry of Object.values(catalogue)) {
    const translation = (given[`${entry.context}|${entry.message}`] ?? given[entry.message])?.[locale];
    if (translation) entry.translation = translation;
  }
  writeFileSync(path, await format.serialize(catalogue, { ...context, existing: before }));
}

const faults = await locked(async () => {
  lingui('extract', arguments_.includes('--clean') ? ['--clean'] : []);
  for (const locale of LOCALES) if (locale !== SOURCE) await fill(locale);
  return faultsOf(await compared());
});
console.log(`${LOCALES.map((locale) => `${locale}.po`).join(', ')} in apps/web/src/locales hold every text of the source.`);
for (const fault of faults) console.log(fault);
if (faults.length > 0) console.log('Fill in their msgstr, or run this again with a JSON file of translations.');
process.exitCode = faults.length > 0 ? 1 : 0;
