import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { createAutosaver, type Autosaver, type SaveStatus } from './autosaver';

const period = 5000;

interface AutosaveOptions<T extends FieldValues, O> {
  form: UseFormReturn<T, unknown, O>;
  /** What the platform has. The form may begin with more: see `newerCopy`. */
  stored: T;
  /** Who writes and what: `${writerOf(me)}/need/${needId}`. Another thing needs a new component (give it a React `key`). */
  storageKey: () => string;
  /** Whether all of it can be sent yet; see `createAutosaver`. */
  whole?: (value: T) => boolean;
  /** Without it only `flush` sends; copies are kept on this machine all the same. For what everybody sees as soon as it is saved. */
  byItself?: boolean;
  /** Sends a draft. Throws the platform's ProblemError; 412 becomes a conflict. */
  save: (value: T) => Promise<unknown>;
}

/**
 * Saves a form every 5 seconds while it has something new, and when a field, the tab or the page is left.
 * Pass the answer on to `<SaveState>`; on phase `conflict` open a MergeDialog and give its outcome to `resume`.
 */
export function useAutosave<T extends FieldValues, O>({
  form,
  stored,
  storageKey,
  whole,
  byItself = true,
  save,
}: AutosaveOptions<T, O>): SaveStatus & Pick<Autosaver<T>, 'flush' | 'resume'> {
  const [saver] = useState(() => createAutosaver<T>({ key: storageKey, initial: stored, save, ...(whole ? { whole } : {}) }));
  const status = useSyncExternalStore(saver.subscribe, saver.read);

  // A form that begins with a copy from this machine has something to send before the first keystroke.
  useEffect(() => saver.change(structuredClone(form.getValues())), [form, saver]);

  useEffect(() => saver.saveWith(save), [saver, save]);

  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => saver.change(structuredClone(values as T)) }),
    [form, saver],
  );

  useEffect(() => {
    if (!byItself) return;
    const flush = () => void saver.flush();
    const hide = () => document.visibilityState === 'hidden' && flush();
    const timer = setInterval(flush, period);
    document.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      document.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      flush();
    };
  }, [byItself, saver]);

  return { ...status, flush: saver.flush, resume: saver.resume };
}
