import { ProblemError } from '@caunoi/contracts/client';
import { register } from '@caunoi/contracts/gateway/gateway.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { problemText } from '../../data/problem-text';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { hasErrors, useZodForm, type ZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import './account.css';
import { Consent, useTerms } from './consent';
import { OrganisationFields } from './organisation-fields';
import { PersonFields } from './person-fields';
import { SignUpForm } from './sign-up-schema';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-up');

/** Refusals that concern one field of the form. */
const places = {
  'terms.not_accepted': 'agreed',
  'account.email_taken': 'email',
  'account.password_common': 'password',
} as const;

export function SignUpPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const enter = useEnter(next);
  const form = useZodForm(SignUpForm, { defaultValues: startingWith(next) });
  const terms = useTerms();
  const send = async ({ agreed: _agreed, ...values }: z.output<typeof SignUpForm>) => {
    try {
      enter((await api.call(register, { body: { ...values, locale: currentLocale(), acceptedTerms: terms.version } })).me);
    } catch (error) {
      if (!atItsField(form, error)) throw error;
      terms.readAgain();
    }
  };
  return (
    <Page title={t`Đăng ký`} lead={t`Miễn phí, mất khoảng hai phút.`} hasErrors={hasErrors(form)}>
      <div className="account">
        <Form form={form} onSubmit={send}>
          <RoleField />
          <PersonFields />
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
            Đã có tài khoản?{' '}
            <Link to="/sign-in" search={{ next }}>
              Đăng nhập
            </Link>
          </Trans>
        </p>
      </div>
    </Page>
  );
}

/** Whoever was on the way to the need form comes with a need; nobody else is guessed. */
function roleFor(next = '') {
  if (/^(\/(en|fr))?\/needs/.test(next)) return 'business';
  return /^(\/(en|fr))?\/technologies/.test(next) ? 'scientist' : undefined;
}

const startingWith = (next: string | undefined): z.input<typeof SignUpForm> => ({
  role: roleFor(next) as 'business',
  agreed: false,
  email: '',
  password: '',
  fullName: '',
  organisation: { name: '', type: null as unknown as string, taxCode: '', province: null as unknown as string, vsic: null },
});

function atItsField(form: ZodForm<typeof SignUpForm>, error: unknown) {
  const field = error instanceof ProblemError ? places[error.code as keyof typeof places] : undefined;
  if (field) form.setError(field, { type: 'server', message: problemText(error) });
  return field !== undefined;
}

function RoleField() {
  const { t } = useLingui();
  const choices = [
    {
      value: 'business',
      label: t`Tìm lời giải cho một nhu cầu`,
      hint: t`Doanh nghiệp, hợp tác xã, bệnh viện, cơ quan: đăng nhu cầu và xem gợi ý.`,
    },
    {
      value: 'scientist',
      label: t`Giới thiệu công nghệ hoặc chuyên môn`,
      hint: t`Viện, trường, nhà khoa học, công ty công nghệ: đăng hồ sơ và nhận nhu cầu hợp với mình.`,
    },
  ];
  return <ChoiceField required name="role" label={t`Bạn đến để làm gì?`} choices={choices} />;
}
