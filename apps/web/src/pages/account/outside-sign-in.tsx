import { leaveForIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { IssuerButtons } from '../../components/issuer-buttons';
import { issuersQuery } from '../../data/outside';

/** Signing in, or up, with an account that one has elsewhere: where the operator has named such places. */
export function OutsideSignIn({ next }: { next: string | undefined }) {
  const { data: issuers = [] } = useQuery(issuersQuery);
  if (issuers.length === 0) return null;
  return (
    <div className="account-other">
      <IssuerButtons
        issuers={issuers}
        next={next}
        label={(name) => <Trans>Tiếp tục với {name}</Trans>}
        leave={(issuerId) => api.call(leaveForIssuer, { body: { issuerId } })}
      />
    </div>
  );
}
