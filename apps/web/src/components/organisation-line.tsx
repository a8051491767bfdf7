import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Organisation } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { IconBuilding } from '@tabler/icons-react';
import { CodeLabel } from './code-label';
import { Logo } from './picture';

/** Who stands behind it, what they are and where, and whether that is their own word. */
export const OrganisationLine = ({ organisation: { name, type, province, verification, logo } }: { organisation: Organisation }) => (
  <span>
    {logo ? <Logo logo={logo} /> : <IconBuilding className="i" aria-hidden />}
    <b>{name}</b>, <CodeLabel list={organisationTypes} code={type} />, <CodeLabel list={provinces} code={province} />{' '}
    <span className="muted">{verification === 'verified' ? <Trans>(đã xác minh)</Trans> : <Trans>(tự khai)</Trans>}</span>
  </span>
);
