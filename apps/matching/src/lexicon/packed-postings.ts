/** A word or a pair of neighbouring words, as a 32-bit hash: two hundred thousand features collide a handful of times. */
export type Feature = number;

/** FNV-1a over UTF-16 units, as a signed integer. */
export function featureOf(word: string): Feature {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The feature of two neighbouring words; their order counts. */
export const pairOf = (one: Feature, other: Feature): Feature => (Math.imul(one, 0x9e3779b1) ^ (other + 0x7f4a7c15)) | 0;

/** Which documents have a feature, and with what weight: flat arrays, because a map of small ones would take a hundred megabytes. */
export interface PackedPostings {
  /** Calls back for each document that has the feature. */
  each: (feature: Feature, visit: (document: number, weight: number) => void) => void;
  /** In how many documents the feature occurs. */
  frequency: (feature: Feature) => number;
}

/** Packs weighted bags, one a document. At most 65,535 documents. */
export function packPostings(bags: readonly ReadonlyMap<Feature, number>[]): PackedPostings {
  const counts = new Map<Feature, number>();
  for (const bag of bags) for (const feature of bag.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = Int32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(features.length + 1);
  features.forEach((feature, i) => (starts[i + 1] = (starts[i] ?? 0) + (counts.get(feature) ?? 0)));
  const documents = new Uint16Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(starts.at(-1) ?? 0);

  const find = (feature: Feature): number => {
    let [low, high] = [0, features.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = features[middle] ?? 0;
      if (found === feature) return middle;
      if (found < feature) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const next = Uint32Array.from(starts);
  bags.forEach((bag, document) => {
    for (const [feature, weight] of bag) {
      const place = find(feature);
      const at = next[place] ?? 0;
      documents[at] = document;
      weights[at] = weight;
      next[place] = at + 1;
    }
  });
  const span = (feature: Feature): readonly [from: number, to: number] => {
    const place = find(feature);
    return place < 0 ? [0, 0] : [starts[place] ?? 0, starts[place + 1] ?? 0];
  };
  return {
    frequency: (feature) => {
      const [from, to] = span(feature);
      return to - from;
    },
    each: (feature, visit) => {
      const [from, to] = span(feature);
      for (let i = from; i < to; i++) visit(documents[i] ?? 0, weights[i] ?? 0);
    },
  };
}
