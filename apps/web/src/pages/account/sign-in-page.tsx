import { openSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import { ERASURE_DAYS } from '@caunoi/contracts/identity/erasure';
import { SignIn } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Form } from '../../forms/form';
import { PasswordField } from '../../forms/password-field';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import './account.css';
import { BlockedNotice, isSecondStep, reasonOf } from './blocked-notice';
import { dueOf, LeavingNotice } from './leaving-notice';
import { OutsideSignIn } from './outside-sign-in';
import { PasskeySignIn } from './passkey-sign-in';
import { SecondStep } from './second-step';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next, after } = route.useSearch();
  const enter = useEnter(next);
  const form = useZodForm(SignIn, { defaultValues: { email: '', password: '' } });
  const { isSubmitting } = form.formState;
  const [blocked, setBlocked] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<{ dueAt: string; body: Credentials } | null>(null);
  const [first, setFirst] = useState<Credentials | null>(null);
  const send = async (body: Credentials) => {
    setBlocked(null);
    const me = await api.call(openSession, { body }).then(
      (session) => session.me,
      (error: unknown) => {
        const [reason, dueAt] = [reasonOf(error), dueOf(error)];
        if (reason === null && dueAt === null && !isSecondStep(error)) throw error;
        setFirst(isSecondStep(error) ? body : null);
        setBlocked(reason);
        // A code works once: whoever takes it back is asked for another one.
        setLeaving(dueAt === null ? null : { dueAt, body: { ...body, code: undefined, takeBack: true } });
        return null;
      },
    );
    if (me) await enter(me);
  };
  if (first) return <SecondStep send={(code) => send({ ...first, code })} onBack={() => setFirst(null)} />;
  return (
    <Page title={t`Đăng nhập`} hasErrors={hasErrors(form)}>
      <div className="account">
        {after === 'reset' && <Notice tone="positive" title={<Trans>Đã đặt mật khẩu mới. Mời đăng nhập.</Trans>} />}
        {after === 'erasure' && !leaving && <ErasureAsked />}
        {blocked && <BlockedNotice reason={blocked} />}
        {leaving && <Keep leaving={leaving} send={send} />}
        <Form form={form} onSubmit={send}>
          <TextField
            required
            name="email"
            label={t`Thư điện tử`}
            type="email"
            autoComplete="username webauthn"
            inputMode="email"
            spellCheck={false}
          />
          <PasswordField required name="password" label={t`Mật khẩu`} autoComplete="current-password" />
          <div className="btns account-acts">
            <Button kind="primary" type="submit" busy={isSubmitting}>
              <Trans>Đăng nhập</Trans>
            </Button>
            <ButtonLink kind="quiet" to="/forgot-password">
              <Trans>Quên mật khẩu?</Trans>
            </ButtonLink>
          </div>
        </Form>
        <PasskeySignIn onEntered={enter} />
        <OutsideSignIn next={next} />
        <NoAccountYet next={next} />
      </div>
    </Page>
  );
}

function Keep({
  leaving: { dueAt, body },
  send,
}: {
  leaving: { dueAt: string; body: Credentials };
  send: (body: Credentials) => Promise<void>;
}) {
  const again = useMutation({ mutationFn: send });
  return (
    <>
      <LeavingNotice dueAt={dueAt} busy={again.isPending} onTakeBack={() => again.mutate(body)} />
      {again.error && <ProblemNotice error={again.error} />}
    </>
  );
}

const ErasureAsked = () => (
  <Notice tone="positive" title={<Trans>Đã nhận yêu cầu xóa tài khoản</Trans>}>
    <p>
      <Trans>Bạn có {ERASURE_DAYS} ngày để rút lại: đăng nhập ở đây rồi chọn rút lại. Chúng tôi cũng gửi thư cho bạn.</Trans>
    </p>
  </Notice>
);

const NoAccountYet = ({ next }: { next: string | undefined }) => (
  <p className="account-other">
    <Trans>
      Chưa có tài khoản?{' '}
      <Link to="/sign-up" search={{ next }}>
        Đăng ký miễn phí
      </Link>
    </Trans>
  </p>
);

type Credentials = z.output<typeof SignIn>;
