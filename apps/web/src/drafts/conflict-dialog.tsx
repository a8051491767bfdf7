import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Difference, MergeDialog } from '../components/merge-dialog';
import type { Stored } from './draft-store';
import type { Draft } from './use-draft';
import type { PartEditor } from './use-part';

/** How a form calls its fields, and how a person reads what stands in them. */
export interface FieldWords<S> {
  names: Partial<Record<keyof S & string, MessageDescriptor>>;
  text: (field: keyof S & string, statement: S) => string;
}

interface ConflictDialogProps<T extends Stored, S extends object, F extends FieldValues> {
  draft: Draft<T, S>;
  editor: PartEditor<F, S>;
  words: FieldWords<S>;
  open: boolean;
  onClose: () => void;
}

/** Two texts of this part: field by field the writer says which one stays. */
export function ConflictDialog<T extends Stored, S extends object, F extends FieldValues>(props: ConflictDialogProps<T, S, F>) {
  const { draft, editor, words, open, onClose } = props;
  const { i18n } = useLingui();
  const [busy, setBusy] = useState(false);
  const thing = draft.store.theirs();
  if (!thing) return null;
  const theirs = draft.statementOf(thing);
  const before = draft.statementOf(draft.thing);
  const fields = Object.keys(editor.formOf(draft.live)) as (keyof S & string)[];
  // Where only the other side wrote, there is nothing to choose: their words stand.
  const untouched = fields.filter((field) => words.text(field, draft.live) === words.text(field, before));
  const differences = fields.flatMap((field): Difference[] => {
    const [mine, other] = [words.text(field, draft.live), words.text(field, theirs)];
    const name = words.names[field];
    return mine === other || untouched.includes(field) ? [] : [{ field, label: name ? i18n._(name) : field, mine, theirs: other }];
  });
  const merge = async (chosen: string[]) => {
    const takeTheirs: string[] = [...chosen, ...untouched];
    const [mine, other] = [editor.form.getValues(), editor.formOf(theirs)];
    const kept = Object.fromEntries(
      Object.entries(mine).map(([field, value]) => [field, takeTheirs.includes(field) ? other[field] : value]),
    ) as F;
    setBusy(true);
    draft.store.adopt(thing);
    editor.form.reset(kept);
    await editor.resume(kept);
    setBusy(false);
    onClose();
  };
  return <MergeDialog open={open} differences={differences} busy={busy} onMerge={(taken) => void merge(taken)} onClose={onClose} />;
}
