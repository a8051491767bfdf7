import { grown } from './growable';

/** Words of one field as numbers, and what a word of that field weighs, in halves. */
export interface Segment {
  halves: number;
  words: readonly number[];
}

/** Starts are unsigned 32-bit numbers. */
const mostBytes = 2 ** 32;

/** The word numbers of every document, field by field, in bytes: enough to take a document out of the index without its texts. */
export class Sequences {
  private data = new Uint8Array(4096);
  private used = 0;
  private starts = new Uint32Array(256);
  private count = 0;

  constructor(private readonly most = mostBytes) {}

  /** Appends the next document. */
  append(segments: readonly Segment[]) {
    this.starts = grown(this.starts, this.count + 2);
    this.starts[this.count] = this.used;
    for (const { halves, words } of segments) {
      this.reserve(5 * (words.length + 2));
      this.put(halves);
      this.put(words.length);
      for (const word of words) this.put(word);
    }
    this.starts[++this.count] = this.used;
  }

  read(document: number): Segment[] {
    const { data } = this;
    const end = this.starts[document + 1] ?? 0;
    let at = this.starts[document] ?? 0;
    const next = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = data[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    const segments: Segment[] = [];
    while (at < end) {
      const halves = next();
      segments.push({ halves, words: Array.from({ length: next() }, next) });
    }
    return segments;
  }

  /** A copy with only the documents that `remap` keeps. */
  rewritten(remap: Int32Array): Sequences {
    const copy = new Sequences(this.most);
    for (let document = 0; document < this.count; document++) {
      if ((remap[document] ?? -1) >= 0) copy.adopt(this.data.subarray(this.starts[document], this.starts[document + 1]));
    }
    return copy;
  }

  bytes(): number {
    return this.data.length + this.starts.length * 4;
  }

  private reserve(bytes: number) {
    if (this.used + bytes > this.most) throw new RangeError(`The index is full: ${this.most} bytes of texts`);
    this.data = grown(this.data, this.used + bytes);
  }

  private adopt(bytes: Uint8Array) {
    this.starts = grown(this.starts, this.count + 2);
    this.reserve(bytes.length);
    this.data.set(bytes, this.used);
    this.used += bytes.length;
    this.starts[++this.count] = this.used;
  }

  private put(value: number) {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.data[this.used++] = (rest & 127) | 128;
    this.data[this.used++] = rest;
  }
}
