import type { SessionInfo } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { useSignOut } from '../../data/session';
import { deviceName } from './device-name';
import { endSessionElsewhere, sessionsQuery } from './sessions';

/** Where one is signed in, and the way out of each. */
export function SessionsPart() {
  const { data, error, refetch } = useQuery(sessionsQuery);
  return (
    <section className="org-part">
      <h2>
        <Trans>Nơi đang đăng nhập</Trans>
      </h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && (
        <ul className="rows">
          {data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SessionRow({ session: { id, device, current, createdAt, lastSeenAt } }: { session: z.output<typeof SessionInfo> }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const signOut = useSignOut();
  const name = deviceName(device) ?? t`Thiết bị không rõ`;
  const revoke = useMutation({
    mutationFn: () => endSessionElsewhere(id),
    onSuccess: () => toast(t`Đã đăng xuất ${name}`),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b title={device}>{name}</b>{' '}
        {current && (
          <StatusBadge tone="accent">
            <Trans>Máy này</Trans>
          </StatusBadge>
        )}
        <br />
        <span className="small soft">
          <Trans>
            Đăng nhập <RelativeDate value={createdAt} />, dùng lần cuối <RelativeDate value={lastSeenAt} />
          </Trans>
        </span>
        {revoke.error && <ProblemNotice error={revoke.error} />}
      </div>
      {current ? (
        <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          <Trans>Đăng xuất</Trans>
        </Button>
      ) : (
        <Button kind="secondary" busy={revoke.isPending} onClick={() => revoke.mutate()}>
          <span>
            <Trans>Đăng xuất nơi này</Trans> <span className="sr">{name}</span>
          </span>
        </Button>
      )}
    </li>
  );
}
