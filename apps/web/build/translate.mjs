// Brings the catalogues up to date: extracts the messages of the source, then fills in translations from a JSON file
// of the form { "Vietnamese message": { "en": "…", "fr": "…" } }; where a message has a context, the key is "context|message". Prints what is still missing and exits 1 if anything is.
// Run: node apps/web/build/translate.mjs [translations.json]     (--clean drops messages that are no longer used)
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { formatter } from '@lingui/format-po';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const arguments_ = process.argv.slice(2);
const file = arguments_.find((argument) => !argument.startsWith('--'));
const given = file ? JSON.parse(readFileSync(file, 'utf8')) : {};
const format = formatter({ lineNumbers: false, origins: false });
const lock = here('../src/locales/.lock');

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
  const path = here(`../src/locales/${locale}.po`);
  const before = readFileSync(path, 'utf8');
  const context = { locale, sourceLocale: 'vi', filename: path };
  const catalogue = await format.parse(before, context);
  for (const entry of Object.values(catalogue)) {
    const translation = (given[`${entry.context}|${entry.message}`] ?? given[entry.message])?.[locale];
    if (translation) entry.translation = translation;
  }
  writeFileSync(path, await format.serialize(catalogue, { ...context, existing: before }));
  return Object.values(catalogue).filter((entry) => !entry.obsolete && !entry.translation);
}

const missing = await locked(async () => {
  const cli = here('../../../node_modules/@lingui/cli/dist/lingui.js');
  const clean = arguments_.includes('--clean') ? ['--clean'] : [];
  execFileSync(process.execPath, [cli, 'extract', '--config', here('../lingui.config.ts'), ...clean], { cwd: here('..'), stdio: 'ignore' });
  return { en: await fill('en'), fr: await fill('fr') };
});

const messages = new Set(
  Object.values(missing)
    .flat()
    .map((entry) => entry.message),
);
for (const message of messages) console.log(`missing: ${JSON.stringify(message)}`);
console.log(`${messages.size} messages without a translation`);
process.exitCode = messages.size > 0 ? 1 : 0;
