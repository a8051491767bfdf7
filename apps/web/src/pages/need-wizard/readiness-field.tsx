import { label } from '@caunoi/contracts/code-lists/code-list';
import { useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChoiceField } from '../../forms/choice-field';
import { trlLevels } from '../../forms/trl-levels';
import { useLocale } from '../../i18n/locale';
import { Proposals } from './proposals';

/** How far a solution must be, asked as an owner of a workshop would; a level that was said otherwise is offered as it is. */
export function ReadinessField() {
  const { t } = useLingui();
  const locale = useLocale();
  const { setValue } = useFormContext<{ trlMin: string | null }>();
  const chosen = useWatch<{ trlMin: string | null }, 'trlMin'>({ name: 'trlMin' });
  const asked = [
    {
      value: null,
      label: t`Mức nào cũng được`,
      hint: t`Cả cách làm còn thử nghiệm: bạn sẵn lòng thử cùng.`,
    },
    {
      value: '4',
      label: t`Ít nhất đã chạy được trong phòng thí nghiệm`,
      hint: t`TRL 4. Ví dụ: viện đã giữ được một thùng xoài tươi 30 ngày trong tủ của họ.`,
    },
    {
      value: '6',
      label: t`Ít nhất đã chạy thử ở nơi thật`,
      hint: t`TRL 6. Ví dụ: một xưởng đã chạy thử máy vài tuần với nguyên liệu của mình.`,
    },
    {
      value: '8',
      label: t`Đã hoàn chỉnh, có nơi đang dùng`,
      hint: t`TRL 8. Ví dụ: máy đã lắp, đã nghiệm thu, tới xem được.`,
    },
  ];
  const isOther = chosen !== null && asked.every(({ value }) => value !== chosen);
  const other = isOther ? [{ value: chosen, label: label(trlLevels, chosen, locale), hint: undefined }] : [];
  return (
    <ChoiceField
      name="trlMin"
      label={t`Giải pháp phải sẵn sàng đến đâu?`}
      hint={t`Càng cao thì càng ít lựa chọn.`}
      choices={[...asked, ...other]}
      below={<Proposals field="trlMin" use={t`Dùng mức này`} onUse={(value) => setValue('trlMin', String(value), { shouldDirty: true })} />}
    />
  );
}
