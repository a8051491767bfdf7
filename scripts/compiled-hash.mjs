import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { minifySync, transformSync } from 'rolldown/utils';

/**
 * A plugin of the bundler: in the place of `name`, a string of 22 letters, comes a hash of what `module` and all that it imports
 * compile to. Comments and types do not count, nor where the sources lie.
 */
export function compiledHash({ module, name }) {
  let isPlaced = false;
  return {
    name: 'compiled-hash',
    renderChunk(code) {
      if (!code.includes(name)) return null;
      isPlaced = true;
      // As long as the name, so that the source map stays right.
      return {
        code: code.replaceAll(
          name,
          hashOf(resolve(module), (id) => this.getModuleInfo(id)),
        ),
      };
    },
    generateBundle() {
      if (!isPlaced) throw new Error(`${name} stands nowhere: ${module} is not a part of this program`);
    },
  };
}

/** Without types, comments and white space: names stay. */
const compiled = (name, code) => minifySync(name, transformSync(name, code).code, { mangle: false, compress: false }).code;

function hashOf(module, infoOf) {
  const codes = new Map();
  const visit = (id) => {
    const info = codes.has(id) ? null : infoOf(id);
    if (!info) return;
    codes.set(id, compiled(basename(id), info.code ?? ''));
    for (const imported of info.importedIds) visit(imported);
  };
  visit(module);
  const hash = createHash('sha256');
  for (const code of [...codes.values()].sort()) hash.update(code).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
