import { createContext } from 'react';

/** The fields of a form in the order they stand on the page, with their labels: what the error summary speaks of. */
export interface FieldLabels {
  add: (name: string, label: string) => () => void;
  subscribe: (listener: () => void) => () => void;
  read: () => ReadonlyMap<string, string>;
}

export function createFieldLabels(): FieldLabels {
  let labels: ReadonlyMap<string, string> = new Map();
  const listeners = new Set<() => void>();
  const set = (next: ReadonlyMap<string, string>) => {
    labels = next;
    listeners.forEach((listener) => listener());
  };
  return {
    add: (name, label) => {
      set(new Map([...labels, [name, label]]));
      return () => set(new Map([...labels].filter(([other]) => other !== name)));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => labels,
  };
}

export const FieldLabelsContext = createContext<FieldLabels | null>(null);
