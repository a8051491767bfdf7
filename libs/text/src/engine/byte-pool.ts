const pageBits = 16;
const pageSize = 1 << pageBits;

/** Addresses are unsigned 32-bit numbers. */
const mostPages = 2 ** (32 - pageBits);
/** What all postings of an index may ask for that wait to be written, five times 65,536 with a slice of 4,096 bytes for each. */
const keptBack = 20_480;

/** Bytes in fixed pages, handed out in runs that never cross a page: grows without copying, up to 4 GiB, and then says so. */
export class BytePool {
  static readonly pageSize = pageSize;
  private readonly pages: Uint8Array[] = [];
  private next = pageSize;

  /** @param firstPage number of the first page: addresses as they are after that many, without their bytes */
  constructor(private readonly firstPage = 0) {}

  /** Whether so little is left that nobody may put off what they need. */
  get isTight(): boolean {
    return this.firstPage + this.pages.length > mostPages - keptBack;
  }

  /** Address of `size` fresh bytes; `size` at most a page. */
  allocate(size: number): number {
    if (this.next + size > pageSize) {
      if (this.firstPage + this.pages.length >= mostPages) throw new RangeError('The index is full: 4 GiB of postings');
      this.pages.push(new Uint8Array(pageSize));
      this.next = 0;
    }
    const address = (this.firstPage + this.pages.length - 1) * pageSize + this.next;
    this.next += size;
    return address;
  }

  putInt(address: number, value: number) {
    const page = this.page(address);
    const at = address & (pageSize - 1);
    for (let i = 0; i < 4; i++) page[at + i] = (value >>> (8 * i)) & 255;
  }

  int(address: number): number {
    const page = this.page(address);
    const at = address & (pageSize - 1);
    return ((page[at] ?? 0) | ((page[at + 1] ?? 0) << 8) | ((page[at + 2] ?? 0) << 16) | ((page[at + 3] ?? 0) << 24)) >>> 0;
  }

  /** Copies `length` bytes of one run to `target`. */
  copy(address: number, length: number, target: Uint8Array, at: number) {
    const start = address & (pageSize - 1);
    target.set(this.page(address).subarray(start, start + length), at);
  }

  write(address: number, source: Uint8Array, from: number, length: number) {
    const page = this.page(address);
    const at = address & (pageSize - 1);
    // By far the most are a few bytes.
    for (let i = 0; i < length; i++) page[at + i] = source[from + i] as number;
  }

  bytes(): number {
    return this.pages.length * pageSize;
  }

  private page(address: number): Uint8Array {
    const page = this.pages[(address >>> pageBits) - this.firstPage];
    if (!page) throw new RangeError(`No page at ${address}`);
    return page;
  }
}
