import type { Target } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../components/button';
import { FieldGroup } from '../../forms/field';
import { NumberField } from '../../forms/number-field';
import { stayInRows } from '../../forms/stay-in-rows';
import { TextField } from '../../forms/text-field';
import { useRows } from '../../forms/use-rows';
import { LeakNotes } from './leak-notes';
import { Proposals } from './proposals';
import { blankTarget, forms, isStarted, shapes, type TargetRow } from './schemas';
import { PartPage, useNeedPart } from './part-page';
import { Tip } from './tip';

const most = 5;
type Values = { targets: TargetRow[] };

export function TargetsPart() {
  const { t } = useLingui();
  const editor = useNeedPart('targets', forms.targets);
  return (
    <PartPage
      part="targets"
      editor={editor}
      lead={<Trans>Có số thì chuyên gia mới biết giải pháp của họ có đạt hay không.</Trans>}
      tip={
        <Tip
          weak={t`Giữ xoài tươi được lâu hơn.`}
          strong={t`Thời gian giữ tươi: hiện 21 ngày, cần 35 ngày. Tỷ lệ thối: hiện 11%, cần 3%.`}
        />
      }
    >
      <Targets />
    </PartPage>
  );
}

function Targets() {
  const { t } = useLingui();
  const { getValues } = useFormContext<Values>();
  const { fields, append, update, drop } = useRows({ name: 'targets', one: t`mục tiêu`, blank: blankTarget, mayBeEmpty: false });
  const rows = useWatch<Values, 'targets'>({ name: 'targets' });
  const hasRoom = rows.length < most || rows.some((row) => !isStarted(row));
  const take = (value: unknown) => {
    const target = value as Target;
    const free = getValues('targets').findIndex((row) => !isStarted(row));
    if (free >= 0) update(free, target);
    else append(target, { shouldFocus: false });
  };
  return (
    <FieldGroup
      name="targets"
      label={t`Bạn muốn con số nào thay đổi?`}
      hint={t`Từ một đến năm mục tiêu, quan trọng nhất trước.`}
      onKeyDown={stayInRows}
    >
      {() => (
        <>
          {hasRoom && <Proposals field="targets" use={t`Dùng mục tiêu này`} onUse={take} />}
          {fields.map(({ id }, index) => (
            <TargetFields key={id} index={index} onRemove={() => drop(index)} />
          ))}
          <LeakNotes field="targets" />
          {fields.length < most && (
            <Button
              kind="secondary"
              className="add-row"
              onClick={() => append(blankTarget(), { focusName: `targets.${fields.length}.quantity` })}
            >
              <IconPlus className="i" aria-hidden /> <Trans>Thêm mục tiêu</Trans>
            </Button>
          )}
        </>
      )}
    </FieldGroup>
  );
}

function TargetFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useLingui();
  const number = index + 1;
  const row = useWatch<Values, `targets.${number}`>({ name: `targets.${index}` });
  const unit = typeof row?.unit === 'string' ? row.unit.trim() : '';
  const withUnit = unit ? { unit } : {};
  return (
    <fieldset className="target-row">
      <legend>
        <Trans>Mục tiêu {number}</Trans>
      </legend>
      <div className="target-cells">
        <TextField
          required={index === 0}
          name={`targets.${index}.quantity`}
          label={t`Đo cái gì?`}
          summaryLabel={t`Mục tiêu ${number}, đo cái gì?`}
          hint={t`Ví dụ: thời gian giữ tươi`}
        />
        <TextField
          required={index === 0}
          name={`targets.${index}.unit`}
          label={t`Đơn vị`}
          summaryLabel={t`Mục tiêu ${number}, đơn vị`}
          hint={t`Ví dụ: ngày, %, kg/giờ`}
        />
        <NumberField
          signed
          required={index === 0}
          name={`targets.${index}.current`}
          label={t`Hiện nay`}
          summaryLabel={t`Mục tiêu ${number}, hiện nay`}
          {...withUnit}
        />
        <NumberField
          signed
          required={index === 0}
          name={`targets.${index}.wanted`}
          label={t`Cần đạt`}
          summaryLabel={t`Mục tiêu ${number}, cần đạt`}
          {...withUnit}
        />
      </div>
      <HalfRow row={row} />
      <Button kind="quiet" onClick={onRemove}>
        <IconTrash className="i" aria-hidden /> <Trans>Bỏ mục tiêu {number}</Trans>
      </Button>
    </fieldset>
  );
}

/** Says where a row lies that the platform cannot take yet. */
function HalfRow({ row }: { row: TargetRow | undefined }) {
  const half = row !== undefined && isStarted(row) && !shapes.targets.targets.safeParse([row]).success;
  return (
    <p className={half ? 'small muted half-row' : undefined} role="status">
      {half && <Trans>Dòng này chưa đủ bốn ô nên mới giữ trên máy này.</Trans>}
    </p>
  );
}
