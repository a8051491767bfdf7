import { Trans } from '@lingui/react/macro';
import './wizard.css';

/** Which part of how many: in words, and as a bar whose current piece is hatched. `done` counts finished parts before any gap. */
export const StepNav = ({ current, total, done = current - 1 }: { current: number; total: number; done?: number }) => (
  <>
    <p className="small muted">
      <Trans>
        Phần {current} trong {total}
      </Trans>
    </p>
    <div className="stepbar" aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index + 1 === current ? 'now' : index < done ? 'done' : ''} />
      ))}
    </div>
  </>
);
