import { useState } from 'react';
import { MatchCard } from '../src/things/match/match-card';
import { ListState, NotReady } from '../src/things/match/list-state';
import type { FeedbackActions } from '../src/things/match/use-feedback';
import { useLocale } from '../src/i18n/locale';
import { ids, match, now } from './samples';

const nothing = () => undefined;

/** One that nobody has judged, and one that both sides want. */
export function Suggestion() {
  const locale = useLocale();
  const one = match(locale);
  const other = { ...one, id: ids[1] ?? '', band: 'good' as const, conditional: true, mutual: true };
  const [accepted, setAccepted] = useState<readonly string[]>([other.id]);
  const [chosen, setChosen] = useState(false);
  const feedback: FeedbackActions = {
    verdictOf: ({ id }) => (accepted.includes(id) ? 'accepted' : null),
    isBusy: () => false,
    accept: ({ id }) => setAccepted([...accepted, id]),
    takeBack: ({ id }) => setAccepted(accepted.filter((each) => each !== id)),
    refuse: nothing,
  };
  const choice = { chosen, full: false, onChange: setChosen };
  return (
    <>
      <ListState computedAt={now} refused={2} />
      <MatchCard match={one} source={{ kind: 'need', language: 'vi' }} first feedback={feedback} choice={choice} onGone={nothing} />
      <MatchCard match={other} source={{ kind: 'need', language: 'vi' }} feedback={feedback} onGone={nothing} />
      <NotReady onRetry={nothing} />
    </>
  );
}
