import { encode } from 'uqr';

/** A code to scan as one path of squares, and how many of them a side has: with the border that readers need. */
export function qrPath(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
