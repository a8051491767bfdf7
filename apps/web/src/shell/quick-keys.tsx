import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../data/shortcuts';
import { useFocusSearch } from './use-focus-search';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help')).ShortcutHelp }));

type Shown = 'palette' | 'help' | 'nothing';

/** The keys that work on every page: Ctrl or ⌘ with K, `/` and `?`. What they open is fetched when it is first asked for. */
export function QuickKeys() {
  const [shown, setShown] = useState<Shown>();
  const focusSearch = useFocusSearch();
  // A dialog that gives way to the other one closes after that has opened.
  const closes = (which: Shown) => () => setShown((now) => (now === which ? 'nothing' : now));
  const help = () => setShown('help');
  useShortcuts({ '/': focusSearch, '?': help });
  usePaletteKey(() => setShown('palette'));
  if (!shown) return null;
  return (
    <Suspense>
      <CommandPalette open={shown === 'palette'} onClose={closes('palette')} onHelp={help} />
      <ShortcutHelp open={shown === 'help'} onClose={closes('help')} />
    </Suspense>
  );
}

function usePaletteKey(open: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return;
      // Whoever must answer a question answers that first.
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
