import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Limits {
  /** Kilobytes (1,000 bytes) after gzip: everything the first page needs, in one language. */
  scripts: number;
  styles: number;
  /** As they are: woff2 is compressed already. Only the fonts every page needs. */
  fonts: number;
  /** Each script that is loaded later. */
  lazy: number;
}

type Bundle = Rolldown.OutputBundle;
const size = (content: string | Uint8Array) => gzipSync(content).length / 1000;

/** Prints what the first page weighs and fails the build above the limits. */
export const budget = (limits: Limits): Plugin => ({
  name: 'caunoi-budget',
  apply: 'build',
  writeBundle(_, bundle) {
    const first = entryFiles(bundle);
    const over: string[] = [];
    const check = (what: string, kilobytes: number, limit: number) => {
      this.info(`${what}: ${kilobytes.toFixed(1)} kB of ${limit} kB`);
      if (kilobytes > limit) over.push(what);
    };
    check('first scripts, gzip', weigh(bundle, first, '.js') + catalogue(bundle), limits.scripts);
    check('styles, gzip', weigh(bundle, new Set(Object.keys(bundle)), '.css'), limits.styles);
    check('text fonts', textFonts(bundle), limits.fonts);
    for (const item of Object.values(bundle))
      if (item.type === 'chunk' && !first.has(item.fileName) && size(item.code) > limits.lazy)
        check(item.fileName, size(item.code), limits.lazy);
    if (over.length > 0) this.error(`Over budget: ${over.join(', ')}`);
  },
});

function entryFiles(bundle: Bundle) {
  const files = new Set<string>();
  const visit = (name: string) => {
    const item = bundle[name];
    if (item?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    item.imports.forEach(visit);
  };
  for (const item of Object.values(bundle)) if (item.type === 'chunk' && item.isEntry) visit(item.fileName);
  return files;
}

function weigh(bundle: Bundle, names: ReadonlySet<string>, ending: string) {
  const contents = Object.values(bundle).filter(({ fileName }) => names.has(fileName) && fileName.endsWith(ending));
  return contents.reduce((sum, item) => sum + size(item.type === 'chunk' ? item.code : item.source), 0);
}

/** One reader loads one language: the heaviest counts. */
function catalogue(bundle: Bundle) {
  const languages = Object.values(bundle).filter((item) => item.type === 'chunk' && item.facadeModuleId?.endsWith('.po'));
  return Math.max(0, ...languages.map((item) => (item.type === 'chunk' ? size(item.code) : 0)));
}

function textFonts(bundle: Bundle) {
  const fonts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.woff2') && fileName.includes('be-vietnam-pro'));
  return fonts.reduce((sum, item) => sum + (item.type === 'asset' ? item.source.length / 1000 : 0), 0);
}
