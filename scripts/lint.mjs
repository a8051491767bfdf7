// A step of `npm run check`: ESLint over everything below the folder it runs in. What it found out about files that have not changed it
// keeps in the file that is named, if one is. Some rules ask for more than the file before them, so what was found wrong may be mended
// elsewhere: those files are looked at once more, and no others.
import { ESLint } from 'eslint';
import { relative } from 'node:path';

const [cacheLocation] = process.argv.slice(2);
const cache = cacheLocation ? { cache: true, cacheStrategy: 'content', cacheLocation } : {};
const isWrong = ({ messages }) => messages.length > 0;

let found = (await new ESLint(cache).lintFiles('.')).filter(isWrong);
if (cacheLocation && found.length > 0) {
  const eslint = new ESLint();
  found = (await eslint.lintFiles(found.map(({ filePath }) => relative(process.cwd(), filePath)))).filter(isWrong);
}
const { format } = await new ESLint().loadFormatter('stylish');
if (found.length > 0) console.error(await format(found));
process.exit(found.length > 0 ? 1 : 0);
