import { ProblemError } from '@caunoi/contracts/client';
import { register, registerToJoin } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Joinable } from '@caunoi/contracts/identity/join-request';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { StepNav } from '../../components/step-nav';
import { problemText } from '../../data/problem-text';
import { Form } from '../../forms/form';
import { hasErrors, useZodForm, type ZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { MessageField } from '../../things/organisation/message-field';
import { OrganisationFields } from '../../things/organisation/organisation-fields';
import './account.css';
import { Consent, consentsIn, useTerms } from './consent';
import { OutsideSignIn } from './outside-sign-in';
import { PersonFields } from './person-fields';
import { RoleField } from '../../things/organisation/role-field';
import { roleFor } from './role-for';
import { SignUpAsking, SignUpBegin, SignUpForm } from './sign-up-schema';
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
  const { next, step } = route.useSearch();
  const navigate = route.useNavigate();
  const [begun, setBegun] = useState(false);
  const [asked, setAsked] = useState<Joinable | null>(null);
  const enter = useEnter(asked ? '/account/organisations' : next);
  // An address says the step, so that Back leads to the one before; without the first nobody is at the second.
  const second = begun && step === '2';
  const wanted = asked ? SignUpAsking : SignUpForm;
  const form = useZodForm((second ? wanted : SignUpBegin) as typeof SignUpForm, { defaultValues: startingWith(next) });
  const terms = useTerms();
  const go = (to: '2' | undefined) => navigate({ search: { next, step: to }, replace: to === undefined });
  const send = async ({ agreed: _agreed, letters, ...values }: z.output<typeof SignUpForm>) => {
    if (!second) {
      setBegun(true);
      void go('2');
      return;
    }
    try {
      const consents = consentsIn({ letters });
      const { organisation, message, ...person } = { ...values, locale: currentLocale(), acceptedTerms: terms.version, consents };
      const { me } = asked
        ? await api.call(registerToJoin, { body: { ...person, message, organisationId: asked.id } })
        : await api.call(register, { body: { ...person, organisation } });
      enter(me);
    } catch (error) {
      const place = atItsField(form, error);
      if (!place) throw error;
      if (place === 'agreed') terms.readAgain();
      else await go(undefined);
    }
  };
  return (
    <Page title={t`Đăng ký`} lead={t`Miễn phí, hai bước, mất khoảng hai phút.`} hasErrors={hasErrors(form)}>
      <div className="account">
        <StepNav current={second ? 2 : 1} total={2} />
        <Form form={form} onSubmit={send}>
          {second ? <SecondStep asked={asked} onAsk={setAsked} onBack={() => void go(undefined)} /> : <FirstStep />}
        </Form>
        {!second && <OutsideSignIn next={next} />}
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

const FirstStep = () => (
  <>
    <RoleField />
    <PersonFields />
    <div className="btns account-acts">
      <Button kind="primary" type="submit">
        <Trans>Tiếp tục</Trans>
      </Button>
    </div>
  </>
);

interface SecondStepProps {
  /** The organisation that is here already and is asked, if any. */
  asked: Joinable | null;
  onAsk: (organisation: Joinable | null) => void;
  onBack: () => void;
}

function SecondStep({ asked, onAsk, onBack }: SecondStepProps) {
  const { reset, setFocus, formState } = useFormContext();
  useEffect(() => {
    // Nothing of this step was sent yet, so nothing of it is wrong.
    reset(undefined, { keepValues: true });
    setFocus(asked ? 'message' : 'organisation.name');
  }, [asked, reset, setFocus]);
  return (
    <>
      {asked ? <Asked organisation={asked} onOther={() => onAsk(null)} /> : <OrganisationFields onAsk={onAsk} />}
      <Consent />
      <div className="btns account-acts">
        <Button kind="primary" type="submit" busy={formState.isSubmitting}>
          {asked ? <Trans>Tạo tài khoản và xin vào</Trans> : <Trans>Tạo tài khoản</Trans>}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          <Trans>Quay lại bước trước</Trans>
        </Button>
      </div>
    </>
  );
}

const Asked = ({ organisation: { name }, onOther }: { organisation: Joinable; onOther: () => void }) => (
  <section className="account-part">
    <h2>
      <Trans>Xin vào {name}</Trans>
    </h2>
    <p className="soft account-note">
      <Trans>
        Người quản lý tổ chức được báo khi bạn đã xác nhận thư điện tử, và trả lời trong 30 ngày. Trong lúc chờ bạn vẫn xem và lưu tìm kiếm
        được.
      </Trans>
    </p>
    <MessageField />
    <Button kind="quiet" onClick={onOther}>
      <Trans>Không phải, tôi đăng ký tổ chức khác</Trans>
    </Button>
  </section>
);

const startingWith = (next: string | undefined): z.input<typeof SignUpForm> => ({
  role: roleFor(next) as 'business',
  agreed: false,
  letters: false,
  email: '',
  password: '',
  fullName: '',
  message: '',
  organisation: { name: '', type: null as unknown as string, taxCode: '', province: null as unknown as string, vsic: null },
});

function atItsField(form: ZodForm<typeof SignUpForm>, error: unknown) {
  const field = error instanceof ProblemError ? places[error.code as keyof typeof places] : undefined;
  if (field) form.setError(field, { type: 'server', message: problemText(error) });
  return field;
}
