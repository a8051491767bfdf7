import type { JoinRequest, JoinRequestState } from '@caunoi/contracts/identity/join-request';
import { t as text } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { useLocale } from '../../i18n/locale';
import { joinRequestsQuery, takeBack } from '../../things/organisation/asking';

const states = (): Record<JoinRequestState, [BadgeTone, string]> => ({
  open: ['caution', text`Chờ trả lời`],
  accepted: ['positive', text`Đã được nhận`],
  declined: ['danger', text`Bị từ chối`],
  withdrawn: ['plain', text`Đã rút`],
  expired: ['plain', text`Hết hạn, không ai trả lời`],
});

/** Whom one has asked, and what they said. `proven`: until one's address is, nobody has heard of it. */
export function JoinRequestsPart({ proven }: { proven: boolean }) {
  const { data, error, refetch } = useQuery(joinRequestsQuery);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="org-part">
      <h2>
        <Trans>Yêu cầu của tôi</Trans>
      </h2>
      <ul className="rows">
        {data.map((request) => (
          <RequestRow key={request.id} request={request} proven={proven} />
        ))}
      </ul>
    </section>
  );
}

function RequestRow({ request, proven }: { request: JoinRequest; proven: boolean }) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const { id, organisationName, state, reason, createdAt, expiresAt } = request;
  const [tone, word] = states()[state];
  const withdraw = useMutation({
    mutationFn: () => takeBack(id),
    onSuccess: () => toast(t`Đã rút yêu cầu vào ${organisationName}`),
    onSettled: () => client.invalidateQueries({ queryKey: joinRequestsQuery.queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{organisationName}</b> <StatusBadge tone={tone}>{word}</StatusBadge>
        {reason && <p className="voice">“{reason}”</p>}
        <p className="small soft">
          {state === 'open' && !proven && <Trans>Người quản lý được báo khi bạn xác nhận thư điện tử.</Trans>}
          {state === 'open' && proven && (
            <Trans>
              Gửi ngày <CalendarDate value={createdAt} />, hết hạn ngày <CalendarDate value={expiresAt} />
            </Trans>
          )}
          {state !== 'open' && (
            <Trans>
              Gửi ngày <CalendarDate value={createdAt} />
            </Trans>
          )}
        </p>
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
      </div>
      {state === 'open' && (
        <Button kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <span>
            <Trans>Rút yêu cầu</Trans> <span className="sr">{organisationName}</span>
          </span>
        </Button>
      )}
    </li>
  );
}
