import { label } from '@caunoi/contracts/code-lists/code-list';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Joinable } from '@caunoi/contracts/identity/join-request';
import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/locale';
import './organisation.css';

/** An organisation that one may ask, and what to do about it. */
export function JoinableRow({ organisation: { name, type, province }, children }: { organisation: Joinable; children: ReactNode }) {
  const locale = useLocale();
  return (
    <li className="session-row">
      <div>
        <b>{name}</b>
        <br />
        <span className="small soft">
          {label(organisationTypes, type, locale)}, {label(provinces, province, locale)}
        </span>
      </div>
      {children}
    </li>
  );
}
