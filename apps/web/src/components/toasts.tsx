import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { dismiss, toastStore, type Toast } from './toast-store';
import './states.css';

const milliseconds = 8000;

/** Stands once in the shell; `toast()` fills it. */
export function Toasts() {
  const shown = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <div className="toast-at" role="status">
      {shown.map((item) => (
        <OneToast key={item.id} item={item} />
      ))}
    </div>
  );
}

// Time to read must not run out while a pointer or the keyboard rests on the toast (WCAG 2.2.1).
function OneToast({ item }: { item: Toast }) {
  const { t } = useLingui();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(item.id), milliseconds);
    return () => clearTimeout(timer);
  }, [held, item.id]);
  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  const undo = () => {
    item.undo?.();
    dismiss(item.id);
  };
  return (
    <div className="toast" {...hold}>
      <span>{item.message}</span>
      {item.undo && (
        <button type="button" onClick={undo}>
          <Trans>Hoàn tác</Trans>
        </button>
      )}
      <button type="button" className="toast-close" aria-label={t`Đóng thông báo`} onClick={() => dismiss(item.id)}>
        <IconX className="i" aria-hidden />
      </button>
    </div>
  );
}
