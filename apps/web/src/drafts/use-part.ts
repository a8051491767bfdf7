import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { SaveStatus } from '../data/autosaver';
import { dropLocalCopy, newerCopy, writeLocalCopy } from '../data/local-copy';
import { isSignedOut } from '../data/problem-text';
import { useAutosave } from '../data/use-autosave';
import { useZodForm } from '../forms/use-zod-form';
import type { Stored } from './draft-store';
import { isWhole, readable, type Shape, unfinished } from './shapes';
import type { Draft } from './use-draft';

const pause = 300;
const neverSaved = new Date(0).toISOString();

/** Whether what stands in a form is safe. */
export interface DraftStatus extends SaveStatus {
  /** The form began with words of this machine that the platform does not have. */
  restored: boolean;
  /** The session ended: nothing more can be saved until the writer signs in again. */
  signedOut: boolean;
  /** `asked`: only a person sends it, because what is saved is public at once; what is typed is kept on this machine. */
  saves: 'itself' | 'asked';
  flush: (again?: boolean) => Promise<boolean>;
}

export interface PartEditor<F extends FieldValues, S> extends DraftStatus {
  form: UseFormReturn<F, unknown, F>;
  resume: (value: F) => Promise<boolean>;
  /** The form as it would be with another statement. */
  formOf: (statement: S) => F;
  /** The fields in which something stands that the platform cannot take yet. */
  unfinished: () => string[];
}

interface PartOptions<F extends FieldValues, S> {
  name: string;
  shape: Shape;
  formOf: (statement: S) => F;
  saves?: DraftStatus['saves'];
}

/** The form of one part: begins with the newer of two texts, saves itself, and shows the rest of the page what stands in it. */
export function usePart<T extends Stored | null, S extends object, F extends FieldValues>(
  { store, thing, live, show, copyKey }: Draft<T, S>,
  { name, shape, formOf, saves = 'itself' }: PartOptions<F, S>,
): PartEditor<F, S> {
  const [{ stored, begin, schema }] = useState(() => {
    const value = formOf(live);
    const copy = newerCopy(copyKey(name), { value, at: thing?.updatedAt ?? neverSaved });
    return { stored: value, begin: copy, schema: z.object(shape) as unknown as z.ZodType<F, F> };
  });
  const [signedOut, setSignedOut] = useState(false);
  const form = useZodForm(schema, { defaultValues: begin.value as DefaultValues<F> });
  const { flush, resume, ...status } = useAutosave<F, F>({
    form,
    stored,
    storageKey: () => copyKey(name),
    whole: (values) => isWhole(shape, values),
    byItself: saves === 'itself',
    save: async (values) => {
      const key = copyKey(name);
      const { taken } = await store.save(readable<S>(shape, values)).catch((error: unknown) => {
        setSignedOut(isSignedOut(error));
        throw error;
      });
      setSignedOut(false);
      // The first words made the thing: what was typed meanwhile lies under its name from now on.
      if (copyKey(name) !== key) {
        writeLocalCopy(copyKey(name), form.getValues());
        dropLocalCopy(key);
      }
      const theirs = formOf({ ...live, ...taken });
      for (const field of Object.keys(taken) as Path<F>[]) form.setValue(field, theirs[field] as PathValue<F, Path<F>>);
    },
  });

  useShown(form, shape, show);

  return {
    form,
    restored: begin.fromThisMachine,
    signedOut,
    saves,
    flush,
    resume,
    formOf,
    unfinished: () => unfinished(shape, form.getValues()),
    ...status,
  };
}

/** Tells the rest of the page what stands in a form, a moment after it was typed. */
function useShown<F extends FieldValues, S extends object>(
  form: UseFormReturn<F, unknown, F>,
  shape: Shape,
  show: (part: Partial<S>) => void,
) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (values: F) => show(readable<S>(shape, values));
    tell(form.getValues());
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => tell(values as F), pause);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
      show({});
    };
  }, [form, shape, show]);
}
