import { useSyncExternalStore } from 'react';
import { MOST_COMPARED } from '../../components/differing-rows';
import { isId } from '../../search-params';

/** What can be compared outside of a need. */
export type ComparedKind = 'technology' | 'expert';
export interface Chosen {
  kind: ComparedKind;
  id: string;
}

const key = 'caunoi-compared';
const nothing: readonly Chosen[] = [];
const listeners = new Set<() => void>();
let chosen = stored();

/** What another page of this tab chose; anything else that stands there is left alone. */
export function readChosen(text: string | null): readonly Chosen[] {
  try {
    const said = JSON.parse(text ?? '[]') as unknown;
    if (!Array.isArray(said)) return nothing;
    return (said as Partial<Chosen>[])
      .flatMap(({ kind, id }): Chosen[] => ((kind === 'technology' || kind === 'expert') && isId(id) ? [{ kind, id }] : []))
      .slice(0, MOST_COMPARED);
  } catch {
    return nothing;
  }
}

function stored() {
  try {
    return readChosen(sessionStorage.getItem(key));
  } catch {
    return nothing;
  }
}

function keep(now: readonly Chosen[]) {
  chosen = now;
  try {
    sessionStorage.setItem(key, JSON.stringify(now));
  } catch {
    // Storage is switched off in this browser: the choice lasts until the tab closes.
  }
  listeners.forEach((listener) => listener());
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const useChosenToCompare = () => useSyncExternalStore(subscribe, () => chosen);

/** Takes a thing into what is to be compared, or out of it; as many as are compared already stay. */
export function chooseToCompare({ kind, id }: Chosen, on: boolean) {
  const others = chosen.filter((one) => one.id !== id);
  keep(on ? [...others, { kind, id }].slice(0, MOST_COMPARED) : others);
}

export const clearCompared = () => keep(nothing);

/** The address of a comparison. */
export const compareSearch = (things: readonly Chosen[]) => {
  const of = (wanted: ComparedKind) => {
    const ids = things.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    return ids.length > 0 ? ids : undefined;
  };
  return { technology: of('technology'), expert: of('expert') };
};
