import type { Match } from '@caunoi/contracts/matching/match';
import { useEffect } from 'react';
import { useShortcuts } from '../../data/shortcuts';

interface OpenMatch {
  /** In the order in which they are gone through. */
  matches: readonly Match[];
  /** What the address asks for: the id of what is suggested, which stays when the suggestion is reckoned anew. */
  asked: string | undefined;
  /** Puts another one into the address. */
  onGo: (match: Match) => void;
}

/** Which suggestion is looked at: the one that the address names, otherwise the first. The letters j and k go on and back. */
export function useOpenMatch({ matches, asked, onGo }: OpenMatch) {
  const open = matches.find(({ target }) => target.id === asked) ?? matches[0];
  const at = open ? matches.indexOf(open) : 0;
  const step = (by: number) => {
    const next = matches[at + by];
    if (!next) return;
    onGo(next);
    // What is looked at is told by the list, whose entry takes the focus.
    document.getElementById(navId(next))?.focus();
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const isAsked = open !== undefined && open.target.id === asked;
  useAskedOnTop(isAsked ? open.target.reference : undefined);
  /** Goes on from one that is put away. */
  const leave = ({ id }: Match) => {
    const here = matches.findIndex((match) => match.id === id);
    const next = matches[here + 1] ?? matches[here - 1];
    if (next && open?.id === id) onGo(next);
  };
  return { openId: open?.target.id, isGone: asked !== undefined && !isAsked, leave };
}

export const navId = ({ target }: Match) => `nav-${target.id}`;

/** Where suggestions stand one below the other, as on phones, the one that was asked for comes to the top. */
function useAskedOnTop(reference: string | undefined) {
  useEffect(() => {
    if (reference && matchMedia('(max-width: 61.99rem)').matches) document.getElementById(reference)?.scrollIntoView();
  }, [reference]);
}
