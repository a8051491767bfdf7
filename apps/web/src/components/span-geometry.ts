/** Where things hang on the bridge. Units of the drawing: 1000 wide for 100 points, `deck` and `top` from above. */
export interface SpanShape {
  /** Height of the deck's upper edge. */
  deck: number;
  /** Where the cable leaves the towers. */
  top: number;
  /** The cable's lowest point. */
  sag: number;
}

export interface SpanDrawing {
  /** The cable over what is reached, and, dotted, over the open water. */
  cable: string;
  open: string;
  hangers: { x: number; y: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Draws the cable of a span whose deck carries `segments` points one after another, out of 100.
 * The cable is the parabola through both towers; a hanger holds the middle of every segment wide enough to see.
 */
export function drawSpan(segments: readonly number[], { deck, top, sag }: SpanShape): SpanDrawing {
  const height = (x: number) => round(sag - (sag - top) * ((x - 500) / 500) ** 2);
  const reached = Math.min(1000, Math.max(0, segments.reduce((sum, points) => sum + points, 0) * 10));
  const starts = segments.map((_, index) => segments.slice(0, index).reduce((sum, points) => sum + points, 0));
  const hangers = segments
    .map((points, index) => round(((starts[index] ?? 0) + points / 2) * 10))
    .filter((_, index) => (segments[index] ?? 0) >= 1)
    .map((x) => ({ x, y: height(x) }))
    .filter(({ y }) => y < deck);
  return { cable: curve(0, reached, height), open: curve(reached, 1000, height), hangers };
}

function curve(from: number, to: number, height: (x: number) => number) {
  if (to <= from) return '';
  const pieces = 24;
  const points = Array.from({ length: pieces + 1 }, (_, index) => round(from + ((to - from) * index) / pieces));
  return points.map((x, index) => `${index === 0 ? 'M' : 'L'}${x} ${height(x)}`).join('');
}
