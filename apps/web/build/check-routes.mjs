// The generated tree of routes names every file of src/routes and no other. It is made anew by each build of the web app.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = readdirSync(here('../src/routes'), { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx') || name.endsWith('.ts'))
  .map((name) => name.replace(/\.tsx?$/, ''));
const named = [...readFileSync(here('../src/routes.gen.ts'), 'utf8').matchAll(/from '\.\/routes\/(.+)'/g)].map(([, name]) => name);
const differences = [...new Set(files).symmetricDifference(new Set(named))];
for (const name of differences) console.error(`routes.gen.ts is not up to date: ${name}. Build the web app: npm run build.`);
process.exit(differences.length > 0 ? 1 : 0);
