interface OfThing {
  thing: { id: string } | null;
}

/** Entries by the thing that they are about; the thing to which something happened last comes first. */
export function byThing<E extends OfThing>(entries: readonly E[]): { key: string; thing: E['thing']; entries: E[] }[] {
  const groups = Map.groupBy(entries, ({ thing }) => thing?.id ?? 'none');
  return [...groups].map(([key, of]) => ({ key, thing: of[0]?.thing ?? null, entries: of }));
}
