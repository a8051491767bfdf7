import type { Membership } from '@caunoi/contracts/identity/identity';
import type { HandOver } from '@caunoi/contracts/identity/members.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { sessionQuery } from '../../data/session';
import { handOverTo, type Member, membersQuery, noHandOver, takeOver } from './organisation-data';

/** For a manager who leaves the say to somebody else. Nothing changes before that one says yes. */
export function OfferHandOver({ me, member: { accountId, fullName } }: { me: Member; member: Membership }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id, name } = me.organisation;
  const offer = useMutation({
    mutationFn: () => handOverTo(id, accountId),
    onSuccess: () => toast(t`Đã gửi lời giao quyền quản lý tới ${fullName}`),
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(id).queryKey }),
  });
  return (
    <>
      <AskingButton
        label={
          <span>
            <Trans>Giao quyền quản lý</Trans> <span className="sr">{fullName}</span>
          </span>
        }
        title={t`Giao quyền quản lý ${name} cho ${fullName}?`}
        action={t`Giao quyền quản lý`}
        busy={offer.isPending}
        onConfirm={(close) => offer.mutate(undefined, { onSettled: close })}
      >
        <Trans>
          {fullName} có bảy ngày để nhận. Nhận rồi thì người ấy quản lý, còn bạn là thành viên. Cho đến lúc đó không có gì thay đổi.
        </Trans>
      </AskingButton>
      {offer.error && <ProblemNotice error={offer.error} />}
    </>
  );
}

/** An offer that waits for its answer, for those two and for the other managers. */
export function HandOverNotice({ me, handOver }: { me: Member; handOver: HandOver }) {
  const { fromAccountId, fromName, toAccountId, toName, expiresAt } = handOver;
  const isMine = toAccountId === me.account.id;
  return (
    <Notice
      tone={isMine ? 'caution' : 'info'}
      title={
        isMine ? (
          <Trans>{fromName} muốn giao quyền quản lý cho bạn</Trans>
        ) : (
          <Trans>
            {fromName} giao quyền quản lý cho {toName}, đang chờ trả lời
          </Trans>
        )
      }
    >
      <p>
        {isMine ? (
          <Trans>
            Bạn nhận thì bạn quản lý tổ chức: sửa thông tin, mời và đưa người ra, còn {fromName} là thành viên. Trả lời trước ngày{' '}
            <CalendarDate value={expiresAt} />.
          </Trans>
        ) : (
          <Trans>
            Lời giao quyền hết hạn ngày <CalendarDate value={expiresAt} />. Cho đến lúc đó không có gì thay đổi.
          </Trans>
        )}
      </p>
      <Answers me={me} accepts={isMine} ends={isMine || fromAccountId === me.account.id} />
    </Notice>
  );
}

function Answers({ me, accepts, ends }: { me: Member; accepts: boolean; ends: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id, name } = me.organisation;
  const onSettled = async () => {
    await client.invalidateQueries({ queryKey: membersQuery(id).queryKey });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const accept = useMutation({ mutationFn: () => takeOver(id), onSuccess: () => toast(t`Bạn nay quản lý ${name}`), onSettled });
  const end = useMutation({
    mutationFn: () => noHandOver(id),
    onSuccess: () => toast(accepts ? t`Đã từ chối nhận quyền quản lý` : t`Đã rút lại lời giao quyền`),
    onSettled,
  });
  const error = accept.error ?? end.error;
  if (!ends) return null;
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <div className="btns">
        {accepts && (
          <Button kind="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
            <Trans>Nhận quyền quản lý</Trans>
          </Button>
        )}
        <Button kind="quiet" busy={end.isPending} onClick={() => end.mutate()}>
          {accepts ? <Trans>Từ chối</Trans> : <Trans>Rút lại</Trans>}
        </Button>
      </div>
    </>
  );
}
