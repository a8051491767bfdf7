import { runnerImport, type Plugin } from 'vite';

const home = /libs\/contracts\/src\/.+\.endpoints\.ts$/;

/**
 * Leaves of each endpoint what a browser needs to call it: method, path, and its kind where that is not JSON. The schemas stay with the services, which check what
 * comes in and what goes out; with them the library of schemas and every code list would be part of the first page.
 */
export const slimContracts = (): Plugin => ({
  name: 'caunoi-slim-contracts',
  enforce: 'pre',
  async load(id) {
    if (!home.test(id)) return undefined;
    const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false, logLevel: 'error' });
    return Object.entries(module).filter(isEndpoint).map(line).join('\n');
  },
});

type Called = [name: string, endpoint: { method: string; path: string; kind: string }];

const isEndpoint = (entry: [string, unknown]): entry is Called => typeof entry[1] === 'object' && entry[1] !== null && 'path' in entry[1];

const line = ([name, { method, path, kind }]: Called) =>
  `export const ${name} = ${JSON.stringify(kind === 'json' ? { method, path } : { method, path, kind })};`;
