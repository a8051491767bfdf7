import { Trans } from '@lingui/react/macro';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button';

interface VersionsProps {
  kind: 'technology' | 'expert';
  id: string;
}

// Nobody pays for it who does not open it.
const dialogs = {
  technology: lazy(async () => ({ default: (await import('./technology-versions')).TechnologyVersions })),
  expert: lazy(async () => ({ default: (await import('./expert-versions')).ExpertVersions })),
};

/** The way to what was shown before, and what is different now. */
export function Versions({ kind, id }: VersionsProps) {
  const [open, setOpen] = useState(false);
  const Dialog = dialogs[kind];
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconHistory className="i" aria-hidden />
        <Trans>Xem các lần công bố</Trans>
      </Button>
      {open && (
        <Suspense>
          <Dialog id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
