// Brings the catalogues up to date: extracts the messages of the source, then fills in translations from a JSON file
// of the form { "Vietnamese message": { "en": "…", "fr": "…" } }; where a message has a context, the key is "context|message".
// A text that moved from one catalogue to another takes its translation along. Says what is still missing and in which file, and exits 1 if anything is.
// Run: npm run translate [-- translations.json]     (-- --clean drops messages that are no longer used)
import { formatter } from '@lingui/format-po';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compared, FILES, lingui, LOCALE_FOLDER, LOCALES, localeOf } from './catalogues.mjs';
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

async function read(file) {
  const path = join(LOCALE_FOLDER, `${file}.po`);
  const text = readFileSync(path, 'utf8');
  const context = { locale: localeOf(file), sourceLocale: SOURCE, filename: path };
  return { path, text, context, entries: await format.parse(text, context) };
}

/** Locale → id of the message → translation, of all catalogues together. */
async function known() {
  const all = Object.fromEntries(LOCALES.map((locale) => [locale, {}]));
  for (const file of FILES)
    for (const [id, { translation }] of Object.entries((await read(file)).entries)) if (translation) all[localeOf(file)][id] = translation;
  return all;
}

async function fill(file, translations) {
  const { path, text, context, entries } = await read(file);
  for (const [id, entry] of Object.entries(entries)) {
    const asked = (given[`${entry.context}|${entry.message}`] ?? given[entry.message])?.[context.locale];
    entry.translation = asked || entry.translation || translations[id] || '';
  }
  writeFileSync(path, await format.serialize(entries, { ...context, existing: text }));
}

const faults = await locked(async () => {
  const before = await known();
  lingui('extract', arguments_.includes('--clean') ? ['--clean'] : []);
  for (const file of FILES) if (localeOf(file) !== SOURCE) await fill(file, before[localeOf(file)]);
  return faultsOf(await compared());
});
console.log(`${FILES.map((file) => `${file}.po`).join(', ')} in apps/web/src/locales hold every text of the source.`);
for (const fault of faults) console.log(fault);
if (faults.length > 0) console.log('Fill in their msgstr, or run this again with a JSON file of translations.');
process.exitCode = faults.length > 0 ? 1 : 0;
