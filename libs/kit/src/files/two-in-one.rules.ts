/** Readers of these look for their beginning within the first bytes. */
const BEGINS = 1024;
const DOCUMENT = '%PDF-';
const PAGES = ['<!doctype', '<html', '<script', '<svg', '<?php', '<iframe', '<body'];

const END_OF_ARCHIVE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LENGTH_OF_END = 22;
const LONGEST_COMMENT = 65_535;

/** Whether a picture is also a document, a page or an archive, depending on who opens it. What phones add behind theirs is none. */
export const holdsTwoThings = (bytes: Buffer) => mentions(bytes, [DOCUMENT, ...PAGES]) || isArchive(bytes);

/** Whether a document of pages is also a page of the web or an archive. */
export const isMoreThanPdf = (bytes: Buffer) => mentions(bytes, PAGES) || isArchive(bytes);

/** Whether an archive, as which offices write their documents, is also a document of pages or a page of the web. */
export const isMoreThanArchive = (bytes: Buffer) => mentions(bytes, [DOCUMENT, ...PAGES]);

function mentions(bytes: Buffer, words: readonly string[]) {
  const beginning = bytes.subarray(0, BEGINS).toString('latin1').toLowerCase();
  return words.some((word) => beginning.includes(word.toLowerCase()));
}

/** An archive is read from its end, which says how long the comment behind it is. */
function isArchive(bytes: Buffer) {
  const from = Math.max(0, bytes.length - LENGTH_OF_END - LONGEST_COMMENT);
  for (let at = bytes.lastIndexOf(END_OF_ARCHIVE); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(END_OF_ARCHIVE, at - 1)) {
    const fits = at + LENGTH_OF_END <= bytes.length;
    if (fits && at + LENGTH_OF_END + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
  }
  return false;
}
