import { asset } from '@caunoi/kit/assets';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program in a folder, bundled with the hash of one of its modules in it. */
const bundler = `
import { rolldown } from 'rolldown';
import { compiledHash } from './scripts/compiled-hash.mjs';
const folder = process.argv.at(-1);
const plugin = compiledHash({ module: folder + '/rules.ts', name: 'HASH_OF_THE_RULES_HERE' });
const bundle = await rolldown({ input: folder + '/main.ts', plugins: [plugin] });
const { output } = await bundle.generate({});
console.log(output[0].code);
`;
const files = {
  'main.ts': `import { rule } from './rules.ts';\nimport { greeting } from './greeting.ts';\nconsole.log(rule(3), greeting);\n`,
  'greeting.ts': `export const greeting = 'xin chào';\n`,
  'rules.ts': `import { factor } from './factor.ts';\nexport const rule = (n: number) => [n * factor, 'HASH_OF_THE_RULES_HERE'];\n`,
  'factor.ts': `export const factor = 2;\n`,
};

function hashOf(changed: Partial<typeof files> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-hash-'));
  for (const [name, text] of Object.entries({ ...files, ...changed })) writeFileSync(join(folder, name), text);
  try {
    const code = execFileSync(process.execPath, ['--input-type=module', '-e', bundler, folder], {
      cwd: asset('.'),
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const [, hash] = /["'`]([\w-]{22})["'`]/.exec(code) ?? [];
    if (!hash) throw new Error(code);
    return hash;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('names what a module and all that it imports do, wherever it is built', () => {
  const before = hashOf();
  expect(before).toMatch(/^[\w-]{22}$/);
  expect(before).not.toBe('HASH_OF_THE_RULES_HERE');
  expect(hashOf()).toBe(before);
  expect(hashOf({ 'factor.ts': 'export const factor = 3;\n' })).not.toBe(before);
});

it('stays where only words about it, types or another module change', () => {
  const before = hashOf();
  expect(hashOf({ 'factor.ts': '/** Twice. */\nexport const factor: number = 2;\n' })).toBe(before);
  expect(hashOf({ 'greeting.ts': "export const greeting = 'chào bạn';\n" })).toBe(before);
});

it('refuses a program in which nothing asks for it', () => {
  expect(() => hashOf({ 'rules.ts': `import { factor } from './factor.ts';\nexport const rule = (n: number) => n * factor;\n` })).toThrow(
    'HASH_OF_THE_RULES_HERE stands nowhere',
  );
});
