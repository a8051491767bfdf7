import { Trans } from '@lingui/react/macro';
import { IconWand } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import './wizard.css';

interface MachineSuggestionProps {
  /** What it was read from: "phần 1 bạn đã viết", with the words quoted where there are any. */
  from: ReactNode;
  /** The value, as a person reads it. */
  children: ReactNode;
  /** The verb of taking it: "Dùng số này". */
  use: string;
  onUse: () => void;
  onSkip: () => void;
}

/** Something a machine proposes: marked as such, with its source; a person takes it or skips it. */
export function MachineSuggestion({ from, children, use, onUse, onSkip }: MachineSuggestionProps) {
  const id = useId();
  return (
    <div className="hintbox" role="group" aria-labelledby={id}>
      <div>
        <span className="from">
          <IconWand className="i" aria-hidden /> <Trans>Máy gợi ý từ {from}</Trans>
        </span>
        <br />
        <span id={id}>{children}</span>
      </div>
      <div className="btns">
        <Button kind="secondary" aria-describedby={id} onClick={onUse}>
          {use}
        </Button>
        <Button kind="quiet" aria-describedby={id} onClick={onSkip}>
          <Trans>Bỏ qua</Trans>
        </Button>
      </div>
    </div>
  );
}
