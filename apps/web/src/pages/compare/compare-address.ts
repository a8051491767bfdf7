import { MOST_COMPARED } from '../../components/differing-rows';
import { isId, listIn } from '../../search-params';
import type { Chosen, ComparedKind } from '../../things/compare/compared';

export interface CompareAddress {
  technology?: string[] | undefined;
  expert?: string[] | undefined;
}

const idsIn = (said: unknown) => {
  const ids = [...new Set(listIn(said)?.filter(isId))].slice(0, MOST_COMPARED);
  return ids.length > 0 ? ids : undefined;
};

/** Reads the address of a comparison: which technologies, which experts. */
export const compareAddress = (said: Record<string, unknown>): CompareAddress => ({
  technology: idsIn(said['technology']),
  expert: idsIn(said['expert']),
});

export const chosenIn = (address: CompareAddress): Chosen[] =>
  (['technology', 'expert'] as const satisfies ComparedKind[]).flatMap((kind) => (address[kind] ?? []).map((id) => ({ kind, id })));
