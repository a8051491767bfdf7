import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(js|css|svg|json|txt|webmanifest)$/;
/** Below this the headers weigh more than what is saved. */
const least = 1_000;

/** Writes each text file a second and third time, in brotli and gzip, so that nothing is compressed while somebody waits. */
export const compress = (): Plugin => ({
  name: 'caunoi-compress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!text.test(name) || name === 'pages.json') continue;
      const content = readFileSync(join(dir, name));
      if (content.length < least) continue;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
});
