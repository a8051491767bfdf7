import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { useSwitchOrganisation } from '../data/session';

/** The other organisations that one may act for. */
export function OrganisationSwitch({ me }: { me: Me }) {
  const change = useSwitchOrganisation();
  const others = me.memberships.filter(({ organisationId }) => organisationId !== me.organisation?.id);
  return others.map(({ organisationId, name }) => (
    <li key={organisationId}>
      <button type="button" disabled={change.isPending} onClick={() => change.mutate(organisationId)}>
        <Trans>Chuyển sang {name}</Trans>
      </button>
    </li>
  ));
}
