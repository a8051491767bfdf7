import { IconAlertCircle, IconCheck, IconClock, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './labels.css';

export type BadgeTone = 'plain' | 'positive' | 'caution' | 'danger' | 'accent' | 'locked';

const looks = {
  plain: { className: '', Icon: null },
  accent: { className: 'acc', Icon: null },
  positive: { className: 'pos', Icon: IconCheck },
  caution: { className: 'cau', Icon: IconClock },
  danger: { className: 'dan', Icon: IconAlertCircle },
  locked: { className: '', Icon: IconLock },
} as const;

/** A state in a word; good and bad also carry an icon. */
export function StatusBadge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  const { className, Icon } = looks[tone];
  return (
    <span className={`badge ${className}`}>
      {Icon && <Icon className="i" aria-hidden />}
      {children}
    </span>
  );
}
