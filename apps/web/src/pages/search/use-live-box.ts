import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import { askedWords } from '../../things/search/search-params';
import { typing } from './typing';

/** Short enough to be felt as at once, long enough not to ask for every letter of a fast hand. */
const rest = 80;
/** While a word is being composed every key changes it. */
const composingRest = 400;

/** A box whose words are searched while they are typed. `q`: the words of the address. */
export function useLiveBox(q: string, onAsk: (words: string) => void) {
  const [{ typed, seen, asked }, dispatch] = useReducer(typing, { typed: q, seen: q, asked: [] });
  const [composing, setComposing] = useState(false);
  if (q !== seen) dispatch({ type: 'moved', q });
  const words = askedWords(typed) ?? '';
  const isAsked = words === (asked.at(-1) ?? q);
  const ask = () => {
    if (isAsked) return;
    dispatch({ type: 'asked', words });
    onAsk(words);
  };
  const askAfterRest = useEffectEvent(ask);
  useEffect(() => {
    const timer = setTimeout(() => askAfterRest(), composing ? composingRest : rest);
    return () => clearTimeout(timer);
  }, [words, composing]);
  return {
    typed,
    type: (text: string) => dispatch({ type: 'typed', typed: text }),
    ask,
    compose: { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) },
  };
}
