import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { Dialog } from '../components/dialog';
import { Doors } from '../components/doors';
import { useSession } from '../data/session';
import './post-sheet.css';

interface PostSheetProps {
  open: boolean;
  onClose: () => void;
}

/** What one needs, or what one has: for everybody, without leaving the page that one is on. */
export function PostSheet({ open, onClose }: PostSheetProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} className="dialog sheet-up" label={t`Bạn muốn đăng gì?`}>
      <div className="sheet-top">
        <h2>
          <Trans>Bạn muốn đăng gì?</Trans>
        </h2>
        <button type="button" className="iconbtn" aria-label={t`Đóng`} onClick={onClose}>
          <IconX className="i" aria-hidden />
        </button>
      </div>
      <Doors follow={{ onClick: onClose }} />
      <OnTheWay />
    </Dialog>
  );
}

/** What comes before the first field, said before one goes there. */
function OnTheWay() {
  const { me, may } = useSession();
  if (me === undefined) return null;
  if (me === null)
    return (
      <p className="small soft">
        <Trans>Bạn đăng ký hoặc đăng nhập trước, rồi vào thẳng phần viết.</Trans>
      </p>
    );
  if (may('business', 'scientist')) return null;
  return (
    <p className="small soft">
      <Trans>Nhu cầu và công nghệ đăng thay mặt một tổ chức; tài khoản này hiện chưa thay mặt tổ chức nào để đăng.</Trans>
    </p>
  );
}
