import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './states.css';

export type NoticeTone = 'info' | 'caution' | 'danger' | 'positive' | 'locked';

const looks = {
  info: { className: '', Icon: IconInfoCircle },
  caution: { className: 'cau', Icon: IconInfoCircle },
  danger: { className: 'dan', Icon: IconAlertTriangle },
  positive: { className: 'pos', Icon: IconCircleCheck },
  locked: { className: 'lock', Icon: IconLock },
} as const;

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
}

/** Something to know about this page. `caution` where a part is missing, `danger` where something failed, `locked` where one may not. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  const { className, Icon } = looks[tone];
  return (
    <div className={`notice ${className}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon className="i" aria-hidden />
      <div className="notice-text">
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
