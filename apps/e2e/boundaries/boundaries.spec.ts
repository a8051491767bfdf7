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
  ['libs/kit/src/clock.ts', needs, [BOUNDARY, PACKAGE]],
  ['libs/kit/src/clock.ts', contracts, []],
  ['apps/experts/src/service.ts', needs, [BOUNDARY, PACKAGE]],
  ['apps/experts/src/service.ts', '../../needs/src/service', [BOUNDARY, PACKAGE]],
  ['apps/experts/src/service.ts', testing, [BOUNDARY]],
  ['apps/experts/test/profile.ts', testing, []],
  ['apps/experts/test/profile.ts', '../../needs/src/service', [BOUNDARY, PACKAGE]],
  ['apps/experts/test/profile.ts', '../src/service', []],
  ['apps/experts/src/service.ts', text, []],
  ['apps/gateway/src/start-gateway.ts', needs, [BOUNDARY, PACKAGE]],
  ['libs/testing/src/test-service.ts', text, [BOUNDARY]],
  ['apps/web/src/main.tsx', kit, [BOUNDARY]],
  ['apps/web/src/main.tsx', needs, [BOUNDARY, PACKAGE]],
  ['apps/web/src/main.tsx', contracts, []],
  ['apps/all-in-one/src/platform.ts', testing, [BOUNDARY]],
  ['apps/all-in-one/src/platform.ts', needs, []],
  ['apps/e2e/services/stage.ts', needs, []],
  ['apps/needs/src/needs/need.rules.ts', 'typeorm', [PACKAGE]],
  ['apps/needs/src/needs/need.rules.ts', '@nestjs/common', [PACKAGE]],
  ['apps/needs/src/service.ts', 'pino', [PACKAGE]],
  ['libs/kit/src/log.ts', 'pino', []],
  ['bench/relay.bench.ts', 'kafkajs', []],
  ['bench/relay.bench.ts', 'pino', [PACKAGE]],
];

async function lint(texts: { file: string; text: string }[]) {
  const asked = JSON.stringify(texts.map(({ file, text }) => ({ file: join(home, file), text })));
  const answer = await new Promise<string>((resolve, reject) => {
    const script = join(import.meta.dirname, 'lint-texts.mjs');
    const child = execFile(process.execPath, [script], { cwd: home, maxBuffer: 1 << 24 }, (error, said) =>
      error ? reject(error) : resolve(said),
    );
    child.stdin?.end(asked);
  });
  return JSON.parse(answer) as [rule: string, message: string][][];
}

it('lint refuses every arrow that must not be, and no other', async () => {
  const found = await lint(imports.map(([file, from]) => ({ file, text: `import * as it from '${from}';\nexport const used = it;\n` })));
  expect(imports.map(([file, from], i) => [file, from, found[i]?.map(([rule]) => rule).sort()])).toEqual(imports);
}, 300_000);

const inClass = (member: string) => `export class A {\n  ${member}\n}\n`;

