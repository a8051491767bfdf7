import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { provinces } from '@caunoi/contracts/code-lists/provinces';

import { Trans, useLingui } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { ChoiceField } from '../../forms/choice-field';
import { CodeSelect } from '../../forms/code-select';
import { DateField } from '../../forms/date-field';
import { monthsOn } from '../../forms/day-text';
import { formatDay } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { LeakNotes } from './leak-notes';
import { Proposals } from './proposals';
import { ProvinceOfOrganisation } from './province-of-organisation';
import { ReadinessField } from './readiness-field';
import { forms } from './schemas';
import { PartPage, useNeedPart } from './part-page';
import { TextRows } from './text-rows';
import { Tip } from './tip';

type Values = ReturnType<typeof forms.conditions>;

export function ConditionsPart() {
  const { t } = useLingui();
  const editor = useNeedPart('conditions', forms.conditions);
  return (
    <PartPage
      part="conditions"
      editor={editor}
      lead={<Trans>Ràng buộc là điều mà vi phạm thì giải pháp bị loại. Mong muốn thì không.</Trans>}
      tip={<Tip weak={t`Phải an toàn.`} strong={t`Không dùng hóa chất bị cấm ở EU. Lắp vừa dây chuyền 3 tấn/giờ hiện có.`} />}
    >
      <Musts />
      <Means />
    </PartPage>
  );
}

function Musts() {
  const { t } = useLingui();
  return (
    <>
      <TextRows
        name="constraints"
        label={t`Có điều gì giải pháp buộc phải đáp ứng? (không bắt buộc)`}
        hint={t`Mỗi dòng một điều. Không có thì để trống: điều ghi ở đây loại mọi giải pháp không đáp ứng.`}
        one={t({ context: 'một', message: 'Ràng buộc' })}
        proposals={(take) => <Proposals field="constraints" use={t`Dùng ràng buộc này`} onUse={(value) => take(String(value))} />}
        below={<LeakNotes field="constraints" />}
      />
      <TextRows
        name="wishes"
        label={t`Còn điều gì thì càng tốt? (không bắt buộc)`}
        hint={t`Có thì ưu tiên, không có vẫn xem.`}
        one={t({ context: 'một', message: 'Mong muốn' })}
        below={<LeakNotes field="wishes" />}
      />
    </>
  );
}

function Means() {
  const { t } = useLingui();
  const locale = useLocale();
  const { setValue } = useFormContext<Values>();
  const put = (field: keyof Values) => (value: unknown) => setValue(field, value as null, { shouldDirty: true });
  return (
    <>
      <ChoiceField
        name="budgetBand"
        label={t`Ngân sách dự kiến`}
        hint={t`Ước chừng là đủ, không ràng buộc.`}
        choices={budgetBands.codes.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
        below={<Proposals field="budgetBand" use={t`Dùng mức này`} onUse={put('budgetBand')} />}
      />
      <DateField
        required
        name="deadline"
        label={t`Cần có lời giải trước ngày nào?`}
        hint={t`Ghi ngày, ví dụ 31/03/2027, hoặc nói như “cuối quý 2 năm sau”, “trong 3 tháng”. Quá ngày này nhu cầu tự đóng, gia hạn được.`}
        below={
          <>
            <Soon onUse={put('deadline')} />
            <Proposals field="deadline" use={t`Dùng ngày này`} onUse={put('deadline')} />
          </>
        }
      />
      <ReadinessField />
      <CodeSelect
        name="province"
        label={t`Nơi cần giải pháp`}
        hint={t`Gõ tên cũ cũng tìm ra.`}
        list={provinces}
        below={
          <>
            <Proposals field="province" use={t`Dùng nơi này`} onUse={put('province')} />
            <ProvinceOfOrganisation onUse={put('province')} />
          </>
        }
      />
    </>
  );
}

/** Whoever has no day in mind has a span. */
function Soon({ onUse }: { onUse: (day: string) => void }) {
  const spans = [
    { months: 3, name: <Trans>Khoảng 3 tháng nữa</Trans> },
    { months: 6, name: <Trans>Khoảng 6 tháng nữa</Trans> },
    { months: 12, name: <Trans>Khoảng một năm nữa</Trans> },
  ];
  return (
    <div className="chips date-spans">
      {spans.map(({ months, name }) => (
        <button key={months} type="button" className="chip" onClick={() => onUse(monthsOn(formatDay(new Date()), months))}>
          {name}
        </button>
      ))}
    </div>
  );
}
