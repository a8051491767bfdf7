import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import './wizard.css';

interface StepNavProps {
  current: number;
  total: number;
  /** Finished parts before any gap. */
  done?: number;
  /** At the end of the line: whether everything is saved. */
  aside?: ReactNode;
}

/** Which part of how many: in words, and as a bar whose current piece is hatched. */
export const StepNav = ({ current, total, done = current - 1, aside }: StepNavProps) => (
  <>
    <div className="step-line">
      <p className="small muted">
        <Trans>
          Phần {current}/{total}
        </Trans>
      </p>
      {aside}
    </div>
    <div className="stepbar" aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index + 1 === current ? 'now' : index < done ? 'done' : ''} />
      ))}
    </div>
  </>
);
