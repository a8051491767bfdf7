import type { Match } from '@caunoi/contracts/matching/match';
import { useEffect, useRef } from 'react';

interface OpenMatch {
  /** In the order in which they are gone through. */
  matches: readonly Match[];
  /** What the address asks for: the id of what is suggested, which stays when the suggestion is reckoned anew. */
  asked: string | undefined;
  /** Puts another one into the address. */
  onGo: (match: Match) => void;
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Where a letter is meant for what has the focus. */
const writing = 'input, textarea, select, dialog, [contenteditable], [role="combobox"]';

/** Which suggestion is looked at: the one that the address names, otherwise the first. The letters j and k go on and back. */
export function useOpenMatch({ matches, asked, onGo }: OpenMatch) {
  const open = matches.find(({ target }) => target.id === asked) ?? matches[0];
  const at = open ? matches.indexOf(open) : 0;
  useSteps((step) => {
    const next = matches[at + step];
    if (next) onGo(next);
    return next;
  });
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

function useSteps(go: (step: number) => Match | undefined) {
  const newest = useRef(go);
  useEffect(() => {
    newest.current = go;
  });
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const step = steps[key];
      if (step === undefined || ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(writing))) return;
      const next = newest.current(step);
      // What is looked at is told by the list, whose entry takes the focus.
      if (next) document.getElementById(navId(next))?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Where suggestions stand one below the other, as on phones, the one that was asked for comes to the top. */
function useAskedOnTop(reference: string | undefined) {
  useEffect(() => {
    if (reference && matchMedia('(max-width: 61.99rem)').matches) document.getElementById(reference)?.scrollIntoView();
  }, [reference]);
}
