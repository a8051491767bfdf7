import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A link to a field (its id as the hash) brings the whole field into view and the focus to its control. */
export function useFocusOnField() {
  const { hash, state } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const control = document.getElementById(hash);
    control?.closest('.field')?.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  }, [hash, state]);
}
