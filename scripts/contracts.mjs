// `npm run contracts`: writes docs/contracts from the contracts and has both documents checked by their own parsers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
build({ only: ['server'] });
const { status } = spawnSync(process.execPath, [join(home, 'dist/server/contracts.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const redocly = spawnSync(
  process.execPath,
  [join(home, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', 'docs/contracts/openapi.json', '--format', 'stylish'],
  {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
);
if (redocly.status !== 0) {
  console.error(redocly.stdout + redocly.stderr);
  process.exit(1);
}
const { Parser } = await import('@asyncapi/parser');
const { diagnostics } = await new Parser().parse(readFileSync(join(home, 'docs/contracts/asyncapi.json'), 'utf8'));
const errors = diagnostics.filter(({ severity }) => severity === 0);
for (const { message, path } of errors) console.error(`asyncapi.json ${path.join('.')}: ${message}`);
process.exit(errors.length === 0 ? 0 : 1);
