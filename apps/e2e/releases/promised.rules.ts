import type { Endpoint } from '@caunoi/contracts/contract';
import type { OfferedEndpoint } from '@caunoi/contracts/offered';

type Kept = ReadonlyMap<string, readonly OfferedEndpoint[]>;
type Present = Pick<Endpoint, 'method' | 'path' | 'kind' | 'since'>;

const numbersOf = (release: string) => release.split('.').map(Number);
export const byAge = (a: string, b: string) => {
  const [mine, others] = [numbersOf(a), numbersOf(b)];
  const n = mine.findIndex((number, at) => number !== others[at]);
  return n < 0 ? 0 : (mine[n] ?? 0) - (others[n] ?? 0);
};

/** What the endpoints of today do to what was promised: by release, oldest first, what each one offered. */
export function brokenPromises(kept: Kept, today: ReadonlyMap<string, Present>, day: string): string[] {
  const releases = [...kept.keys()].sort(byAge);
  const last = new Map(releases.flatMap((release) => (kept.get(release) ?? []).map((promised) => [promised.id, promised] as const)));
  const gone = [...last.values()].flatMap(({ id, method, path, kind, stability, deprecated }) => {
    const address = `${method} ${path}`;
    const present = today.get(id);
    if (stability === 'experimental' || (deprecated && deprecated.sunset <= day)) return [];
    if (!present) return [`${id} (${address}) has gone: deprecate it in one release, and let it go after its sunset`];
    const is = `${present.method} ${present.path}`;
    if (is !== address || present.kind !== kind)
      return [`${id} was ${address}, ${kind}, and is ${is}, ${present.kind}: give the new one a name of its own`];
    return [];
  });
  const young = [...today].flatMap(([id, { since }]) => {
    const first = releases.find((release) => kept.get(release)?.some((promised) => promised.id === id));
    if (first ? first === since : byAge(since, releases.at(-1) ?? '') > 0) return [];
    return [`${id} says that it is there since ${since}; ${first ? `it came with ${first}` : 'no release has had it: name the next one'}`];
  });
  return [...gone, ...young];
}
