import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import { Trans } from '@lingui/react/macro';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useSession } from '../../data/session';
import { looksForTheSame, savedQueryOf } from '../../things/search/saved-query';
import { useSavedSearches } from '../../things/search/saved-searches';
import type { SearchAddress } from '../../things/search/search-params';
import { SaveForm } from './save-form';

interface SaveSearchProps {
  address: SearchAddress;
  /** The likelier spelling that was searched. */
  corrected: string | null;
}

/** Keeps what is looked for, so that whoever looks hears of what comes; where it is kept already, the way to what is. */
export function SaveSearch({ address, corrected }: SaveSearchProps) {
  const { me } = useSession();
  const navigate = useNavigate();
  const href = useRouterState({ select: ({ location }) => location.href });
  const [open, setOpen] = useState(false);
  const query = savedQueryOf(address, corrected);
  const { data } = useSavedSearches();
  const isKept = data?.some((one) => looksForTheSame(one.query, query)) ?? false;
  const begin = () => {
    if (isKept) void navigate({ to: '/saved-searches' });
    else if (me) setOpen(true);
    else void navigate({ to: '/sign-in', search: { next: href } });
  };
  return (
    <>
      <Button kind="quiet" aria-haspopup={me && !isKept ? 'dialog' : undefined} onClick={begin}>
        {isKept ? <IconBookmarkFilled className="i" aria-hidden /> : <IconBookmark className="i" aria-hidden />}
        {isKept ? <Trans>Đã lưu tìm kiếm này</Trans> : <Trans>Lưu tìm kiếm</Trans>}
      </Button>
      <SaveDialog open={open} onClose={() => setOpen(false)} query={query} />
    </>
  );
}

function SaveDialog({ open, onClose, query }: { open: boolean; onClose: () => void; query: SavedQuery }) {
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} labelledBy={id}>
      <h2 id={id}>
        <Trans>Lưu tìm kiếm</Trans>
      </h2>
      <SaveForm query={query} onClose={onClose} />
    </Dialog>
  );
}
