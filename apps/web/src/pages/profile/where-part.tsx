import type { CodeList } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { Trans, useLingui } from '@lingui/react/macro';
import { useWatch } from 'react-hook-form';
import { timeZoneName, timeZones } from '../../data/time-zones';
import { CheckField } from '../../forms/choice-field';
import { CodeSelect } from '../../forms/code-select';
import { NumberField } from '../../forms/number-field';

const same = (text: string) => ({ vi: text, en: text, fr: text });

/** The time zones that this browser knows, by their names in the IANA data base. */
const timeZoneCodes: CodeList = {
  scheme: 'time-zones',
  version: '1',
  title: same('IANA'),
  source: same('IANA'),
  validFrom: '2000-01-01',
  codes: timeZones().map((zone) => ({ code: zone, labels: same(timeZoneName(zone)) })),
};

export function WherePart() {
  const { t } = useLingui();
  const abroad = useWatch({ name: 'abroad' }) === true;
  return (
    <section className="profile-part">
      <h2>
        <Trans>Ở đâu, lúc nào</Trans>
      </h2>
      <CheckField name="abroad" label={t`Tôi đang ở nước ngoài`} />
      {abroad ? (
        <CodeSelect name="timeZone" label={t`Múi giờ`} hint={t`Gõ tên thành phố, ví dụ Paris.`} list={timeZoneCodes} />
      ) : (
        <CodeSelect name="province" label={t`Tỉnh, thành phố`} hint={t`Gõ tên cũ cũng tìm ra.`} list={provinces} />
      )}
      <CheckField name="remote" label={t`Tôi làm việc từ xa được`} />
      <NumberField name="availableDays" label={t`Số ngày rảnh mỗi tháng`} hint={t`Ghi 0 nếu hiện chưa nhận việc mới.`} unit={t`ngày`} />
    </section>
  );
}
