// `npm run new-service -- hubs "Không gian đổi mới sáng tạo"`: a service that passes every check, made from tools/service.
// `npm run remove-service -- hubs` takes it away. Both bring docs/contracts up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
const run = (...program) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (status !== 0) fail((stdout + stderr).trim());
};
const generate = (...words) =>
  run(
    join(home, 'node_modules/nx/dist/bin/nx.js'),
    'generate',
    `./tools/service/generators.json:${words[0]}`,
    ...words.slice(1),
    '--no-interactive',
  );
const isService = (name) => existsSync(join(home, 'apps', name, 'src/service.ts'));

/** What `hashOf` of libs/kit/src/run/migrations.ts says of each migration, kept beside them. */
async function keepHashes(name) {
  const folder = join(home, 'apps', name, 'src/migrations');
  const kept = {};
  for (const file of readdirSync(folder)) {
    for (const Migration of Object.values(await import(pathToFileURL(join(folder, file)).href))) {
      const said = createHash('sha256');
      const migration = new Migration();
      await migration.up({ query: async (...statement) => void said.update(JSON.stringify(statement)) });
      kept[migration.name] = said.digest('base64url');
    }
  }
  writeFileSync(join(folder, 'released.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

/** What else was made for a service and bears its name or uses its contracts, such as pages. */
function leftOf(name) {
  const bears = new RegExp(`(^|[/.-])${name}([/.-]|$)`);
  const uses = new RegExp(`@caunoi/(contracts/)?${name}/`);
  const files = globSync('{apps,libs,bench}/**/*.{ts,tsx,css,json}', { cwd: home, exclude: ['apps/e2e/{toolchain,guides}/**'] });
  return files.filter((file) => bears.test(file) || uses.test(readFileSync(join(home, file), 'utf8'))).sort();
}

const [way, name = '', title = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(name))
  fail(`Name a service in small letters and the plural, such as hubs: npm run ${way}-service -- hubs …`);
if (way === 'remove') {
  if (!isService(name)) fail(`There is no service "${name}".`);
  generate('remove', name);
} else {
  if (existsSync(join(home, 'apps', name)) || existsSync(join(home, 'libs/contracts/src', name))) fail(`There is "${name}" already.`);
  if (!title.trim() || title.includes("'"))
    fail(`Say in quotation marks what it is about: npm run new-service -- ${name} "Không gian đổi mới sáng tạo"`);
  generate('new', name, `--title=${title.trim()}`);
  await keepHashes(name);
}
run(join(home, 'scripts/contracts.mjs'));
const left = way === 'remove' ? leftOf(name) : [];
console.log(
  way === 'remove'
    ? `The service ${name} is gone. A data folder that has known it keeps its database.${left.map((file) => `\nLeft for you to take out: ${file}`).join('')}`
    : `apps/${name} and libs/contracts/src/${name} are there, as are their lines in the list of services, its code and the map of README.md.\nNext: npm test -- apps/${name}, npm start, docs/service-guide.md`,
);
