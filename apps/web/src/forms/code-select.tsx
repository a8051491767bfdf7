import { type Code, type CodeList, codesValidOn, findCode, plainLetters } from '@caunoi/contracts/code-lists/code-list';
import { useLingui } from '@lingui/react/macro';
import { type ComboboxItem, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useController } from 'react-hook-form';
import { formatDay } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import { Field, type FieldProps } from './field';
import { Mantine } from './mantine';

interface CodeSelectProps extends FieldProps {
  list: CodeList;
  /** Choose up to so many; the value is then a list of codes. */
  several?: number;
  /** Which codes are offered, for example only those of the lowest level. All by default. */
  only?: (code: Code) => boolean;
}

const everything = () => true;

/** A code of a list, found by typing with or without accents, by former names and abbreviations too. Empty is null. */
export function CodeSelect({ list, several, only = everything, ...field }: CodeSelectProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { value: chosen, onChange, onBlur } = useController({ name: field.name }).field;
  const codes = codesValidOn(list, formatDay(new Date())).filter(only);
  const shared = {
    data: codes.map((code) => ({ value: code.code, label: code.labels[locale] })),
    filter: searchIn(list),
    searchable: true,
    withScrollArea: false,
    nothingFoundMessage: t`Không có mục nào như vậy`,
    placeholder: t`Gõ để tìm`,
    classNames: { input: 'input code-input', dropdown: 'code-dropdown', option: 'code-option', pill: 'code-pill' },
    comboboxProps: { transitionProps: { duration: 0 } },
    onBlur,
    name: field.name,
  };
  return (
    <Field {...field}>
      {(control) => (
        <Mantine>
          {several ? (
            <MultiSelect {...shared} {...control} value={chosen ?? []} maxValues={several} onChange={onChange} />
          ) : (
            <Select
              {...shared}
              {...control}
              clearable
              clearButtonProps={{ 'aria-label': t`Bỏ chọn` }}
              value={chosen ?? null}
              onChange={onChange}
            />
          )}
        </Mantine>
      )}
    </Field>
  );
}

const words = (code: Code) =>
  [code.code, ...Object.values(code.labels), ...(code.aliases ?? [])].map((name) => plainLetters(name).toLowerCase());

/** Entries that hold what was typed, those that begin with it first. */
function searchIn(list: CodeList): OptionsFilter {
  return ({ options, search }) => {
    const typed = plainLetters(search).trim().toLowerCase();
    const items = options.filter((option): option is ComboboxItem => 'value' in option);
    if (typed === '') return items;
    const rank = ({ value }: ComboboxItem) => {
      const code = findCode(list, value);
      const names = code ? words(code) : [];
      if (names.some((name) => name.startsWith(typed))) return 0;
      return names.some((name) => name.includes(typed)) ? 1 : 2;
    };
    return items.filter((item) => rank(item) < 2).toSorted((a, b) => rank(a) - rank(b));
  };
}
