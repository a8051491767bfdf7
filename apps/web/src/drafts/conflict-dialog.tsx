import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { MergeDialog } from '../components/merge-dialog';
import { useLocale } from '../i18n/locale';
import type { Stored } from './draft-store';
import type { FieldWords } from './field-words';
import { choices, merged } from './merge';
import type { Draft } from './use-draft';
import type { PartEditor } from './use-part';

interface ConflictDialogProps<T extends Stored | null, S extends object, F extends FieldValues> {
  draft: Draft<T, S>;
  editor: PartEditor<F, S>;
  words: FieldWords<S>;
  open: boolean;
  onClose: () => void;
}

/** Two texts of this part: field by field the writer says which one stays. */
export function ConflictDialog<T extends Stored | null, S extends object, F extends FieldValues>(props: ConflictDialogProps<T, S, F>) {
  const { draft, editor, words, open, onClose } = props;
  useLocale();
  const [busy, setBusy] = useState(false);
  const thing = draft.store.theirs();
  if (!thing) return null;
  const texts = { before: draft.statementOf(draft.thing), mine: draft.live, theirs: draft.statementOf(thing) };
  const fields = Object.keys(editor.formOf(draft.live)) as (keyof S & string)[];
  const { untouched, different } = choices(fields, words, texts, editor.unfinished());
  const differences = different.map((field) => ({
    field,
    label: words.name(field),
    mine: words.text(field, texts.mine),
    theirs: words.text(field, texts.theirs),
  }));
  const merge = async (chosen: string[]) => {
    const kept = merged(editor.form.getValues(), editor.formOf(texts.theirs), [...chosen, ...untouched]);
    setBusy(true);
    draft.store.adopt(thing);
    editor.form.reset(kept);
    await editor.resume(kept);
    setBusy(false);
    onClose();
  };
  return <MergeDialog open={open} differences={differences} busy={busy} onMerge={(taken) => void merge(taken)} onClose={onClose} />;
}
