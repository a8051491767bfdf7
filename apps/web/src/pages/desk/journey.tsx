import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface JourneyProps {
  /** How many steps there are, and on which the thing stands; a finished way stands behind its last step. */
  steps: number;
  now: number;
  name: ReactNode;
}

/** How far a thing is on its way: done is solid, now is hatched, the rest is open water. */
export function Journey({ steps, now, name }: JourneyProps) {
  const shown = Math.min(now, steps);
  return (
    <div>
      <div className="journey" aria-hidden style={{ gridTemplateColumns: `repeat(${steps}, 1fr)` }}>
        {Array.from({ length: steps }, (_, index) => (
          <i key={index} className={index + 1 < now ? 'd' : index + 1 === now ? 'n' : ''} />
        ))}
      </div>
      <p className="stage">
        <b>{name}</b>
        {', '}
        <Trans>
          bước {shown}/{steps}
        </Trans>
      </p>
    </div>
  );
}
