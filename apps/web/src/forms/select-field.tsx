import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { useLingui } from '@lingui/react/macro';
import { useController } from 'react-hook-form';
import { useLocale } from '../i18n/locale';
import { Field, type FieldProps } from './field';

/** One code of a short list, in the browser's own menu. Empty is null. For long lists, which one types in, see CodeSelect. */
export function SelectField({ list, ...field }: FieldProps & { list: CodeList }) {
  const { t } = useLingui();
  const locale = useLocale();
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
          {list.codes.map(({ code }) => (
            <option key={code} value={code}>
              {label(list, code, locale)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
