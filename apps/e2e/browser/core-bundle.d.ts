/** Playwright's own reading, writing and comparing of pictures, which its test runner uses; the package carries no types for it. */
declare module 'playwright-core/lib/coreBundle' {
  interface Pixels {
    width: number;
    height: number;
    /** Red, green, blue, alpha. */
    data: Buffer;
  }
  interface Tolerance {
    /** How different a colour may be, 0 to 1. */
    threshold: number;
    maxDiffPixels: number;
  }
  /** Null where the pictures are alike. */
  type Comparator = (actual: Buffer, expected: Buffer, tolerance: Tolerance) => { errorMessage: string; diff?: Buffer } | null;
  const bundle: {
    utils: {
      decodeWebp: (image: Buffer) => Pixels;
      encodeWebp: (pixels: Pixels, options: { lossless: boolean }) => Buffer;
      getComparator: (type: 'image/webp') => Comparator;
    };
  };
  export default bundle;
}
