import { IconBookmark } from '@tabler/icons-react';
import { Button, ButtonLink } from '../src/components/button';
import { useSay } from './say';
import { sample } from './words';

export function Buttons() {
  const say = useSay();
  return (
    <>
      <div className="btns">
        <Button kind="primary">{say(sample.send)}</Button>
        <Button>
          <IconBookmark className="i" aria-hidden />
          {say(sample.keep)}
        </Button>
        <Button kind="quiet">{say(sample.unfit)}</Button>
        <Button kind="danger">{say(sample.withdraw)}</Button>
        <Button kind="primary" busy>
          {say(sample.sending)}
        </Button>
        <ButtonLink to="/needs/new">{say(sample.newNeed)}</ButtonLink>
      </div>
      <Button refusal={say(sample.refusal)}>{say(sample.open)}</Button>
    </>
  );
}
