import { useLingui } from '@lingui/react/macro';
import { type FieldValues, useFieldArray, useFormContext } from 'react-hook-form';
import { toast } from '../components/toast-store';

interface Rows {
  name: string;
  /** How one row is called in the middle of a sentence: "quyền". */
  one: string;
  blank: () => FieldValues;
  /** No row at all may stand there; otherwise the last one is emptied instead of taken away. */
  mayBeEmpty: boolean;
}

/** The rows of a field. One that was taken away can be brought back, and the focus stays among those that are left. */
export function useRows({ name, one, blank, mayBeEmpty }: Rows) {
  const { t } = useLingui();
  const { control, getValues, setFocus } = useFormContext();
  const rows = useFieldArray({ control, name });
  const { fields, insert, remove, update } = rows;
  const drop = (index: number) => {
    const row = structuredClone(getValues(`${name}.${index}`)) as FieldValues;
    const [last, number] = [!mayBeEmpty && fields.length === 1, index + 1];
    if (last) update(index, blank());
    else remove(index);
    const [cell] = Object.keys(blank());
    const nearest = Math.max(0, Math.min(index, fields.length - 2));
    // Once the rows are drawn anew; where none is left there is nothing to focus.
    setTimeout(() => setFocus(`${name}.${nearest}.${cell}`));
    toast(t`Đã bỏ ${one} ${number}`, () => (last ? update(0, row) : insert(index, row)));
  };
  return { ...rows, drop };
}
