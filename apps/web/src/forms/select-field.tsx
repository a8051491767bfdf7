import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { useLingui } from '@lingui/react/macro';
import { useController } from 'react-hook-form';
import { useLocale } from '../i18n/locale';
import { Field, type FieldProps } from './field';

interface OptionFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

/** One of a short list, in the browser's own menu. Empty is null. For long lists, which one types in, see CodeSelect. */
export function OptionField({ options, ...field }: OptionFieldProps) {
  const { t } = useLingui();
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          ref={ref}
          name={field.name}
          className="input"
          value={value ?? ''}
          onBlur={onBlur}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">{t`Chọn một mục`}</option>
          {options.map(({ value: code, label: name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** As `OptionField`, with the codes of a list. */
export function SelectField({ list, ...field }: FieldProps & { list: CodeList }) {
  const locale = useLocale();
  return <OptionField {...field} options={list.codes.map(({ code }) => ({ value: code, label: label(list, code, locale) }))} />;
}
