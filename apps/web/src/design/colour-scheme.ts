import { useSyncExternalStore } from 'react';

export type ColourScheme = 'auto' | 'light' | 'dark';

// Also read by public/first-paint.js.
const key = 'caunoi-theme';
const listeners = new Set<() => void>();
let chosen: ColourScheme = 'auto';

/** Shows the scheme: the tokens hang on this attribute of the root. */
function show() {
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  listeners.forEach((listener) => listener());
}

function stored(): ColourScheme {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

/** From the start of the app on: follows the machine, and what is chosen in another tab. */
export function followColourScheme() {
  const take = () => {
    chosen = stored();
    show();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  addEventListener('storage', (event) => event.key === key && take());
  take();
}

export function chooseColourScheme(scheme: ColourScheme) {
  chosen = scheme;
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // Storage is switched off in this browser: the choice lasts until the tab closes.
  }
  show();
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const useColourScheme = () => useSyncExternalStore(subscribe, () => chosen);
