import { FurtherTexts, InboxRows } from '../src/things/inbox/inbox-list';
import { waiting } from './samples';
import { useSay } from './say';
import { parts } from './words';

export function Inbox() {
  const say = useSay();
  return (
    <>
      <InboxRows items={waiting} name={say(parts.inbox)} />
      <FurtherTexts further={12} />
    </>
  );
}
