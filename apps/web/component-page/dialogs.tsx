import { useState } from 'react';
import { AskingButton } from '../src/components/asking-button';
import { Button } from '../src/components/button';
import { MergeDialog } from '../src/components/merge-dialog';
import { needText, needTitle } from './samples';
import { useSay } from './say';
import { sample } from './words';

export function Dialogs() {
  const say = useSay();
  const [merging, setMerging] = useState(false);
  const close = () => setMerging(false);
  const differences = [
    { field: 'title', label: say(sample.name), mine: needTitle, theirs: needText },
    { field: 'story', label: say(sample.story), mine: needText, theirs: needTitle },
  ];
  return (
    <div className="btns">
      <AskingButton label={say(sample.withdraw)} title={say(sample.askTitle)} action={say(sample.withdraw)} onConfirm={(done) => done()}>
        {say(sample.ask)}
      </AskingButton>
      <Button onClick={() => setMerging(true)}>{say(sample.merge)}</Button>
      <MergeDialog open={merging} differences={differences} onMerge={close} onClose={close} />
    </div>
  );
}
