import { Trans } from '@lingui/react/macro';
import { IconShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button';
import type { Shared } from './share-dialog';

// Nobody pays for it who does not open it.
const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog')).ShareDialog }));

/** Gives a page that everybody may read to somebody else: a link, a code to scan, a sheet of paper. */
export function Share(shared: Shared) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconShare className="i" aria-hidden />
        <Trans>Chia sẻ, tải PDF</Trans>
      </Button>
      {open && (
        <Suspense>
          <ShareDialog {...shared} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
