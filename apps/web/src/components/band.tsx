import type { Band as BandName } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import './labels.css';

const bands: Record<BandName, { squares: number; name: ReactNode }> = {
  excellent: { squares: 3, name: <Trans>Rất phù hợp</Trans> },
  good: { squares: 2, name: <Trans>Phù hợp</Trans> },
  possible: { squares: 1, name: <Trans>Có thể</Trans> },
};

/** How well it fits, in a word; the squares say it without colour. */
export function Band({ band }: { band: BandName }) {
  const { squares, name } = bands[band];
  return (
    <span className={`band b${squares}`}>
      <i aria-hidden>
        {[1, 2, 3].map((step) => (
          <b key={step} className={step <= squares ? 'on' : ''} />
        ))}
      </i>
      {name}
    </span>
  );
}
