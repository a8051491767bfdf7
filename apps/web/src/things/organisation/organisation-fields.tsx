import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Joinable } from '@caunoi/contracts/identity/join-request';
import { Trans, useLingui } from '@lingui/react/macro';
import { StatusBadge } from '../../components/status-badge';
import { CodeSelect } from '../../forms/code-select';
import { RegistryFields } from '../../forms/registry-fields';
import { TextField } from '../../forms/text-field';
import { AlreadyHere } from './already-here';
import { RegisteredName } from './registered-name';

/** What the organisation says of itself, marked as such: no registry has confirmed it. */
export function OrganisationFields({ onAsk }: { onAsk?: (organisation: Joinable) => void }) {
  const { t } = useLingui();
  return (
    <section className="account-part">
      <h2>
        <Trans>Về tổ chức</Trans>{' '}
        <StatusBadge>
          <Trans>tự khai</Trans>
        </StatusBadge>
      </h2>
      <p className="soft account-note">
        <Trans>Thông tin này hiện với dấu “tự khai” cho đến khi được xác minh.</Trans>
      </p>
      <TextField required name="organisation.name" label={t`Tên tổ chức`} hint={t`Cá nhân thì ghi họ tên.`} autoComplete="organization" />
      <CodeSelect required name="organisation.type" label={t`Loại tổ chức`} list={organisationTypes} />
      <CodeSelect required name="organisation.province" label={t`Tỉnh, thành phố`} hint={t`Gõ tên cũ cũng tìm ra.`} list={provinces} />
      <RegistryFields at="organisation." />
      <RegisteredName at="organisation." />
      {onAsk && <AlreadyHere name="organisation.taxCode" onAsk={onAsk} />}
    </section>
  );
}
