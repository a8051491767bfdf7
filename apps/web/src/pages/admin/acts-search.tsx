import { Day, OpenLine } from '@caunoi/contracts/primitives';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '../../components/button';
import { DateField } from '../../forms/date-field';
import { Field, type FieldProps } from '../../forms/field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { actNames } from './act-words';
import type { ActSearch } from './acts';

const Sought = z.object({ thing: OpenLine(100), act: z.string(), from: Day.nullable(), to: Day.nullable() });

interface ActsSearchProps {
  /** As it stands in the address. */
  search: ActSearch;
  onFind: (wanted: ActSearch) => void;
}

/** What is looked for in the log. */
export function ActsSearch({ search, onFind }: ActsSearchProps) {
  const { t } = useLingui();
  const { thing = '', act = '', from = null, to = null } = search;
  const form = useZodForm(Sought, { defaultValues: { thing, act, from, to } });
  const find = ({ from: first, to: last, ...words }: z.output<typeof Sought>) =>
    onFind({ ...search, thing: words.thing || undefined, act: words.act || undefined, from: first ?? undefined, to: last ?? undefined });
  return (
    <search className="no-print">
      <Form form={form} className="act-search" onSubmit={find}>
        <TextField name="thing" label={t`Mã hồ sơ`} autoComplete="off" />
        <ActField name="act" label={t`Việc`} />
        <DateField name="from" label={t`Từ ngày`} />
        <DateField name="to" label={t`Đến ngày`} />
        <div className="btns">
          <Button kind="primary" type="submit">
            <Trans>Tìm</Trans>
          </Button>
          {Object.values(search).some(Boolean) && (
            <Button kind="quiet" onClick={() => onFind({})}>
              <Trans>Bỏ điều kiện</Trans>
            </Button>
          )}
        </div>
      </Form>
    </search>
  );
}

/** All acts by what they are done to, and all that are done to one kind of thing. */
function ActField(field: FieldProps) {
  const { t } = useLingui();
  const { register } = useFormContext();
  const kinds = [
    ['need', t`Nhu cầu`],
    ['technology', t`Công nghệ`],
    ['expert', t`Chuyên gia`],
    ['account', t`Tài khoản`],
    ['fact', t`Tin bị kẹt`],
  ] as const;
  return (
    <Field {...field}>
      {(control) => (
        <select {...register(field.name)} {...control} className="input">
          <option value="">{t`Mọi việc`}</option>
          {kinds.map(([kind, name]) => (
            <optgroup key={kind} label={name}>
              <option value={kind}>{t`Mọi việc: ${name}`}</option>
              {Object.entries(actNames())
                .filter(([act]) => act.startsWith(`${kind}.`))
                .map(([act, words]) => (
                  <option key={act} value={act}>
                    {words}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
