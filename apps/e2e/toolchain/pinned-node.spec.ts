import { home } from '@caunoi/kit/assets';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';

/** An entry of the lockfile, as far as it says where a package runs. */
interface Locked {
  version: string;
  engines?: { node?: string };
  os?: string[];
  cpu?: string[];
}
const { packages } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const program = readFileSync(join(home, 'scripts/run.mjs'), 'utf8');

/** Platform and the package of Node for it, as `scripts/run.mjs` chooses it. */
const pinned = [...program.matchAll(/'(\w+)-(\w+)': '(node-[\w-]+)'/g)].map(([, os = '', cpu = '', name = '']) => ({ os, cpu, name }));

const admits = (listed: string[] | undefined, one: string) => listed === undefined || listed.includes(one);
const refusing = (version: string, runs: (one: Locked) => boolean) =>
  Object.entries(packages)
    .filter(([, one]) => runs(one) && one.engines?.node !== undefined && !satisfies(version, one.engines.node))
    .map(([path, { engines }]) => `${path} wants ${engines?.node}`);

it.each(pinned)('every package for $os-$cpu runs on $name, as the lockfile pins it', ({ os, cpu, name }) => {
  const node = packages[`node_modules/${name}`];
  if (!node) throw new Error(`${name} is not in the lockfile`);
  expect([admits(node.os, os), admits(node.cpu, cpu)]).toEqual([true, true]);
  expect(refusing(node.version, (one) => admits(one.os, os) && admits(one.cpu, cpu))).toEqual([]);
});

it('names a package for each of the platforms', () => {
  expect(pinned.map(({ os, cpu }) => `${os}-${cpu}`)).toEqual(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']);
});

it('knows a package that would not run', () => {
  expect(refusing('24.0.0', () => true)).toContainEqual(expect.stringMatching(/^node_modules\/typeorm wants /));
});

it('takes no Node of the machine’s own that a package refuses', () => {
  const [, oldest = ''] = /const OLDEST_OWN = '([\d.]+)'/.exec(program) ?? [];
  // Of so new a Node there is none for 32-bit Windows (nodejs.org, 24.0.0).
  expect(refusing(oldest, ({ cpu }) => !cpu?.includes('ia32'))).toEqual([]);
});
