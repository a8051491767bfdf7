import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { Trans, useLingui } from '@lingui/react/macro';
import { StatusBadge } from '../../components/status-badge';
import { CodeSelect } from '../../forms/code-select';
import { TextField } from '../../forms/text-field';

/** What the organisation says of itself, marked as such: no registry has confirmed it. */
export function OrganisationFields() {
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
        <Trans>
          Chúng tôi chưa nối với cơ sở dữ liệu đăng ký kinh doanh, nên thông tin này hiện với dấu “tự khai” cho đến khi được xác minh.
        </Trans>
      </p>
      <TextField name="organisation.name" label={t`Tên tổ chức`} hint={t`Cá nhân thì ghi họ tên.`} autoComplete="organization" />
      <CodeSelect name="organisation.type" label={t`Loại tổ chức`} list={organisationTypes} />
      <CodeSelect name="organisation.province" label={t`Tỉnh, thành phố`} hint={t`Gõ tên cũ cũng tìm ra.`} list={provinces} />
      <TextField
        name="organisation.taxCode"
        label={t`Mã số thuế (không bắt buộc)`}
        hint={t`10 số, chi nhánh thêm 3 số, ví dụ 1402544903 hoặc 1402544903-001.`}
        inputMode="numeric"
        spellCheck={false}
      />
      <CodeSelect
        name="organisation.vsic"
        label={t`Ngành kinh tế (không bắt buộc)`}
        hint={t`Theo hệ thống ngành kinh tế Việt Nam (VSIC).`}
        list={vsic}
      />
    </section>
  );
}
