import type { BytePool } from './byte-pool';
import type { DecodedList } from './decoded-lists';
import { grown } from './growable';

/** Slices of a list double in size up to a page's sixteenth; the last four bytes of each point to the next. */
const sliceSizes = [8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096];
const pointer = 4;
const sliceSize = (level: number) => sliceSizes[level] ?? 4096;
/** Weighted frequency of a word that stands once in an ordinary field, in halves: the commonest, so it takes no byte. */
const once = 2;
const most = 255;
/** No address: a slice never begins at the very last byte. */
const nowhere = 0xffffffff;

/** Room for the bytes of one list, laid end to end; shared by the postings of an index. */
export interface Run {
  bytes: Uint8Array;
  length: number;
}

/**
 * Which documents hold which term how often: for each term a list of (document, weighted frequency in halves) in ascending document order,
 * as variable-length gaps in linked slices. Between one and three bytes a posting, append only.
 */
export class Postings {
  private heads = new Uint32Array(256).fill(nowhere);
  private writes = new Uint32Array(256);
  private ends = new Uint32Array(256);
  private lasts = new Int32Array(256).fill(-1);
  private levels = new Uint8Array(256);
  private frequencies = new Int32Array(256);
  private terms = 0;

  constructor(
    private readonly pool: BytePool,
    private readonly buffer: Run,
  ) {}

  /** In how many living documents the term stands. */
  df(term: number): number {
    return this.frequencies[term] ?? 0;
  }

  /** `doc` must be greater than every document before it. */
  append(term: number, doc: number, halves: number) {
    if (term >= this.terms) this.grow(term + 1);
    const value = (doc - (this.lasts[term] ?? -1)) * 2 + (halves === once ? 1 : 0);
    this.lasts[term] = doc;
    this.frequencies[term] = this.df(term) + 1;
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.put(term, (rest & 127) | 128);
    this.put(term, rest);
    if (halves !== once) this.put(term, Math.min(halves, most));
  }

  /** Notes that a document holding the term is gone; its posting stays until the next rewrite. */
  forget(term: number) {
    this.frequencies[term] = this.df(term) - 1;
  }

  /** Where the list of a term ends: another place as soon as it has grown. */
  written(term: number): number {
    return this.writes[term] ?? 0;
  }

  /** The whole list of a term. */
  list(term: number): DecodedList {
    const { bytes, length } = this.read(term);
    // No posting takes less than a byte.
    const documents = new Int32Array(length);
    const halves = new Uint8Array(length);
    let document = -1;
    let count = 0;
    for (let p = 0; p < length;) {
      let byte = bytes[p++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[p++] as number;
        value |= (byte & 127) << shift;
      }
      documents[count] = document += value >>> 1;
      halves[count++] = value & 1 ? once : (bytes[p++] as number);
    }
    return { documents: documents.slice(0, count), halves: halves.slice(0, count) };
  }

  /** A copy in another pool without the documents that `remap` sends to -1, the others renumbered (in unchanged order). */
  rewritten(pool: BytePool, remap: Int32Array): Postings {
    const copy = new Postings(pool, this.buffer);
    copy.grow(this.terms);
    for (let term = 0; term < this.terms; term++) {
      const { documents, halves } = this.list(term);
      documents.forEach((document, i) => {
        const now = remap[document] ?? -1;
        if (now >= 0) copy.append(term, now, halves[i] ?? 0);
      });
    }
    return copy;
  }

  /** Bytes of the tables; the lists are the pool's. */
  bytes(): number {
    return this.heads.length * 21;
  }

  /** The bytes of a list laid end to end, in the shared buffer. */
  private read(term: number): Run {
    const { buffer } = this;
    buffer.length = 0;
    let at = this.heads[term] ?? nowhere;
    for (let level = 0; at !== nowhere; level = Math.min(level + 1, sliceSizes.length - 1)) {
      const end = at + sliceSize(level) - pointer;
      const last = end === this.ends[term];
      const length = (last ? (this.writes[term] ?? at) : end) - at;
      buffer.bytes = grown(buffer.bytes, buffer.length + length);
      this.pool.copy(at, length, buffer.bytes, buffer.length);
      buffer.length += length;
      at = last ? nowhere : this.pool.int(end);
    }
    return buffer;
  }

  private put(term: number, byte: number) {
    if (this.writes[term] === this.ends[term]) this.extend(term);
    const at = this.writes[term] ?? 0;
    this.pool.put(at, byte);
    this.writes[term] = at + 1;
  }

  private extend(term: number) {
    const first = this.heads[term] === nowhere;
    const level = first ? 0 : Math.min((this.levels[term] ?? 0) + 1, sliceSizes.length - 1);
    const slice = this.pool.allocate(sliceSize(level));
    if (first) this.heads[term] = slice;
    else this.pool.putInt(this.ends[term] ?? 0, slice);
    this.levels[term] = level;
    this.writes[term] = slice;
    this.ends[term] = slice + sliceSize(level) - pointer;
  }

  private grow(terms: number) {
    this.terms = Math.max(this.terms, terms);
    this.heads = grown(this.heads, terms, nowhere);
    this.writes = grown(this.writes, terms);
    this.ends = grown(this.ends, terms);
    this.lasts = grown(this.lasts, terms, -1);
    this.levels = grown(this.levels, terms);
    this.frequencies = grown(this.frequencies, terms);
  }
}
