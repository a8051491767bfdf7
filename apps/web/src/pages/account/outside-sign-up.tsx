import { ProblemError } from '@caunoi/contracts/client';
import { registerFromIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { OutsidePerson } from '@caunoi/contracts/identity/outside';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { leftFrom } from '../../data/outside';
import { problemText } from '../../data/problem-text';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { Consent, consentsIn, useTerms } from './consent';
import { OrganisationFields } from '../../things/organisation/organisation-fields';
import { RoleField } from '../../things/organisation/role-field';
import { roleFor } from './role-for';
import { OutsideSignUpForm, ProvenSignUpForm } from './sign-up-schema';

interface OutsideSignUpProps {
  person: OutsidePerson;
  onEntered: (me: Me | null) => void;
}

/** Refusals that concern one field of the form. */
const places = { 'terms.not_accepted': 'agreed', 'account.email_taken': 'email' } as const;

/** What another site has proven is not asked again. */
export function OutsideSignUp({ person, onEntered }: OutsideSignUpProps) {
  const { t } = useLingui();
  const { fullName, email, emailVerified } = person;
  const { name } = person.issuer;
  const schema = (emailVerified ? ProvenSignUpForm : OutsideSignUpForm) as typeof OutsideSignUpForm;
  const form = useZodForm(schema, {
    defaultValues: {
      ...{ role: roleFor(leftFrom().next) as 'business', agreed: false, letters: false, fullName, email: email ?? '' },
      organisation: { name: '', type: null as unknown as string, taxCode: '', province: null as unknown as string, vsic: null },
    },
  });
  const terms = useTerms();
  const send = async ({ agreed: _agreed, letters, ...values }: z.output<typeof OutsideSignUpForm>) => {
    try {
      onEntered(
        (
          await api.call(registerFromIssuer, {
            body: { ...values, locale: currentLocale(), acceptedTerms: terms.version, consents: consentsIn({ letters }) },
          })
        ).me,
      );
    } catch (error) {
      const field = error instanceof ProblemError ? places[error.code as keyof typeof places] : undefined;
      if (!field || (field === 'email' && emailVerified)) throw error;
      form.setError(field, { type: 'server', message: problemText(error) });
      terms.readAgain();
    }
  };
  return (
    <Page title={t`Đăng ký`} lead={t`${name} đã cho biết bạn là ai; chỉ cần thêm mấy điều dưới đây.`} hasErrors={hasErrors(form)}>
      <div className="account">
        <Form form={form} onSubmit={send}>
          <RoleField />
          <PersonKnown person={person} />
          <OrganisationFields />
          <Consent />
          <div className="btns account-acts">
            <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
              <Trans>Tạo tài khoản</Trans>
            </Button>
          </div>
        </Form>
        <p className="account-other">
          <Trans>
            Đã có tài khoản Cầu Nối?{' '}
            <Link to="/sign-in" search={{ next: '/continue' }}>
              Đăng nhập để nối với {name}
            </Link>
          </Trans>
        </p>
      </div>
    </Page>
  );
}

function PersonKnown({ person: { issuer, email, emailVerified } }: { person: OutsidePerson }) {
  const { t } = useLingui();
  const { name } = issuer;
  return (
    <section className="account-part">
      <h2>
        <Trans>Về bạn</Trans>
      </h2>
      {emailVerified && (
        <p>
          <Trans>
            Thư điện tử: <b>{email}</b>, {name} đã xác nhận.
          </Trans>
        </p>
      )}
      <TextField required name="fullName" label={t`Họ và tên`} autoComplete="name" />
      {!emailVerified && (
        <TextField
          required
          name="email"
          label={t`Thư điện tử`}
          hint={t`Chúng tôi gửi một thư để xác nhận. Không hiện công khai.`}
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
      )}
    </section>
  );
}
