import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { CalendarDate } from '../../components/dates';
import { Dialog } from '../../components/dialog';
import { DialogClose } from '../../components/dialog-close';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import './versions.css';

export interface ShownVersion {
  version: number;
  at: string;
  /** What is different from the one before; null for the oldest that there is. */
  changes: ReactNode | null;
}

interface VersionsDialogProps {
  /** Newest first; undefined while they are on their way. */
  versions: readonly ShownVersion[] | undefined;
  error: Error | null;
  lead: ReactNode;
  onClose: () => void;
}

export function VersionsDialog({ versions, error, lead, onClose }: VersionsDialogProps) {
  const heading = useId();
  return (
    <Dialog open onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Các lần công bố</Trans>
      </h2>
      <p className="small soft">{lead}</p>
      {error && <ProblemNotice error={error} />}
      {!versions && !error && <Skeleton shape="text" />}
      <ol className="versions">
        {versions?.map(({ version, at, changes }) => (
          <li key={version}>
            <h3>
              <CalendarDate value={at} />
            </h3>
            {changes ?? (
              <p className="soft">
                <Trans>Bản đầu tiên còn giữ.</Trans>
              </p>
            )}
          </li>
        ))}
      </ol>
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}
