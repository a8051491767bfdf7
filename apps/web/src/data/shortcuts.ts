import { useEffect, useRef, useSyncExternalStore } from 'react';

// A letter alone may be meant otherwise, by who dictates or whose hand is not steady: they can be switched off (WCAG 2.1.4).
const key = 'caunoi-shortcuts';
const listeners = new Set<() => void>();
let on = stored();

function stored() {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function switchShortcuts(wanted: boolean) {
  on = wanted;
  try {
    localStorage.setItem(key, wanted ? 'on' : 'off');
  } catch {
    // Storage is switched off in this browser: the choice lasts until the tab closes.
  }
  listeners.forEach((listener) => listener());
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Whether single letters act in this browser. */
export const useShortcutsOn = () => useSyncExternalStore(subscribe, () => on);

/** Where a letter is meant for what has the focus. */
const writing = 'input, textarea, select, dialog, [contenteditable], [role="combobox"]';

/** What a key does on this page, where it is not meant for a field: a key as `KeyboardEvent.key` names it, and its act. */
export function useShortcuts(acts: Readonly<Record<string, () => void>>) {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, isComposing } = event;
      if (!on || ctrlKey || metaKey || altKey || isComposing) return;
      if (target instanceof Element && target.closest(writing)) return;
      const act = newest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
