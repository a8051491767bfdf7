import type { Me, Organisation } from '@caunoi/contracts/identity/identity';
import { joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { sessionQuery, useSwitchOrganisation } from '../../data/session';

interface JoinWithAccountProps {
  me: Me;
  secret: string;
  organisation: Organisation;
}

/** An invitation, accepted with the account that one is signed in with: a person may be a member of several organisations. */
export function JoinWithAccount({ me, secret, organisation: { id, name } }: JoinWithAccountProps) {
  const client = useQueryClient();
  const change = useSwitchOrganisation();
  const join = useMutation({
    mutationFn: () => api.call(joinOrganisation, { body: { secret } }),
    onSuccess: (joined) => {
      // Where the switch fails, one is a member all the same, and reads so.
      client.setQueryData(sessionQuery.queryKey, joined);
      change.mutate(id);
    },
    onError: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const isMember = me.memberships.some(({ organisationId }) => organisationId === id);
  const error = change.error ?? (isMember ? null : join.error);
  const { email } = me.account;
  return (
    <>
      <Notice title={isMember && !change.isPending ? <Trans>Bạn đã là thành viên của {name}</Trans> : undefined}>
        <p>
          <Trans>Bạn đang đăng nhập bằng {email}. Một tài khoản có thể thuộc nhiều tổ chức.</Trans>
        </p>
      </Notice>
      {error && <ProblemNotice error={error} />}
      <div className="btns account-acts">
        {!isMember && (
          <Button kind="primary" busy={join.isPending} onClick={() => join.mutate()}>
            <Trans>Tham gia bằng tài khoản này</Trans>
          </Button>
        )}
        {isMember && me.organisation?.id !== id && (
          <Button kind="primary" busy={change.isPending} onClick={() => change.mutate(id)}>
            <Trans>Chuyển sang {name}</Trans>
          </Button>
        )}
        {isMember && me.organisation?.id === id && (
          <ButtonLink kind="primary" to="/desk">
            <Trans>Về bàn làm việc</Trans>
          </ButtonLink>
        )}
      </div>
    </>
  );
}
