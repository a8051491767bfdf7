import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { needed, readingRoute } from './page-files.ts';

interface Limits {
  /** Kilobytes (1,000 bytes) after brotli, as they are sent: everything that a reader's page needs when it is the first, in one language. */
  scripts: number;
  styles: number;
  /** As they are: woff2 is compressed already. Every text font that a page may need. */
  fonts: number;
  /** Each script that is loaded later. */
  lazy: number;
}

type Bundle = Rolldown.OutputBundle;
const size = (content: string | Uint8Array) => brotliCompressSync(content).length / 1000;
const weight = (item: Bundle[string] | undefined) => (item ? size(item.type === 'chunk' ? item.code : item.source) : 0);

/** Prints what the first page weighs, for each page that people come to, and fails the build above the limits. */
export const budget = (limits: Limits): Plugin => ({
  name: 'caunoi-budget',
  apply: 'build',
  writeBundle(_, bundle) {
    const over: string[] = [];
    const check = (what: string, kilobytes: number, limit: number) => {
      this.info(`${what}: ${kilobytes.toFixed(1)} kB of ${limit} kB`);
      if (kilobytes > limit) over.push(what);
    };
    const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
    const language = Math.max(...chunks.filter((chunk) => /\/reading\/\w+\.po$/.test(chunk.facadeModuleId ?? '')).map(weight));
    const shell = needed(bundle, chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
    const first = new Set(shell.scripts);
    for (const chunk of chunks) {
      const page = chunk.moduleIds.map(readingRoute).find(Boolean);
      if (page === undefined) continue;
      const own = needed(bundle, chunk.fileName);
      const sum = (files: string[]) => files.reduce((kilobytes, name) => kilobytes + weight(bundle[name]), 0);
      check(`scripts of ${page}, brotli`, sum([...new Set([...shell.scripts, ...own.scripts])]) + language, limits.scripts);
      check(`styles of ${page}, brotli`, sum([...new Set([...shell.styles, ...own.styles])]), limits.styles);
      own.scripts.forEach((name) => first.add(name));
    }
    check('text fonts', textFonts(bundle), limits.fonts);
    for (const chunk of chunks)
      if (!first.has(chunk.fileName) && weight(chunk) > limits.lazy) check(chunk.fileName, weight(chunk), limits.lazy);
    if (over.length > 0) this.error(`Over budget: ${over.join(', ')}`);
  },
});

function textFonts(bundle: Bundle) {
  const fonts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.woff2'));
  return fonts.reduce((sum, item) => sum + (item.type === 'asset' ? item.source.length / 1000 : 0), 0);
}
