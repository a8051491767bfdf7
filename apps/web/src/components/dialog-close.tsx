import { Trans } from '@lingui/react/macro';
import { Button } from './button';

/** The one button of a dialog that only tells something; it has the focus first. */
export const DialogClose = ({ onClose }: { onClose: () => void }) => (
  <div className="btns">
    <Button kind="secondary" data-first onClick={onClose}>
      <Trans>Đóng</Trans>
    </Button>
  </div>
);
