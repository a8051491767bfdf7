export interface Toast {
  id: number;
  message: string;
  /** Takes the action back; offered as a button for as long as the toast stands. */
  undo?: () => void;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const set = (next: readonly Toast[]) => {
  toasts = next;
  listeners.forEach((listener) => listener());
};

/** Says what was just done, with a way back where there is one. An undo that must survive leaving the page belongs on the page instead. */
export function toast(message: string, undo?: () => void) {
  lastId += 1;
  set([...toasts.slice(-2), { id: lastId, message, ...(undo ? { undo } : {}) }]);
}

export const dismiss = (id: number) => set(toasts.filter((item) => item.id !== id));

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => toasts,
};
