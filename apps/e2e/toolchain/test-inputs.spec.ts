import { home } from '@caunoi/kit/assets';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';

// `npm test` answers from its memory what no change reaches. What a project imports, Nx sees by itself; what its tests read besides,
// its `project.json` has to say.

interface Project {
  name: string;
  root: string;
  targets: { test?: { inputs?: string[] } };
}
const projects = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(home, folder)).map((name) => JSON.parse(readFileSync(join(home, folder, name, 'project.json'), 'utf8')) as Project),
);

/** Files of other projects that the code of one names, without what stands in comments. */
function foreign({ root }: Project) {
  const files = readdirSync(join(home, root), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsx|mjs)$/.test(name));
  const named = files.flatMap((name) => {
    const code = readFileSync(join(home, root, name), 'utf8').replaceAll(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
    return [...code.matchAll(/['"`]((?:apps|libs)\/(?:[\w.-]|\$\{.*?\}|\/)+)['"`]/g)].map(([, path = '']) =>
      path.replaceAll(/\$\{.*?\}/g, 'x'),
    );
  });
  return [...new Set(named)].filter((path) => !path.startsWith(`${root}/`)).sort();
}

const covers = (input: string, path: string) => {
  const glob = input.replace('{workspaceRoot}/', '');
  return matchesGlob(path, glob) || matchesGlob(`${path}/x`, glob);
};

it.each(projects.filter(({ name }) => name !== 'e2e'))('the tests of $name are run again when a file changes that they read', (project) => {
  const { inputs = [] } = project.targets.test ?? {};
  expect(foreign(project).filter((path) => !inputs.some((input) => covers(input, path)))).toEqual([]);
});

it('sees a file of another project, also where a part of its name is put in', () => {
  const read = projects.map((project) => [project.name, foreign(project)] as const).filter(([, paths]) => paths.length > 0);
  expect(Object.fromEntries(read)).toMatchObject({ identity: [expect.stringMatching(/^apps\/e2e\/releases/)], matching: ['apps/x/demo'] });
});

it('Nx sees what projects import, by every alias', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-projects-'));
  const file = join(folder, 'graph.json');
  const env = { ...process.env, NX_DAEMON: 'false' };
  execFileSync(process.execPath, [join(home, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`], { cwd: home, env });
  const { graph } = JSON.parse(readFileSync(file, 'utf8')) as { graph: { dependencies: Record<string, { target: string }[]> } };
  rmSync(folder, { recursive: true });
  const known = (name: string) => graph.dependencies[name]?.map(({ target }) => target);
  expect(known('needs')).toEqual(expect.arrayContaining(['contracts', 'kit', 'testing', 'text']));
  expect(known('all-in-one')).toEqual(expect.arrayContaining(['gateway', 'needs', 'technology-bank']));
  expect(known('web')).toEqual(expect.arrayContaining(['contracts', 'text']));
});
