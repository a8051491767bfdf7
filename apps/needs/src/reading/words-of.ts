import type { FileRefusal } from '@caunoi/contracts/files';
import { asset } from '@caunoi/kit/assets';
import { log } from '@caunoi/kit/log';
import { Worker } from 'node:worker_threads';

const LONGEST_MS = 20_000;
const MOST_MEGABYTES = 256;

export type Words = { text: string } | { refusal: FileRefusal };

/**
 * The words in a document, read by a thread of its own that is given so much time and memory and nothing else: what takes more, or takes the
 * thread down, is a refusal.
 */
export function wordsOf(bytes: Uint8Array, kind: 'pdf' | 'docx'): Promise<Words> {
  return new Promise((resolve) => {
    const worker = new Worker(asset('apps/needs/reading/read-document.mjs'), {
      workerData: { bytes, kind },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
    });
    const end = (words: Words) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(words);
    };
    const timer = setTimeout(() => end({ refusal: 'archive' }), LONGEST_MS);
    worker.once('message', (words: Words) => end(words));
    worker.once('error', (error: Error & { code?: string }) => {
      log.warn({ error }, 'a document took down the thread that read it');
      end({ refusal: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'archive' : 'damaged' });
    });
    worker.once('exit', () => end({ refusal: 'damaged' }));
  });
}
