/** The value below which `share` percent of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
