import { home } from '@caunoi/kit/assets';
import { execFile, type ExecFileException } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const MINUTES = 60_000;
const NOT_OURS = ['node_modules', 'dist', '.nx', '.data', '.git', 'screens', 'coverage'];

// A copy of the repository, into which services are put, and out of which they are taken again.
let copy: string;
beforeAll(async () => {
  // The commands would install into the packages that the copy shares with us.
  if (!existsSync(join(home, 'node_modules/.caunoi-lock'))) throw new Error('Run this by npm test, which has installed the packages.');
  copy = await mkdtemp(join(tmpdir(), 'caunoi-copy-'));
  await cp(home, copy, { recursive: true, filter: (path) => path === home || !NOT_OURS.includes(basename(path)) });
  await symlink(join(home, 'node_modules'), join(copy, 'node_modules'));
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=test', '-c', 'user.email=test@vi-du.vn', 'commit', '--quiet', '--message', 'before');
}, 5 * MINUTES);
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What a program said, when it ended well. */
const said = (program: string, ...args: string[]) =>
  new Promise<string>((resolve, reject) => {
    execFile(program, args, { cwd: copy, maxBuffer: 1 << 26 }, (error: ExecFileException | null, out, err) =>
      error ? reject(new Error(`${basename(program)} ${args.join(' ')}\n${out}${err}`)) : resolve(out),
    );
  });
const git = (...args: string[]) => said('git', ...args);
const node = (...args: string[]) => said(process.execPath, ...args);
/** What `npm run contracts` writes follows by itself. */
const written = ['docs/contracts', 'apps/e2e/releases', 'docker-compose.yml', 'infra/prometheus'];
const changed = async (...kind: string[]) =>
  (await git('ls-files', ...kind, '--', '.', ...written.map((path) => `:!${path}`))).split('\n').filter(Boolean);

const services = { hubs: 'Không gian đổi mới sáng tạo', 'policy-labs': 'Phòng thử nghiệm chính sách' };
const names = Object.keys(services);

it(
  'a new service touches three files that were there',
  async () => {
    for (const [name, title] of Object.entries(services)) await node('scripts/run.mjs', 'new-service', name, title);
    expect(await changed('--modified')).toEqual(['README.md', 'apps/all-in-one/src/all-services.ts', 'libs/contracts/src/services.ts']);
    const compose = await readFile(join(copy, 'docker-compose.yml'), 'utf8');
    for (const name of names) expect(compose).toContain(`  ${name}:\n    <<: *process\n`);
    const made = await changed('--others', '--exclude-standard');
    expect(new Set(made.map((file) => file.match(/^(apps|libs\/contracts\/src)\/[\w-]+\//)?.[0]))).toEqual(
      new Set(names.flatMap((name) => [`apps/${name}/`, `libs/contracts/src/${name}/`])),
    );
  },
  5 * MINUTES,
);

it(
  'what was made passes the checks',
  async () => {
    await node('scripts/check.mjs', 'types of services', 'import graph', 'dead code', 'format', 'contract drift');
    const folders = names.flatMap((name) => [`apps/${name}`, `libs/contracts/src/${name}`]);
    const code = (await changed('--modified')).filter((file) => file.endsWith('.ts'));
    await node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...folders, ...code);
  },
  15 * MINUTES,
);

it.each(names)(
  '%s passes its own tests and those of every service, which start it alone',
  async (name) => {
    expect(await node('scripts/test-task.mjs', 'test', name, `apps/${name}`)).toMatch(/\n?4 passed, 0 failed\n$/);
    expect(await node('scripts/test-task.mjs', 'e2e', name, `apps/${name}`)).toMatch(/\n?[2-9]\d passed, 0 failed\n$/);
  },
  15 * MINUTES,
);

it(
  'taken out again, it leaves nothing behind but what others made for it, which is named',
  async () => {
    const pages = ['apps/web/src/pages/hubs/hub-list.tsx', 'apps/web/src/routes/places.tsx'];
    await mkdir(join(copy, 'apps/web/src/pages/hubs'));
    for (const page of pages) await writeFile(join(copy, page), `import * as api from '@caunoi/contracts/hubs/hubs.endpoints';\n`);
    const left: string[] = [];
    for (const name of names) {
      const told = await node('scripts/run.mjs', 'remove-service', name);
      left.push(...[...told.matchAll(/Left for you to take out: (.*)/g)].map(([, file = '']) => file));
    }
    expect(left).toEqual(pages);
    for (const page of pages) await rm(join(copy, page));
    expect(await git('status', '--porcelain')).toBe('');
  },
  5 * MINUTES,
);

it.each([
  [['new-service', 'Hubs', 'x'], 'Name a service in small letters'],
  [['new-service', 'hubs'], 'Say in quotation marks what it is about'],
  [['new-service', 'needs', 'Nhu cầu'], 'There is "needs" already.'],
  [['remove-service', 'hubs'], 'There is no service "hubs".'],
])('%j is refused in a sentence', async (args, sentence) => {
  await expect(node('scripts/run.mjs', ...args)).rejects.toThrow(sentence);
});
