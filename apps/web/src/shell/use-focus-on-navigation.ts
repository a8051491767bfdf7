import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const patience = 10_000;

/** After a change of page the focus goes to its heading, so that a screen reader says where one is and Tab starts there. */
export function useFocusOnNavigation() {
  const router = useRouter();
  useEffect(() => {
    let stopWaiting = () => {};
    const stop = router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
      if (!pathChanged || !fromLocation || toLocation.hash) return;
      stopWaiting();
      if (!focusHeading()) stopWaiting = waitForHeading();
    });
    return () => {
      stop();
      stopWaiting();
    };
  }, [router]);
}

function focus(target: HTMLElement | null) {
  if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  return target !== null;
}

const focusHeading = () => focus(document.querySelector<HTMLElement>('main h1'));

/** A page whose data are on their way has no heading yet: the focus stays on the page as a whole, and goes on unless somebody moved it. */
function waitForHeading() {
  const main = document.querySelector<HTMLElement>('main');
  focus(main);
  const observer = new MutationObserver(() => {
    if (document.activeElement !== main || focusHeading()) stop();
  });
  const timer = setTimeout(() => stop(), patience);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  if (main) observer.observe(main, { childList: true, subtree: true });
  return stop;
}
