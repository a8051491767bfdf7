import type { AlertFrequency } from '@caunoi/contracts/matching/saved-search';
import { useLingui } from '@lingui/react/macro';

/** How often one may be told of what a saved search finds, for a menu. */
export function FrequencyOptions() {
  const { t } = useLingui();
  const often: [AlertFrequency, string][] = [
    ['at_once', t`Ngay khi có`],
    ['daily', t`Gộp mỗi ngày`],
    ['weekly', t`Gộp mỗi tuần`],
    ['never', t`Không báo, chỉ lưu lại`],
  ];
  return often.map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
