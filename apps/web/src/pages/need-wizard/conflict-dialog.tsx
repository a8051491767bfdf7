import type { NeedStatement } from '@caunoi/contracts/needs/need';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Difference, MergeDialog } from '../../components/merge-dialog';
import { useLocale } from '../../i18n/locale';
import { useDraft } from './draft-context';
import { fieldNames } from './field-names';
import { statementOf } from './statement';
import { statementTexts } from './statement-texts';
import type { SectionEditor } from './use-section';

interface ConflictDialogProps<T extends FieldValues> {
  editor: SectionEditor<T>;
  open: boolean;
  onClose: () => void;
}

/** Two texts of this part: field by field the writer says which one stays. */
export function ConflictDialog<T extends FieldValues>({ editor, open, onClose }: ConflictDialogProps<T>) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { store, live } = useDraft();
  const [busy, setBusy] = useState(false);
  const need = store.theirs();
  if (!need) return null;
  const theirs = statementOf(need);
  const [mineTexts, theirTexts] = [statementTexts(live, locale), statementTexts(theirs, locale)];
  const fields = Object.keys(editor.formOf(live)) as (keyof NeedStatement)[];
  const differences: Difference[] = fields
    .filter((field) => mineTexts[field] !== theirTexts[field])
    .map((field) => {
      const name = fieldNames[field];
      return { field, label: name ? i18n._(name) : field, mine: mineTexts[field] ?? '', theirs: theirTexts[field] ?? '' };
    });
  const merge = async (takeTheirs: string[]) => {
    const [mine, other] = [editor.form.getValues(), editor.formOf(theirs)];
    const kept = Object.fromEntries(
      Object.entries(mine).map(([field, value]) => [field, takeTheirs.includes(field) ? other[field] : value]),
    ) as T;
    setBusy(true);
    store.adopt(need);
    editor.form.reset(kept);
    await editor.resume(kept);
    setBusy(false);
    onClose();
  };
  return <MergeDialog open={open} differences={differences} busy={busy} onMerge={(fields) => void merge(fields)} onClose={onClose} />;
}
