import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '../../components/button';
import { FieldGroup, HintAndError, useField } from '../../forms/field';
import { stayInRows } from '../../forms/stay-in-rows';

interface TextRowsProps {
  name: string;
  label: string;
  hint: ReactNode;
  /** How one line is called: "Ràng buộc". */
  one: string;
  most?: number;
  /** Between the question and the lines: what the machine proposes. The function puts a text into the first free line. */
  proposals?: (take: (text: string) => void) => ReactNode;
  below?: ReactNode;
}

/** Short lines of text, as many as wanted. */
export function TextRows({ name, label, hint, one, most = 12, proposals, below }: TextRowsProps) {
  const { control, getValues } = useFormContext();
  const { fields, append, remove, update } = useFieldArray({ control, name });
  const take = (text: string) => {
    const rows = getValues(name) as { text: string }[];
    const free = rows.findIndex((row) => row.text.trim() === '');
    if (free >= 0) update(free, { text });
    else append({ text }, { shouldFocus: false });
  };
  const drop = (index: number) => (fields.length > 1 ? remove(index) : update(index, { text: '' }));
  return (
    <FieldGroup name={name} label={label} hint={hint} below={below} onKeyDown={stayInRows}>
      {() => (
        <>
          {proposals?.(take)}
          {fields.map(({ id }, index) => (
            <TextRow key={id} name={`${name}.${index}.text`} label={`${one} ${index + 1}`} onRemove={() => drop(index)} />
          ))}
          {fields.length < most && (
            <Button kind="secondary" className="add-row" onClick={() => append({ text: '' })}>
              <IconPlus className="i" aria-hidden />
              <span>
                <Trans>Thêm dòng</Trans> <span className="sr">{one}</span>
              </span>
            </Button>
          )}
        </>
      )}
    </FieldGroup>
  );
}

function TextRow({ name, label, onRemove }: { name: string; label: string; onRemove: () => void }) {
  const { t } = useLingui();
  const { register } = useFormContext();
  const { id, message, control } = useField({ name, label });
  return (
    <div className={message ? 'field bad text-row-field' : 'text-row-field'}>
      <HintAndError id={id} message={message} />
      <div className="text-row">
        <input {...register(name)} {...control} className="input" aria-label={label} autoComplete="off" />
        <button type="button" className="iconbtn" aria-label={t`Bỏ ${label}`} onClick={onRemove}>
          <IconTrash className="i" aria-hidden />
        </button>
      </div>
    </div>
  );
}
