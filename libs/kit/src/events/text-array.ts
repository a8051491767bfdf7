const TEXT_OID = 25;
const HEAD_BYTES = 20;

/**
 * A `text[]` as Postgres sends and takes it in binary: nothing is escaped here and searched for quotes there, which takes most of the time
 * of a large parameter. node-postgres passes a Buffer on as it is.
 */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const sizes = texts.map((text) => (text === null ? -1 : Buffer.byteLength(text)));
  const bytes = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), HEAD_BYTES));
  for (const [i, word] of [1, 1, TEXT_OID, texts.length, 1].entries()) bytes.writeInt32BE(word, i * 4);
  let at = HEAD_BYTES;
  for (const [i, text] of texts.entries()) {
    at = bytes.writeInt32BE(sizes[i] ?? -1, at);
    if (text !== null) at += bytes.write(text, at);
  }
  return bytes;
}
