import { useSyncExternalStore } from 'react';

// As `.hide-s` and `.only-s` in base.css.
const narrow = '(max-width: 47.99rem)';

function subscribe(listener: () => void) {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the screen is a phone's, for what would cost such a phone much and stay hidden; what is small hides by its stylesheet. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
