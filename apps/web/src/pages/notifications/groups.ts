interface About {
  thing: { id: string } | null;
  search: { id: string } | null;
}

/** Entries by the thing, or the saved search, that they are about; what something happened to last comes first. */
export function bySubject<E extends About>(entries: readonly E[]): { key: string; thing: E['thing']; search: E['search']; entries: E[] }[] {
  const groups = Map.groupBy(entries, ({ thing, search }) => search?.id ?? thing?.id ?? 'none');
  return [...groups].map(([key, of]) => ({ key, thing: of[0]?.thing ?? null, search: of[0]?.search ?? null, entries: of }));
}
