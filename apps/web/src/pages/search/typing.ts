/** What stands in a box whose words go to the address while they are typed. */
export interface Typing {
  typed: string;
  /** The words of the address when it was last looked at. */
  seen: string;
  /** What was asked from here and may not stand in the address yet. */
  asked: readonly string[];
}

type Change = { type: 'typed'; typed: string } | { type: 'asked'; words: string } | { type: 'moved'; q: string };

/** An address that changes because of what is typed takes no letter away; any other is another search. */
export function typing(now: Typing, change: Change): Typing {
  if (change.type === 'typed') return { ...now, typed: change.typed };
  if (change.type === 'asked') return { ...now, asked: [...now.asked, change.words] };
  const { q } = change;
  const place = now.asked.lastIndexOf(q);
  return place < 0 ? { typed: q, seen: q, asked: [] } : { ...now, seen: q, asked: now.asked.slice(place + 1) };
}
