import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { SaveState } from '../components/save-state';
import { ConflictDialog } from './conflict-dialog';
import type { Stored } from './draft-store';
import type { FieldWords } from './field-words';
import type { Draft } from './use-draft';
import type { PartEditor } from './use-part';

interface DraftSavingProps<T extends Stored | null, S extends object, F extends FieldValues> {
  draft: Draft<T, S>;
  editor: PartEditor<F, S>;
  words: FieldWords<S>;
}

/** Whether what was typed is safe; where two people wrote at once, both texts. */
export function DraftSaving<T extends Stored | null, S extends object, F extends FieldValues>({
  draft,
  editor,
  words,
}: DraftSavingProps<T, S, F>) {
  const [merging, setMerging] = useState(editor.phase === 'conflict');
  const [seen, setSeen] = useState(editor.phase);
  if (seen !== editor.phase) {
    setSeen(editor.phase);
    if (editor.phase === 'conflict') setMerging(true);
  }
  return (
    <>
      <SaveState
        phase={editor.phase}
        savedAt={editor.savedAt ?? draft.thing?.updatedAt ?? null}
        onRetry={() => void editor.flush(true)}
        onMerge={() => setMerging(true)}
      />
      <ConflictDialog
        draft={draft}
        editor={editor}
        words={words}
        open={merging && editor.phase === 'conflict'}
        onClose={() => setMerging(false)}
      />
    </>
  );
}
