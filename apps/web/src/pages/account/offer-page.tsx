import type { readInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Page } from '../../shell/page';
import './account.css';

/** A place in an organisation, as it is offered by the letter. */
export type Offer = z.output<typeof readInvitation.answer>;

/** Into what one is invited and as what, whatever is to be done about it. */
export function OfferPage({ offer, hasErrors = false, children }: { offer: Offer; hasErrors?: boolean; children: ReactNode }) {
  const { t } = useLingui();
  const { name } = offer.organisation;
  return (
    <Page
      title={t`Vào tổ chức ${name}`}
      lead={offer.manager ? t`Bạn được mời làm thành viên và cùng quản lý tổ chức.` : t`Bạn được mời làm thành viên của tổ chức.`}
      hasErrors={hasErrors}
    >
      <div className="account">{children}</div>
    </Page>
  );
}
