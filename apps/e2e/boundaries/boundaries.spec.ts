import { home } from '@caunoi/kit/assets';
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BOUNDARY = '@nx/enforce-module-boundaries';
const PACKAGE = 'no-restricted-imports';
const contracts = '@caunoi/contracts/contract';
const kit = '@caunoi/kit/clock';
const text = '@caunoi/text/suggest';
const testing = '@caunoi/testing/test-service';
const needs = '@caunoi/needs/service';

/** One import for each arrow that must not be, and those beside them that may. */
const imports: [file: string, from: string, refusedBy: string[]][] = [
  ['libs/contracts/src/contract.ts', kit, [BOUNDARY]],
  ['libs/contracts/src/contract.ts', text, [BOUNDARY]],
  ['libs/text/src/suggest.ts', contracts, [BOUNDARY]],
  ['libs/text/src/suggest.ts', kit, [BOUNDARY]],
  ['libs/kit/src/clock.ts', text, [BOUNDARY]],
  ['libs/kit/src/clock.ts', testing, [BOUNDARY]],
  ['libs/kit/src/clock.ts', needs, [BOUNDARY]],
  ['libs/kit/src/clock.ts', contracts, []],
  ['apps/experts/src/service.ts', needs, [BOUNDARY]],
  ['apps/experts/src/service.ts', '../../needs/src/service', [BOUNDARY]],
  ['apps/experts/src/service.ts', testing, [BOUNDARY]],
  ['apps/experts/test/profile.ts', testing, []],
  ['apps/experts/test/profile.ts', '../../needs/src/service', [BOUNDARY]],
  ['apps/experts/src/service.ts', text, []],
  ['apps/gateway/src/start-gateway.ts', needs, [BOUNDARY]],
  ['libs/testing/src/test-service.ts', text, [BOUNDARY]],
  ['apps/web/src/main.tsx', kit, [BOUNDARY]],
  ['apps/web/src/main.tsx', needs, [BOUNDARY]],
  ['apps/web/src/main.tsx', contracts, []],
  ['apps/all-in-one/src/platform.ts', testing, [BOUNDARY]],
  ['apps/all-in-one/src/platform.ts', needs, []],
  ['apps/e2e/services/stage.ts', needs, []],
  ['apps/needs/src/needs/need.rules.ts', 'typeorm', [PACKAGE]],
  ['apps/needs/src/needs/need.rules.ts', '@nestjs/common', [PACKAGE]],
  ['apps/needs/src/service.ts', 'pino', [PACKAGE]],
  ['libs/kit/src/log.ts', 'pino', []],
];

it('lint refuses every arrow that must not be, and no other', async () => {
  const asked = JSON.stringify(imports.map(([file, from]) => ({ file: join(home, file), from })));
  const answer = await new Promise<string>((resolve, reject) => {
    const script = join(import.meta.dirname, 'lint-imports.mjs');
    const child = execFile(process.execPath, [script], { cwd: home, maxBuffer: 1 << 24 }, (error, said) =>
      error ? reject(error) : resolve(said),
    );
    child.stdin?.end(asked);
  });
  const found = JSON.parse(answer) as string[][];
  expect(imports.map(([file, from], i) => [file, from, found[i]])).toEqual(imports);
}, 300_000);

/** Small files, each of which breaks one rule of the import graph. */
const files = {
  'apps/needs/src/a.ts': `import '../../experts/src/b';\n`,
  'apps/experts/src/b.ts': `import '../../../libs/testing/src/c';\n`,
  'libs/testing/src/c.ts': `import './d';\nexport const c = 1;\n`,
  'libs/testing/src/d.ts': `import './c';\nexport const d = 1;\n`,
  'libs/kit/src/alone.ts': `export const alone = 1;\n`,
  'libs/kit/src/e.rules.ts': `import 'typeorm';\n`,
  'apps/web/src/main.tsx': `import './things/need/need';\nimport './routes/desk';\n`,
  'apps/web/src/routes/desk.tsx': `import '../pages/desk/desk-page';\nimport '../pages/need/need-page';\n`,
  'apps/web/src/pages/desk/desk-page.tsx': `import './desk.css';\nimport '../need/need.css';\nimport '../../things/match';\n`,
  'apps/web/src/pages/desk/desk.css': '',
  'apps/web/src/pages/need/need-page.tsx': `void import('../desk/desk-page');\n`,
  'apps/web/src/pages/need/need.css': '',
  'apps/web/src/things/need/need.ts': `import '../../pages/desk/desk-page';\nimport '../../shell/page';\n`,
  'apps/web/src/things/match.ts': 'export const match = 1;\n',
  'apps/web/src/shell/page.ts': `import '../things/names';\n`,
  'apps/web/src/things/names.ts': `import type {} from '../pages/need/need-page';\n`,
  'node_modules/typeorm/index.js': '',
  'node_modules/typeorm/package.json': '{"name":"typeorm","version":"1.0.0","main":"index.js"}',
  'package.json': '{"dependencies":{"typeorm":"1.0.0"}}',
  'tsconfig.base.json': '{}',
};

it('the import graph refuses what lint cannot see', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-graph-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await cp(join(home, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  const cruise = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: folder }).toString()) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  await rm(folder, { recursive: true, force: true });
  const broken = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  expect([...broken].sort()).toEqual([
    'no-circular libs/testing/src/c.ts',
    'no-orphans libs/kit/src/alone.ts',
    'no-page-to-page apps/web/src/pages/desk/desk-page.tsx',
    'no-page-to-page apps/web/src/pages/need/need-page.tsx',
    'no-service-to-service apps/needs/src/a.ts',
    'only-pages-know-things apps/web/src/shell/page.ts',
    'only-routes-open-pages apps/web/src/things/names.ts',
    'only-routes-open-pages apps/web/src/things/need/need.ts',
    'rules-are-pure libs/kit/src/e.rules.ts',
    'testing-only-in-tests apps/experts/src/b.ts',
  ]);
}, 300_000);
