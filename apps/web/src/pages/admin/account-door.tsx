import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { useSession } from '../../data/session';
import { ReasonDialog } from '../../forms/reason-dialog';
import { useLocale } from '../../i18n/locale';
import { type AccountRow, block, removeTwoSteps, signOutEverywhere, unblock } from './accounts';

/** Whether a person may come in, and where they are. Not for oneself: nobody locks themselves out. */
export function AccountDoor({ account }: { account: AccountRow }) {
  const { me } = useSession();
  if (me?.account.id === account.id) return null;
  return account.blocked ? <Unblock account={account} /> : <LetIn account={account} />;
}

function LetIn({ account }: { account: AccountRow }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { id, fullName, sessions } = account;
  const leave = useAct(() => signOutEverywhere(id), t`Đã đăng xuất ${fullName} ở mọi nơi`);
  return (
    <>
      {sessions > 0 && (
        <AskingButton
          label={<Named text={<Trans>Đăng xuất mọi nơi</Trans>} name={fullName} />}
          title={t`Đăng xuất ${fullName} ở mọi nơi?`}
          action={t`Đăng xuất mọi nơi`}
          busy={leave.isPending}
          onConfirm={(close) => leave.mutate(undefined, { onSuccess: close })}
        >
          <p>
            <Trans>Người này phải đăng nhập lại ở mọi máy. Chữ đang viết dở vẫn còn trên máy của họ.</Trans>
          </p>
          {leave.error && <ProblemNotice error={leave.error} />}
        </AskingButton>
      )}
      {account.secondFactor && <WithoutTwoSteps account={account} />}
      <Button kind="quiet" onClick={() => setAsking(true)}>
        <Named text={<Trans>Khóa tài khoản</Trans>} name={fullName} />
      </Button>
      <BlockDialog account={account} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

/** For somebody who has lost their phone and the codes on paper. */
function WithoutTwoSteps({ account: { id, fullName } }: { account: AccountRow }) {
  const { t } = useLingui();
  const remove = useAct(() => removeTwoSteps(id), t`Đã tắt xác thực hai bước của ${fullName}`);
  return (
    <AskingButton
      label={<Named text={<Trans>Tắt xác thực hai bước</Trans>} name={fullName} />}
      title={t`Tắt xác thực hai bước của ${fullName}?`}
      action={t`Tắt xác thực hai bước`}
      busy={remove.isPending}
      onConfirm={(close) => remove.mutate(undefined, { onSuccess: close })}
    >
      <p>
        <Trans>Chỉ khi bạn chắc chắn đây là người ấy: từ đó mật khẩu một mình mở được tài khoản. Người ấy nhận thư báo.</Trans>
      </p>
      {remove.error && <ProblemNotice error={remove.error} />}
    </AskingButton>
  );
}

function BlockDialog({ account: { id, fullName }, open, onClose }: { account: AccountRow; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const send = useAct((reason: string) => block(id, reason), t`Đã khóa tài khoản của ${fullName}`);
  return (
    <ReasonDialog
      open={open}
      title={t`Khóa tài khoản của ${fullName}?`}
      action={t`Khóa tài khoản`}
      hint={t`Người bị khóa đọc nguyên văn khi đăng nhập.`}
      onConfirm={(reason) => send.mutateAsync(reason)}
      onClose={onClose}
    >
      <p>
        <Trans>
          Người này bị đăng xuất ngay và không vào được nữa. Nhu cầu, hồ sơ đã gửi vẫn ở chỗ cũ, đồng nghiệp của họ vẫn dùng được.
        </Trans>
      </p>
    </ReasonDialog>
  );
}

function Unblock({ account: { id, fullName } }: { account: AccountRow }) {
  const { t } = useLingui();
  const open = useAct(() => unblock(id), t`Đã mở khóa tài khoản của ${fullName}`);
  return (
    <>
      <Button kind="quiet" busy={open.isPending} onClick={() => open.mutate(undefined)}>
        <Named text={<Trans>Mở khóa</Trans>} name={fullName} />
      </Button>
      {open.error && <ProblemNotice error={open.error} />}
    </>
  );
}

/** Since when and why somebody is kept out. */
export function Blocked({ blocked: { reason, at } }: { blocked: NonNullable<AccountRow['blocked']> }) {
  useLocale();
  return (
    <Notice
      tone="locked"
      title={
        <Trans>
          Đã khóa từ <CalendarDate value={at} />
        </Trans>
      }
    >
      <p>{reason}</p>
    </Notice>
  );
}

const Named = ({ text, name }: { text: React.ReactNode; name: string }) => (
  <span>
    {text} <span className="sr">{name}</span>
  </span>
);

function useAct<I>(act: (input: I) => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => toast(done),
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
