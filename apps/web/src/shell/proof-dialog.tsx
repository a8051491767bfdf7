import { ProblemError } from '@caunoi/contracts/client';
import { leaveForIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import { GivenPassword, SecondCode } from '@caunoi/contracts/identity/identity';
import type { AccountLink } from '@caunoi/contracts/identity/outside';
import { proveAgain } from '@caunoi/contracts/identity/second-factor.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { z } from 'zod';
import { api } from '../api';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { IssuerButtons } from '../components/issuer-buttons';
import { ProblemNotice } from '../components/problem-notice';
import { issuersQuery } from '../data/outside';
import { settleProof } from '../data/proof';
import { securityQuery } from '../data/security';
import { useSession } from '../data/session';
import { Form } from '../forms/form';
import { PasswordField } from '../forms/password-field';
import { TextField } from '../forms/text-field';
import { useZodForm } from '../forms/use-zod-form';
import { stringifySearch } from '../search-params';
import './proof-dialog.css';

/** Before something that others could do at a machine that was left alone: once more the code, or the password where there is none. */
export function ProofDialog() {
  const heading = useId();
  const { data, error } = useQuery(securityQuery);
  if (!data && !error) return null;
  return (
    <Dialog open onClose={() => settleProof(false)} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Xác nhận lại là bạn</Trans>
      </h2>
      {error && !data && <ProblemNotice error={error} />}
      {data?.authenticatorSince && <ByCode />}
      {data && !data.authenticatorSince && (data.hasPassword ? <ByPassword /> : <ByIssuer links={data.accountLinks} />)}
    </Dialog>
  );
}

const refusals: readonly string[] = ['session.refused', 'session.code_refused', 'session.code_needed'];

/** `say`: what was refused, at the field. */
async function prove(body: { code: string } | { password: string }, say: (title: string) => void) {
  try {
    await api.call(proveAgain, { body });
  } catch (error) {
    if (!(error instanceof ProblemError) || !refusals.includes(error.code)) throw error;
    return say(error.problem.title);
  }
  settleProof(true);
}

const Code = z.strictObject({ code: SecondCode });

function ByCode() {
  const { t } = useLingui();
  const form = useZodForm(Code, { defaultValues: { code: '' } });
  return (
    <Form form={form} className="dialog-text proof" onSubmit={(body) => prove(body, (message) => form.setError('code', { message }))}>
      <Why />
      <TextField
        required
        name="code"
        label={t`Mã xác thực`}
        hint={t`6 số trong ứng dụng xác thực, hoặc một mã khôi phục 20 số.`}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
      />
      <Acts busy={form.formState.isSubmitting} />
    </Form>
  );
}

const Password = z.strictObject({ password: GivenPassword });

function ByPassword() {
  const { t } = useLingui();
  const { me } = useSession();
  const form = useZodForm(Password, { defaultValues: { password: '' } });
  const wrong = () => form.setError('password', { message: t`Mật khẩu hiện nay chưa đúng` });
  return (
    <Form form={form} className="dialog-text proof" onSubmit={(body) => prove(body, wrong)}>
      <Why />
      {/* For password managers, which keep a password under a name. */}
      <input hidden readOnly type="email" autoComplete="username" value={me?.account.email ?? ''} />
      <PasswordField required name="password" label={t`Mật khẩu hiện nay`} autoComplete="current-password" />
      <Acts busy={form.formState.isSubmitting} />
    </Form>
  );
}

/** Whoever has no password signs in anew as they came; what was asked for is asked for again afterwards. */
function ByIssuer({ links }: { links: readonly AccountLink[] }) {
  const { data: issuers = [] } = useQuery(issuersQuery);
  const { pathname, search } = useLocation();
  const own = issuers.filter(({ name }) => links.some(({ issuer }) => issuer === name));
  return (
    <div className="dialog-text proof">
      <Why />
      <p>
        {own.length > 0 ? (
          <Trans>Mời đăng nhập lại, rồi làm tiếp việc này.</Trans>
        ) : (
          <Trans>Mời đăng xuất, đăng nhập lại, rồi làm tiếp việc này.</Trans>
        )}
      </p>
      <IssuerButtons
        issuers={own}
        next={addressOf(pathname, search)}
        label={(name) => <Trans>Tiếp tục với {name}</Trans>}
        leave={(issuerId) => api.call(leaveForIssuer, { body: { issuerId, again: true } })}
      />
      <div className="btns">
        <Button kind="quiet" onClick={() => settleProof(false)}>
          <Trans>Thôi</Trans>
        </Button>
      </div>
    </div>
  );
}

const addressOf = (pathname: string, search: Record<string, unknown>) => pathname + stringifySearch(search);

const Why = () => (
  <p>
    <Trans>Lần cuối bạn xác nhận đã quá mười phút. Việc này cần chắc chắn là bạn đang làm.</Trans>
  </p>
);

const Acts = ({ busy }: { busy: boolean }) => (
  <div className="btns">
    <Button kind="primary" type="submit" busy={busy}>
      <Trans>Xác nhận</Trans>
    </Button>
    <Button kind="quiet" onClick={() => settleProof(false)}>
      <Trans>Thôi</Trans>
    </Button>
  </div>
);
