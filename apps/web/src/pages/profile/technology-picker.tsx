import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { api } from '../../api';
import { useDebounced } from '../../data/use-debounced';
import { Field, type FieldProps } from '../../forms/field';
import { Mantine } from '../../forms/mantine';
import { useListing } from '../../things/technology/use-listing';

/** A technology of the bank, found by its name as in the search. */
export function TechnologyPicker(field: FieldProps) {
  const { t } = useLingui();
  const { value: chosen, onChange, onBlur } = useController({ name: field.name }).field;
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const { data: found = [] } = useQuery({
    queryKey: ['technology-picker', q],
    queryFn: async ({ signal }) => (await api.call(search, { query: { q, kind: 'technology', limit: 8 } }, signal)).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const known = found.map(({ id, title }) => ({ value: id, label: title }));
  const own = useChosen(chosen as string | null);
  const data = own && !known.some(({ value }) => value === own.value) ? [own, ...known] : known;
  return (
    <Field {...field}>
      {(control) => (
        <Mantine>
          <Select
            {...control}
            name={field.name}
            data={data}
            filter={({ options }) => options}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t`Bỏ chọn` }}
            withScrollArea={false}
            nothingFoundMessage={t`Không có công nghệ nào như vậy`}
            placeholder={t`Gõ tên công nghệ`}
            classNames={{ input: 'input code-input', dropdown: 'code-dropdown', option: 'code-option' }}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            value={chosen ?? null}
            onSearchChange={setTyped}
            onChange={onChange}
            onBlur={onBlur}
          />
        </Mantine>
      )}
    </Field>
  );
}

/** What was chosen before, which the search of the moment need not hold. */
function useChosen(technologyId: string | null) {
  const { data } = useListing(technologyId);
  if (!technologyId) return undefined;
  return { value: technologyId, label: data?.title ?? technologyId };
}
