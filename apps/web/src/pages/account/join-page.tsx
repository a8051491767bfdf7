import { ProblemError } from '@caunoi/contracts/client';
import { acceptInvitation } from '@caunoi/contracts/gateway/gateway.endpoints';
import { readInvitation } from '@caunoi/contracts/identity/identity.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { problemText } from '../../data/problem-text';
import { useSession } from '../../data/session';
import { Form } from '../../forms/form';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import './account.css';
import { Consent, consentsIn, useTerms } from './consent';
import { JoinWithAccount } from './join-with-account';
import { PersonFields } from './person-fields';
import { JoinForm } from './sign-up-schema';
import { useTakeOver } from './use-enter';

type Offer = z.output<typeof readInvitation.answer>;

/** Where the link of an invitation leads. Its secret stands behind the `#` and is sent to the platform in the body of a call only. */
export function JoinPage() {
  const { t } = useLingui();
  const secret = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => api.call(readInvitation, { body: { secret } }, signal),
    // What was accepted is used up: asked again, the page would turn into a refusal before it is left.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data) return <Offered secret={secret} offer={data} />;
  if (!error) return <PendingPage />;
  const over = error instanceof ProblemError && (error.code === 'invitation.unknown' || error.code === 'request.invalid');
  return (
    <Page title={t`Lời mời`}>
      {over ? (
        <>
          <Notice tone="locked" title={<Trans>Lời mời này không còn dùng được</Trans>}>
            <p>
              <Trans>Có thể nó đã được nhận, bị thu hồi, hết hạn, hoặc đường dẫn chép thiếu. Xin người mời gửi đường dẫn mới.</Trans>
            </p>
          </Notice>
          <div className="btns page-actions">
            <ButtonLink kind="secondary" to="/sign-in">
              <Trans>Đăng nhập</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

/** Refusals that concern one field of the form. */
const places = { 'terms.not_accepted': 'agreed', 'account.email_taken': 'email', 'account.password_common': 'password' } as const;

function Offered({ secret, offer: { organisation, fullName, manager } }: { secret: string; offer: Offer }) {
  const { t } = useLingui();
  const { me } = useSession();
  const takeOver = useTakeOver();
  const navigate = useNavigate();
  const form = useZodForm(JoinForm, { defaultValues: { agreed: false, letters: false, fullName, email: '', password: '' } });
  const { name } = organisation;
  const terms = useTerms();
  const join = async ({ agreed: _agreed, letters, ...person }: z.output<typeof JoinForm>) => {
    try {
      const { me: entered } = await api.call(acceptInvitation, {
        body: { ...person, secret, locale: currentLocale(), acceptedTerms: terms.version, consents: consentsIn({ letters }) },
      });
      takeOver(entered);
      await navigate({ to: '/desk', replace: true });
    } catch (error) {
      const field = error instanceof ProblemError ? places[error.code as keyof typeof places] : undefined;
      if (!field) throw error;
      form.setError(field, { type: 'server', message: problemText(error) });
      terms.readAgain();
    }
  };
  return (
    <Page
      title={t`Vào tổ chức ${name}`}
      lead={manager ? t`Bạn được mời làm thành viên và cùng quản lý tổ chức.` : t`Bạn được mời làm thành viên của tổ chức.`}
      hasErrors={hasErrors(form)}
    >
      <div className="account">
        {me && (
          <>
            <JoinWithAccount me={me} secret={secret} organisation={organisation} />
            <h2 className="account-other">
              <Trans>Hoặc mở tài khoản mới</Trans>
            </h2>
            <p>
              <Trans>Bằng một thư điện tử khác. Tài khoản bạn đang dùng vẫn còn.</Trans>
            </p>
          </>
        )}
        <Form form={form} onSubmit={join}>
          <PersonFields />
          <Consent />
          <div className="btns account-acts">
            <Button kind={me ? 'secondary' : 'primary'} type="submit" busy={form.formState.isSubmitting}>
              {me ? <Trans>Nhận lời mời bằng tài khoản mới</Trans> : <Trans>Nhận lời mời</Trans>}
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}
