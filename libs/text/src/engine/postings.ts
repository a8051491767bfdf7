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
/** What stands in the row of a term: where its list begins (plus 1; 0 for nowhere), where it is written on, where its last slice ends and how large that is, the document that may come next, in how many the term stands. */
const [head, write, end, level, next, frequency, width] = [0, 1, 2, 3, 4, 5, 6] as const;

/** So many postings wait before they are written: what the processor keeps at hand. */
const mostWaiting = 65_536;
/** A gap of five bytes, and how often. */
const widest = 6;

/** Room for the bytes of one list, laid end to end; shared by the postings of an index. */
export interface Run {
  bytes: Uint8Array;
  length: number;
}

/**
 * Which documents hold which term how often: for each term a list of (document, weighted frequency in halves) in ascending document order,
 * as variable-length gaps in linked slices. Between one and three bytes a posting, append only. What is appended waits until somebody reads
 * or there is much of it, and is then written list by list: each list lies elsewhere in memory, and is looked up once for all that it gets.
 */
export class Postings {
  /** All figures of a term side by side: writing to a list looks into memory once for them. */
  private table = new Uint32Array(256 * width);
  private terms = 0;
  private waiting = 0;
  private waitingTerms = new Int32Array(256);
  private waitingDocuments = new Int32Array(256);
  private waitingHalves = new Uint8Array(256);
  /** Where the next one of the same term waits, plus 1. */
  private following = new Int32Array(256);
  /** Where the first one of each term waits, plus 1. */
  private firsts = new Int32Array(256);

  constructor(
    private readonly pool: BytePool,
    private readonly buffer: Run,
  ) {}

  /** In how many living documents the term stands. */
  df(term: number): number {
    this.settle();
    return this.table[term * width + frequency] ?? 0;
  }

  /** `doc` must be greater than every document before it. */
  append(term: number, doc: number, halves: number) {
    const at = this.waiting;
    if (at === this.waitingTerms.length) this.makeRoom(at + 1);
    this.waitingTerms[at] = term;
    this.waitingDocuments[at] = doc;
    this.waitingHalves[at] = Math.min(halves, most);
    this.waiting = at + 1;
    if (term >= this.terms) this.grow(term + 1);
    if (this.waiting === mostWaiting || this.pool.isTight) this.settle();
  }

  /** Notes that a document holding the term is gone; its posting stays until the next rewrite. */
  forget(term: number) {
    this.table[term * width + frequency] = this.df(term) - 1;
  }

  /** Where the list of a term ends: another place as soon as it has grown. */
  written(term: number): number {
    this.settle();
    return this.table[term * width + write] ?? 0;
  }

  /** The whole list of a term. */
  list(term: number): DecodedList {
    this.settle();
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
    return this.table.length * 4;
  }

  /** The bytes of a list laid end to end, in the shared buffer. */
  private read(term: number): Run {
    const { buffer } = this;
    buffer.length = 0;
    const row = term * width;
    let at = (this.table[row + head] ?? 0) - 1;
    for (let wide = 0; at >= 0; wide = Math.min(wide + 1, sliceSizes.length - 1)) {
      const stop = at + sliceSize(wide) - pointer;
      const last = stop === this.table[row + end];
      const length = (last ? (this.table[row + write] ?? at) : stop) - at;
      buffer.bytes = grown(buffer.bytes, buffer.length + length);
      this.pool.copy(at, length, buffer.bytes, buffer.length);
      buffer.length += length;
      at = last ? -1 : this.pool.int(stop);
    }
    return buffer;
  }

  /** Writes what waits. */
  private settle() {
    const { waiting, waitingTerms, following, firsts } = this;
    if (waiting === 0) return;
    this.waiting = 0;
    for (let i = waiting - 1; i >= 0; i--) {
      const term = waitingTerms[i] as number;
      following[i] = firsts[term] as number;
      firsts[term] = i + 1;
    }
    for (let i = 0; i < waiting; i++) {
      const term = waitingTerms[i] as number;
      if (firsts[term] !== i + 1) continue;
      firsts[term] = 0;
      this.write(term * width, i);
    }
  }

  /** What waits for a term, from its first posting on, at the end of its list. */
  private write(row: number, first: number) {
    const { table, buffer, waitingDocuments, waitingHalves, following } = this;
    let after = table[row + next] as number;
    let length = 0;
    let count = 0;
    for (let i = first; i >= 0; i = (following[i] as number) - 1) {
      if (length + widest > buffer.bytes.length) buffer.bytes = grown(buffer.bytes, length + widest);
      const { bytes } = buffer;
      const document = waitingDocuments[i] as number;
      const halves = waitingHalves[i] as number;
      let rest = (document + 1 - after) * 2 + (halves === once ? 1 : 0);
      after = document + 1;
      for (; rest > 127; rest >>>= 7) bytes[length++] = (rest & 127) | 128;
      bytes[length++] = rest;
      if (halves !== once) bytes[length++] = halves;
      count++;
    }
    table[row + next] = after;
    table[row + frequency] = (table[row + frequency] as number) + count;
    this.put(row, length);
  }

  /** The first bytes of the buffer, at the end of a list. */
  private put(row: number, length: number) {
    const { table } = this;
    for (let from = 0; from < length;) {
      if (table[row + write] === table[row + end]) this.extend(row);
      const at = table[row + write] as number;
      const size = Math.min(length - from, (table[row + end] as number) - at);
      this.pool.write(at, this.buffer.bytes, from, size);
      table[row + write] = at + size;
      from += size;
    }
  }

  private extend(row: number) {
    const { table } = this;
    const first = table[row + head] === 0;
    const wide = first ? 0 : Math.min((table[row + level] ?? 0) + 1, sliceSizes.length - 1);
    const slice = this.pool.allocate(sliceSize(wide));
    if (first) table[row + head] = slice + 1;
    else this.pool.putInt(table[row + end] ?? 0, slice);
    table[row + level] = wide;
    table[row + write] = slice;
    table[row + end] = slice + sliceSize(wide) - pointer;
  }

  private grow(terms: number) {
    this.terms = Math.max(this.terms, terms);
    this.table = grown(this.table, terms * width);
    this.firsts = grown(this.firsts, terms);
  }

  private makeRoom(waiting: number) {
    this.waitingTerms = grown(this.waitingTerms, waiting);
    this.waitingDocuments = grown(this.waitingDocuments, waiting);
    this.waitingHalves = grown(this.waitingHalves, waiting);
    this.following = grown(this.following, waiting);
  }
}
