import { home } from '@caunoi/kit/assets';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A rule that asks for more than the file before it: there must be a `word` in the file beside. It notes what it looks at. */
const config = `
import { appendFileSync, readFileSync } from 'node:fs';
const beside = {
  create(context) {
    return {
      Program(node) {
        appendFileSync('seen.txt', context.filename.replace(/.*\\W(\\w+\\.js)$/, '$1 '));
        if (context.filename.endsWith('a.js') && !readFileSync('beside.txt', 'utf8')) context.report({ node, message: 'no word beside' });
      },
    };
  },
};
export default [{ ignores: ['eslint.config.js'] }, { plugins: { own: { rules: { beside } } }, rules: { 'own/beside': 'error' } }];
`;

let folder: string;
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-lint-'));
  const files = { 'eslint.config.js': config, 'package.json': '{"type":"module"}', 'beside.txt': '', 'a.js': 'a();\n', 'b.js': 'b();\n' };
  for (const [name, text] of Object.entries(files)) await writeFile(file(name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How lint ended, and at which files it looked. */
async function lint() {
  await writeFile(file('seen.txt'), '');
  const [code, said] = await new Promise<[number, string]>((resolve) => {
    const child = execFile(process.execPath, [join(home, 'scripts/lint.mjs'), file('kept')], { cwd: folder }, (_, __, said) =>
      resolve([child.exitCode ?? -1, said]),
    );
  });
  return { code, said, seen: new Set((await readFile(file('seen.txt'), 'utf8')).trim().split(' ').filter(Boolean)) };
}

it('after a fault only what was wrong is looked at again, and it is right as soon as it is mended elsewhere', async () => {
  expect(await lint()).toEqual({ code: 1, said: expect.stringMatching(/a\.js[^]*no word beside/), seen: new Set(['a.js', 'b.js']) });
  expect(await lint()).toMatchObject({ code: 1, seen: new Set(['a.js']) });
  await writeFile(file('beside.txt'), 'word');
  expect(await lint()).toEqual({ code: 0, said: '', seen: new Set(['a.js']) });
  await writeFile(file('b.js'), 'c();\n');
  expect(await lint()).toMatchObject({ code: 0, seen: new Set(['a.js', 'b.js']) });
}, 120_000);
