import type { security } from '@caunoi/contracts/identity/second-factor.endpoints';
import { beginAuthenticator, removeAuthenticator, renewRecoveryCodes } from '@caunoi/contracts/identity/second-factor.endpoints';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { securityQuery } from '../../data/security';
import { sessionQuery } from '../../data/session';
import { useLocale } from '../../i18n/locale';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';

type Security = z.output<typeof security.answer>;

/** Signing in with a code of an app besides the password. */
export function TwoStepsPart({ security: { authenticatorSince, recoveryCodes } }: { security: Security }) {
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const changed = () =>
    Promise.all([securityQuery.queryKey, sessionQuery.queryKey].map((queryKey) => client.invalidateQueries({ queryKey })));
  const told = async (fresh: readonly string[]) => {
    setCodes(fresh);
    await changed();
  };
  return (
    <section className="org-part">
      <h2>
        <Trans>Xác thực hai bước</Trans>{' '}
        {authenticatorSince ? (
          <StatusBadge tone="positive">
            <Trans>Đang bật</Trans>
          </StatusBadge>
        ) : (
          <StatusBadge>
            <Trans>Đang tắt</Trans>
          </StatusBadge>
        )}
      </h2>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {!codes && authenticatorSince && <SwitchedOn since={authenticatorSince} left={recoveryCodes} onCodes={told} onOff={changed} />}
      {!codes && !authenticatorSince && <SwitchedOff onCodes={told} />}
    </section>
  );
}

type OnCodes = (codes: readonly string[]) => Promise<unknown>;

function SwitchedOff({ onCodes }: { onCodes: OnCodes }) {
  const begin = useMutation({ mutationFn: () => api.call(beginAuthenticator, {}) });
  if (begin.data) return <SetUp {...begin.data} onCodes={onCodes} onLeave={() => begin.reset()} />;
  return (
    <>
      <p>
        <Trans>
          Khi đăng nhập, ngoài mật khẩu còn cần 6 số đổi mỗi nửa phút trong một ứng dụng trên điện thoại. Người khác biết mật khẩu cũng
          không vào được.
        </Trans>
      </p>
      {begin.error && <ProblemNotice error={begin.error} />}
      <div className="btns org-acts">
        <Button kind="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
          <Trans>Bật xác thực hai bước</Trans>
        </Button>
      </div>
    </>
  );
}

interface SwitchedOnProps {
  since: string;
  left: number;
  onCodes: OnCodes;
  onOff: () => Promise<unknown>;
}

function SwitchedOn({ since, left, onCodes, onOff }: SwitchedOnProps) {
  const { t } = useLingui();
  useLocale();
  const renew = useMutation({ mutationFn: () => api.call(renewRecoveryCodes, {}), onSuccess: ({ codes }) => onCodes(codes) });
  const remove = useMutation({
    mutationFn: () => api.call(removeAuthenticator, {}),
    onSuccess: async () => {
      toast(t`Đã tắt xác thực hai bước`);
      await onOff();
    },
  });
  return (
    <>
      <p>
        <Trans>
          Bật từ <CalendarDate value={since} />.
        </Trans>{' '}
        <Plural value={left} _0="Không còn mã khôi phục nào: mất điện thoại là không vào được." other="Còn # mã khôi phục." />
      </p>
      {renew.error && <ProblemNotice error={renew.error} />}
      <div className="btns org-acts">
        <Button kind="secondary" busy={renew.isPending} onClick={() => renew.mutate()}>
          <Trans>Tạo mã khôi phục mới</Trans>
        </Button>
        <AskingButton
          label={<Trans>Tắt xác thực hai bước</Trans>}
          title={t`Tắt xác thực hai bước?`}
          action={t`Tắt xác thực hai bước`}
          busy={remove.isPending}
          onConfirm={(close) => remove.mutate(undefined, { onSuccess: close })}
        >
          <p>
            <Trans>Từ đó ai biết mật khẩu là vào được. Mã khôi phục cũng mất hiệu lực.</Trans>
          </p>
          {remove.error && <ProblemNotice error={remove.error} />}
        </AskingButton>
      </div>
    </>
  );
}
