import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AskingButton } from '../../components/asking-button';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { securityQuery } from '../../data/security';

interface WayInRowProps {
  /** What it is called; `more` stands beside it. */
  name: string;
  more?: ReactNode;
  /** Since when it is there, and when it was used. */
  times: ReactNode;
  remove: () => Promise<unknown>;
  /** The question before it is removed, what removing it is called, what becomes of it, and what is said when it is done. */
  title: string;
  action: string;
  consequence: ReactNode;
  done: string;
}

/** Something that one signs in with beside a password. */
export function WayInRow({ name, more, times, remove, title, action, consequence, done }: WayInRowProps) {
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => toast(done),
    onSettled: () => client.invalidateQueries({ queryKey: securityQuery.queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{name}</b> {more}
        <br />
        <span className="small soft">{times}</span>
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Gỡ</Trans> <span className="sr">{name}</span>
          </span>
        }
        title={title}
        action={action}
        busy={removing.isPending}
        onConfirm={(close) => removing.mutate(undefined, { onSuccess: close })}
      >
        <p>{consequence}</p>
        {removing.error && <ProblemNotice error={removing.error} />}
      </AskingButton>
    </li>
  );
}
