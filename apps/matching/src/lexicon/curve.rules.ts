/** Knots of a piecewise-linear curve: [x, y], x rising. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** The value of the curve at x; flat before the first and after the last knot. Monotone if its knots are. */
export function along(curve: Curve, x: number): number {
  const above = curve.findIndex(([at]) => at > x);
  if (above === 0) return curve[0]?.[1] ?? 0;
  if (above < 0) return curve.at(-1)?.[1] ?? 0;
  const [x0, y0] = curve[above - 1] ?? [0, 0];
  const [x1, y1] = curve[above] ?? [1, 1];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
