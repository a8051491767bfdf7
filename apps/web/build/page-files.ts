import type { Plugin, Rolldown } from 'vite';
import { readingRoutes, textsOf } from '../src/i18n/texts.ts';

const split = /src\/routes\/(.+)\.tsx\?tsr-split=component$/;
const quotes = /source-serif.*\.woff2$/;
const catalogue = /src\/locales\/(\w+\/\w+)\.po$/;

/** Route of a file of src/routes, as the router names it: `needs/$needId/index` → `/needs/$needId/`, `account_.notifications` → `/account_/notifications`. */
const route = (file: string) => `/${file}`.replaceAll('.', '/').replace(/\/index$/, '/');

/** The route that people come to from a search engine, if the module is one's page: what several of them need is one file. */
export function readingRoute(id: string) {
  const file = split.exec(id)?.[1];
  return file !== undefined && readingRoutes.includes(route(file)) ? route(file) : undefined;
}

type Look = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** The start of the app and the pages that import a module, directly or not. */
function usersOf(id: string, look: Look, seen = new Set<string>()): ReadonlySet<string> {
  const info = look.getModuleInfo(id);
  if (!info || seen.has(id)) return seen;
  seen.add(id);
  for (const importer of info.importers) usersOf(importer, look, seen);
  return seen;
}

/** What every page needs. Many small files cost a phone more than the few bytes that it could leave out. */
export const inShell = (id: string, look: Look) => [...usersOf(id, look)].some((user) => look.getModuleInfo(user)?.isEntry);

/** What more than two pages for readers need (what two share, they share alone); of stylesheets, for which a page waits before it shows a word, what any of them needs. */
export const inReading = (id: string, look: Look) =>
  [...usersOf(id, look)].filter((user) => readingRoute(user) !== undefined).length > (/\.css(\?|$)/.test(id) ? 0 : 2);

/** As people see it: `/needs/$needId`, `/account/notifications`. */
const address = (file: string) =>
  route(file)
    .replaceAll('_/', '/')
    .replace(/(?<=.)\/$/, '');

interface Files {
  scripts: string[];
  styles: string[];
}

/** Writes pages.json: which files and texts each page, each catalogue of texts and each quotation needs beyond the first ones, so that the gateway can name them in the page. */
export const pageFiles = (): Plugin => ({
  name: 'caunoi-page-files',
  apply: 'build',
  generateBundle: { order: 'post', handler: write },
});

function write(this: Rolldown.PluginContext, _: unknown, bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
  const first = needed(bundle, chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
  const found = (pattern: RegExp) =>
    chunks.flatMap((chunk) =>
      chunk.moduleIds.flatMap((id): [string, Files][] => {
        const part = pattern.exec(id)?.[1];
        if (part === undefined || part.endsWith('/route')) return [];
        const { scripts, styles } = needed(bundle, chunk.fileName);
        const more = (all: string[], known: string[]) => all.filter((name) => !known.includes(name)).map((file) => `/${file}`);
        return [[part, { scripts: more(scripts, first.scripts), styles: more(styles, first.styles) }]];
      }),
    );
  const source = JSON.stringify({
    pages: Object.fromEntries(found(split).map(([file, files]) => [address(file), { ...files, texts: textsOf(route(file)) }])),
    texts: Object.fromEntries(found(catalogue)),
    quotes: Object.keys(bundle)
      .filter((file) => quotes.test(file))
      .map((file) => `/${file}`),
  });
  this.emitFile({ type: 'asset', fileName: 'pages.json', source });
}

/** A script with everything that it imports, and their styles. */
export function needed(bundle: Rolldown.OutputBundle, entry: string): Files {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string) => {
    const item = bundle[name];
    if (item?.type !== 'chunk' || scripts.has(name)) return;
    scripts.add(name);
    item.viteMetadata?.importedCss.forEach((file) => styles.add(file));
    item.imports.forEach(visit);
  };
  visit(entry);
  return { scripts: [...scripts], styles: [...styles] };
}
