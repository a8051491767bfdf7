import { label } from '@caunoi/contracts/code-lists/code-list';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Joinable } from '@caunoi/contracts/identity/join-request';
import { Trans } from '@lingui/react/macro';
import { Button } from '../../components/button';
import { useLocale } from '../../i18n/locale';
import './organisation.css';

interface JoinableRowsProps {
  organisations: readonly Joinable[];
  onAsk: (organisation: Joinable) => void;
}

/** Organisations that one may ask to be let in. */
export function JoinableRows({ organisations, onAsk }: JoinableRowsProps) {
  const locale = useLocale();
  return (
    <ul className="rows">
      {organisations.map((organisation) => (
        <li key={organisation.id} className="session-row">
          <div>
            <b>{organisation.name}</b>
            <br />
            <span className="small soft">
              {label(organisationTypes, organisation.type, locale)}, {label(provinces, organisation.province, locale)}
            </span>
          </div>
          <Button kind="secondary" onClick={() => onAsk(organisation)}>
            <span>
              <Trans>Xin vào tổ chức này</Trans> <span className="sr">{organisation.name}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
