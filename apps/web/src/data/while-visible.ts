/** Follows something while the page is looked at, and not behind other pages. Returns how to stop. */
export function whileVisible(follow: (signal: AbortSignal) => Promise<void>) {
  let following: AbortController | undefined;
  const look = () => {
    following?.abort();
    following = document.visibilityState === 'visible' ? new AbortController() : undefined;
    if (following) void follow(following.signal);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    following?.abort();
  };
}
