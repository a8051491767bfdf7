// A thread of its own (apps/needs/src/reading/words-of.ts): reads the words of one document, says them, and ends.
import { unzipSync, zipSync } from 'fflate';
import { parentPort, workerData } from 'node:worker_threads';

/** Nobody tells a problem on more. */
const MOST_PAGES = 40;
const MOST_UNPACKED = 50_000_000;

const { bytes, kind } = workerData;

/** What the reader gets is packed anew, and holds nothing but words: what an archive says of itself is true then. */
function onlyWords(archive) {
  let unpacked = 0;
  const entries = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      unpacked += originalSize;
      return unpacked <= MOST_UNPACKED;
    },
  });
  return Buffer.from(zipSync(entries, { level: 0 }));
}

async function ofOffice() {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: onlyWords(bytes) });
  return value;
}

async function ofPages() {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  let text = '';
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const { str = '', hasEOL = false } of items) text += hasEOL ? `${str}\n` : str;
    text += '\n\n';
  }
  return text;
}

const answer = async () => {
  try {
    return { text: await (kind === 'pdf' ? ofPages() : ofOffice()) };
  } catch (error) {
    return { refusal: error?.name === 'PasswordException' ? 'locked' : 'damaged' };
  }
};

parentPort.postMessage(await answer());
