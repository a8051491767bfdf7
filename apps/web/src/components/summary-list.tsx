import { Trans } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './summary-list.css';

export interface SummaryRow {
  label: string;
  /** What was answered; empty shows as "chưa trả lời". */
  value: ReactNode;
  /** Where to change it. */
  change?: LinkProps | undefined;
}

/** Everything that was answered, once more before sending, with the way to change each. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl className="summary">
    {rows.map(({ label, value, change }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {value === '' || value === null || value === undefined ? (
            <span className="muted">
              <Trans>Chưa trả lời</Trans>
            </span>
          ) : (
            value
          )}
        </dd>
        {change && (
          <dd className="summary-change">
            <Link {...change}>
              <Trans>
                Sửa<span className="sr"> {label}</span>
              </Trans>
            </Link>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
