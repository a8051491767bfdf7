import type { Membership } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { sessionQuery } from '../../data/session';
import { ReasonDialog } from '../../forms/reason-dialog';
import { OfferHandOver } from './hand-over';
import { makeManager, type Member, membersQuery, remove } from './organisation-data';

interface ActsProps {
  me: Member;
  member: Membership;
}

/** What a manager may do about a member, and about their own say. */
export const MemberActs = (acts: ActsProps) => (
  <>
    <ManagerSwitch {...acts} />
    {acts.member.accountId !== acts.me.account.id && (
      <>
        {!acts.member.manager && <OfferHandOver {...acts} />}
        <Removal {...acts} />
      </>
    )}
  </>
);

const Named = ({ children, name }: { children: ReactNode; name: string }) => (
  <span>
    {children} <span className="sr">{name}</span>
  </span>
);

function ManagerSwitch({ me, member: { accountId, fullName, manager } }: ActsProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { name } = me.organisation;
  const isOwn = accountId === me.account.id;
  const change = useMutation({
    mutationFn: (wanted: boolean) => makeManager(me.organisation.id, accountId, wanted),
    onSuccess: async (_, wanted) => {
      const undo = () => change.mutate(!wanted);
      toast(wanted ? t`${fullName} là người quản lý` : t`${fullName} không còn là người quản lý`, isOwn ? undefined : undo);
      if (isOwn) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(me.organisation.id).queryKey }),
  });
  return (
    <>
      {isOwn ? (
        <AskingButton
          label={<Trans>Thôi quản lý</Trans>}
          title={t`Thôi quản lý ${name}?`}
          action={t`Thôi quản lý`}
          busy={change.isPending}
          onConfirm={(close) => change.mutate(false, { onSettled: close })}
        >
          <Trans>Bạn không tự lấy lại được quyền này: một người quản lý khác phải cho bạn.</Trans>
        </AskingButton>
      ) : (
        <Button kind="quiet" busy={change.isPending} onClick={() => change.mutate(!manager)}>
          <Named name={fullName}>{manager ? <Trans>Thôi quản lý</Trans> : <Trans>Cho quản lý</Trans>}</Named>
        </Button>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </>
  );
}

/** Nobody is removed without being told why. */
function Removal({ me, member: { accountId, fullName } }: ActsProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const removal = useMutation({
    mutationFn: (reason: string) => remove(me.organisation.id, accountId, reason),
    onSuccess: () => toast(t`Đã đưa ${fullName} ra khỏi tổ chức`),
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(me.organisation.id).queryKey }),
  });
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        <Named name={fullName}>
          <Trans>Đưa ra khỏi tổ chức</Trans>
        </Named>
      </Button>
      <ReasonDialog
        open={asking}
        title={t`Đưa ${fullName} ra khỏi tổ chức?`}
        action={t`Đưa ra khỏi tổ chức`}
        hint={t`${fullName} đọc nguyên văn.`}
        onConfirm={(reason) => removal.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>
            Người này không thay mặt tổ chức được nữa, ngay từ lúc này. Nhu cầu, công nghệ và bản nháp họ viết cho tổ chức ở lại với tổ
            chức.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}
