import { ProblemError } from '@caunoi/contracts/client';
import { acceptInvitation } from '@caunoi/contracts/gateway/gateway.endpoints';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { problemText } from '../../data/problem-text';
import { Form } from '../../forms/form';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Consent, consentsIn, useTerms } from './consent';
import { type Offer, OfferPage } from './offer-page';
import { PersonFields } from './person-fields';
import { JoinForm } from './sign-up-schema';
import { useTakeOver } from './use-enter';

/** Refusals that concern one field of the form. */
const places = { 'terms.not_accepted': 'agreed', 'account.password_common': 'password' } as const;

interface NewcomerProps {
  secret: string;
  offer: Offer;
  /** What the page knows of the invitation is true no more. */
  onStale: () => void;
}

/** A name and a password: the address is proven by the letter, and the organisation is there. */
export function JoinAsNewcomer({ secret, offer, onStale }: NewcomerProps) {
  const takeOver = useTakeOver();
  const navigate = useNavigate();
  const form = useZodForm(JoinForm, { defaultValues: { agreed: false, letters: false, fullName: '', password: '' } });
  const terms = useTerms();
  const join = async ({ agreed: _agreed, letters, ...person }: z.output<typeof JoinForm>) => {
    try {
      const { me } = await api.call(acceptInvitation, {
        body: { ...person, secret, locale: currentLocale(), acceptedTerms: terms.version, consents: consentsIn({ letters }) },
      });
      takeOver(me);
      await navigate({ to: '/desk', replace: true });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'account.email_taken') return onStale();
      const field = error instanceof ProblemError ? places[error.code as keyof typeof places] : undefined;
      if (!field) throw error;
      form.setError(field, { type: 'server', message: problemText(error) });
      terms.readAgain();
    }
  };
  return (
    <OfferPage offer={offer} hasErrors={hasErrors(form)}>
      <Form form={form} onSubmit={join}>
        <PersonFields email={offer.email} />
        <Consent />
        <div className="btns account-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Nhận lời mời</Trans>
          </Button>
        </div>
      </Form>
    </OfferPage>
  );
}
