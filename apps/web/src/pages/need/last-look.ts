import { useEffect, useState } from 'react';

// When somebody looked is nobody's business: it stays on the device.

/** When somebody looked at a list, and the look before: `since` is null of who never had. */
export interface Look {
  at: string;
  since: string | null;
}

/** Looks that are nearer to each other are one: what is new stays new while somebody goes back and forth. */
const oneLook = 30 * 60_000;

/** The look that shows a list as it was at `seenAt`. */
export function nextLook(last: Look | null, seenAt: string): Look {
  if (!last) return { at: seenAt, since: null };
  const apart = Date.parse(seenAt) - Date.parse(last.at);
  if (apart < 0) return last;
  return { at: seenAt, since: apart > oneLook ? last.at : last.since };
}

const key = (needId: string) => `caunoi-looked:${needId}`;

function lastLook(needId: string): Look | null {
  try {
    const { at, since } = JSON.parse(localStorage.getItem(key(needId)) ?? '{}') as Partial<Look>;
    const known = [at, since].map((time) => (typeof time === 'string' && Number.isFinite(Date.parse(time)) ? time : null));
    return known[0] ? { at: known[0], since: known[1] ?? null } : null;
  } catch {
    return null;
  }
}

/** Since when a list is new to whoever looks at it; null where that is not known. */
export function useLastLook(needId: string, seenAt: string): string | null {
  const [first] = useState(() => lastLook(needId));
  const look = nextLook(first, seenAt);
  useEffect(() => {
    try {
      localStorage.setItem(key(needId), JSON.stringify(nextLook(lastLook(needId), seenAt)));
    } catch {
      // Storage is switched off: nothing is new here.
    }
  }, [needId, seenAt]);
  return look.since;
}