/** For each kind of file what it may not, beside what it may: what lint says begins so. */
const kinds: [file: string, text: string, refusedBy?: string][] = [
  [
    'apps/experts/src/a.service.ts',
    `import it from '@caunoi/needs/service';\nit();\n`,
    `Services know each other's contracts, never code: hear`,
  ],
  [
    'apps/experts/src/a.service.ts',
    `import it from '../../needs/src/service';\nit();\n`,
    'Nothing of another project is imported by its path.',
  ],
  [
    'apps/needs/src/a.controller.ts',
    inClass('a(x: number) { return x > 1 ? 2 : 3; }'),
    'Here things are put together and nothing is decided',
  ],
  ['apps/needs/src/a.controller.ts', inClass('a(x: number[]) { for (const y of x) return y; }'), 'Here things are put together'],
  ['apps/needs/src/a.controller.ts', inClass('a(x: number) { const y = x * 2; return y; }'), 'A controller binds an endpoint'],
  ['apps/needs/src/a.controller.ts', inClass('a(x: number) { return x * 2; }')],
  ['apps/gateway/src/a.controller.ts', inClass('a(x: number) { return x > 1 ? 2 : 3; }')],
  ['apps/needs/src/a.things.ts', `export const a = (x: number) => x && 2;\n`, 'Here things are put together and nothing is decided'],
  ['apps/needs/src/a.entity.ts', inClass('a() { return 1; }'), 'An entity is columns and indexes'],
  ['apps/needs/src/a.entity.ts', inClass('a = () => 1;'), 'An entity is columns and indexes'],
  ['apps/needs/src/a.entity.ts', inClass('@Column({ default: () => 1 }) a!: number;')],
  ['apps/needs/src/a.job.ts', inClass('seen = 0;'), 'A job holds nothing between two runs'],
  ['apps/needs/src/a.job.ts', inClass('readonly seen = 0;')],
  ['apps/needs/src/a.job.ts', `void fetch('/');\n`, `Unexpected use of 'fetch'. What handles facts`],
  ['apps/needs/src/a.events.ts', `void fetch('/');\n`, `Unexpected use of 'fetch'. What handles facts`],
  [
    'apps/needs/src/a.events.ts',
    `import { ServiceClient } from '@caunoi/kit/http/service-client';\nServiceClient();\n`,
    'What handles facts',
  ],
  ['apps/needs/src/a.events.ts', `import { On } from '@caunoi/kit/events/on';\nOn();\n`],
  [
    'apps/needs/src/a.queries.ts',
    `import { Outbox } from '@caunoi/kit/events/outbox';\nOutbox();\n`,
    'Queries are statements that are needed',
  ],
  [
    'apps/needs/src/a.spec.ts',
    `import { startService } from '@caunoi/testing/test-service';\nstartService();\n`,
    'Beside the code stand tests',
  ],
  [
    'apps/needs/src/a.rules.spec.ts',
    `import { startService } from '@caunoi/testing/test-service';\nstartService();\n`,
    'Beside the code stand',
  ],
  ['apps/needs/src/a.rules.spec.ts', `import { someone } from '@caunoi/testing/test-service';\nsomeone();\n`],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.save(1);\n`, 'Say what others hear of the change'],
  ['apps/needs/src/a.service.ts', `export const a = (outbox: Tx) => outbox.save(1);\n`],
  ['apps/needs/src/a.service.ts', inClass('a() { return this.outbox.save(1); }')],
  [
    'apps/needs/src/a.service.ts',
    `export const a = (tx: Tx) => tx.update(NeedEntity, 1, {});\n`,
    'Of NeedEntity others hear: change it as',
  ],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.insert(NeedEntity, {});\n`, 'Of NeedEntity others hear'],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.delete(NeedEntity, 1);\n`, 'Of NeedEntity others hear'],
  [
    'apps/needs/src/a.job.ts',
    `export const a = (tx: Tx) => tx.createQueryBuilder(NeedEntity, 'n').update().set({}).execute();\n`,
    'Of NeedEntity',
  ],
  [
    'apps/needs/src/a.service.ts',
    `export const a = (tx: Tx) => tx.createQueryBuilder().delete().from(NeedEntity).execute();\n`,
    'Of NeedEntity',
  ],
  [
    'apps/needs/src/a.service.ts',
    `export const a = (db: Db) => db.getRepository(NeedEntity).update(1, {});\n`,
    'Of NeedEntity others hear',
  ],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.createQueryBuilder(NeedEntity, 'n').where('n.id = 1').getMany();\n`],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.update(SomeEntity, 1, {});\n`],
  [
    'apps/needs/src/a.queries.ts',
    `export const a = (tx: Tx) => tx.query('UPDATE need SET status = 1');\n`,
    'Of the table need others hear',
  ],
  [
    'apps/needs/src/a.events.ts',
    'export const a = (tx: Tx, x: number) => tx.query(`DELETE FROM need WHERE ${x}`);\n',
    'Of the table need others',
  ],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.query('SELECT 1 FROM need FOR UPDATE');\n`],
  ['apps/needs/src/a.service.ts', `export const a = (tx: Tx) => tx.query('UPDATE organisation SET name = 1');\n`],
  [
    'apps/identity/src/a.service.ts',
    `export const a = (tx: Tx) => tx.query('UPDATE organisation SET name = 1');\n`,
    'Of the table organisation',
  ],
  ['apps/web/src/a.tsx', 'export const A = () => <p>near you</p>;\n', 'Words that are shown go through <Trans>'],
  ['apps/web/src/a.tsx', 'export const A = () => <p title="near you" />;\n', 'Words that are shown go through t'],
  ['apps/web/src/a.tsx', 'export const A = () => <p>gần bạn</p>;\n', 'String not marked for translation'],
  ['apps/web/src/a.tsx', 'export const A = () => <Trans>gần <b>near</b></Trans>;\n'],
  ['apps/web/src/a.ts', 'export const a = (x: string) => `gần ${x}`;\n', 'String not marked for translation'],
  ['apps/web/src/a.ts', `export const a = 'gần';\n`, 'String not marked for translation'],
  ['apps/web/src/a.ts', `export const a = msg\`gần\`;\n`],
  ['apps/needs/src/a.ts', 'export const a = 1;\n'.repeat(301), 'File has too many lines (301)'],
  ['apps/needs/src/a.ts', `export function a() {\n${'  a();\n'.repeat(59)}}\n`, "Function 'a' has too many lines (61)"],
];

it('lint refuses in each kind of file what the service guide says it may not do, and says what to do instead', async () => {
  const found = await lint(kinds.map(([file, text]) => ({ file, text })));
  const unlike = kinds.filter(([, , refusedBy], i) => {
    const said = (found[i] ?? []).map(([, message]) =>
      message.replace(/^.* import is restricted from being used[^.]*\. |^.*' import from .* is restricted[^.]*\. /s, ''),
    );
    return refusedBy === undefined ? said.length > 0 : !said.some((message) => message.startsWith(refusedBy));
  });
  expect(unlike.map(([file, text]) => [file, text, found[kinds.findIndex((kind) => kind[1] === text && kind[0] === file)]])).toEqual([]);
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
