import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog';
import { DialogClose } from '../components/dialog-close';
import { switchShortcuts, useShortcutsOn } from '../data/shortcuts';
import './command-palette.css';

interface ShortcutHelpProps {
  open: boolean;
  onClose: () => void;
}

const commandKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const shortcuts: readonly { keys: readonly string[]; does: ReactNode }[] = [
  { keys: ['/'], does: <Trans>Tới ô tìm kiếm</Trans> },
  { keys: ['j', 'k'], does: <Trans>Gợi ý sau, gợi ý trước, ở trang nhu cầu của bạn</Trans> },
  { keys: ['x'], does: <Trans>Chọn gợi ý đang mở để so sánh</Trans> },
  { keys: ['?'], does: <Trans>Bảng này</Trans> },
];

/** Which keys do what, and the switch for who does not want letters to act. */
export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  const { t } = useLingui();
  const on = useShortcutsOn();
  return (
    <Dialog open={open} onClose={onClose} label={t`Phím tắt`}>
      <h2>
        <Trans>Phím tắt</Trans>
      </h2>
      <dl className="keys">
        <dt>
          <kbd>{commandKey}</kbd>
          <kbd>K</kbd>
        </dt>
        <dd>
          <Trans>Đi tới hoặc làm nhanh</Trans>
        </dd>
        {shortcuts.map(({ keys, does }) => (
          <Shortcut key={keys[0]} keys={keys} does={does} />
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={(event) => switchShortcuts(event.target.checked)} />
        <span>
          <Trans>Dùng phím tắt một ký tự</Trans>
          <span className="hint">
            <Trans>Tắt đi nếu bạn nhập bằng giọng nói hoặc hay chạm nhầm phím. Trình duyệt này nhớ lựa chọn của bạn.</Trans>
          </span>
        </span>
      </label>
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}

const Shortcut = ({ keys, does }: { keys: readonly string[]; does: ReactNode }) => (
  <>
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{does}</dd>
  </>
);
