import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskingButton } from '../../components/asking-button';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { type AccountRow, release } from './accounts';

/** For the owner of an address in which somebody else has opened an account. */
export function AddressRelease({ account: { id, email, fullName } }: { account: AccountRow }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const free = useMutation({
    mutationFn: () => release(id),
    onSuccess: () => {
      toast(t`Đã giải phóng ${email}`);
      return client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  return (
    <AskingButton
      label={
        <span>
          <Trans>Giải phóng địa chỉ</Trans> <span className="sr">{fullName}</span>
        </span>
      }
      title={t`Giải phóng ${email}?`}
      action={t`Giải phóng địa chỉ`}
      busy={free.isPending}
      onConfirm={(close) => free.mutate(undefined, { onSuccess: close })}
    >
      <p>
        <Trans>
          Chỉ làm khi người khác đã mở tài khoản bằng địa chỉ không phải của họ. Tài khoản này bị đóng hẳn, không lấy lại được; chủ thật của
          địa chỉ đăng ký lại từ đầu.
        </Trans>
      </p>
      {free.error && <ProblemNotice error={free.error} />}
    </AskingButton>
  );
}
