type TypedArray = Int32Array | Uint32Array | Float32Array | Float64Array | Uint8Array | Uint16Array;

/** The array, or a copy twice as long (at least `length`) whose new cells hold `filler`. */
export function grown<A extends TypedArray>(array: A, length: number, filler = 0): A {
  if (array.length >= length) return array;
  const Kind = array.constructor as new (size: number) => A;
  const longer = new Kind(Math.max(length, array.length * 2));
  longer.set(array);
  if (filler !== 0) longer.fill(filler, array.length);
  return longer;
}
