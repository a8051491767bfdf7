import type { NeedStatement } from '@caunoi/contracts/needs/need';
import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { SaveStatus } from '../../data/autosaver';
import { newerCopy } from '../../data/local-copy';
import { useAutosave } from '../../data/use-autosave';
import { useZodForm } from '../../forms/use-zod-form';
import { useDraft } from './draft-context';
import { isSignedOut } from './draft-store';
import type { WrittenSection } from './sections';
import { isWhole, readable, type Shape } from './statement';

const pause = 300;
const neverSaved = new Date(0).toISOString();

export interface SectionEditor<T extends FieldValues> extends SaveStatus {
  form: UseFormReturn<T, unknown, T>;
  /** The form began with words of this machine that the platform does not have. */
  restored: boolean;
  /** The session ended: nothing more can be saved until the writer signs in again. */
  signedOut: boolean;
  flush: (again?: boolean) => Promise<boolean>;
  resume: (value: T) => Promise<boolean>;
  /** The form as it would be with another statement. */
  formOf: (statement: NeedStatement) => T;
}

/** The form of one part: begins with the newer of two texts, saves itself, and shows the rest of the page what stands in it. */
export function useSection<T extends FieldValues>(section: WrittenSection, shape: Shape, formOf: (statement: NeedStatement) => T) {
  const { store, need, live, show, copyKey } = useDraft();
  const [{ stored, begin, schema }] = useState(() => {
    const value = formOf(live);
    const copy = newerCopy(copyKey(section), { value, at: need?.updatedAt ?? neverSaved });
    return { stored: value, begin: copy, schema: z.object(shape) as unknown as z.ZodType<T, T> };
  });
  const [signedOut, setSignedOut] = useState(false);
  const form = useZodForm(schema, { defaultValues: begin.value as DefaultValues<T> });
  const { flush, resume, ...status } = useAutosave<T, T>({
    form,
    stored,
    storageKey: () => copyKey(section),
    whole: (values) => isWhole(shape, values),
    save: async (values) => {
      const { taken } = await store.save(readable(shape, values)).catch((error: unknown) => {
        setSignedOut(isSignedOut(error));
        throw error;
      });
      setSignedOut(false);
      const theirs = formOf({ ...live, ...taken });
      for (const field of Object.keys(taken) as Path<T>[]) form.setValue(field, theirs[field] as PathValue<T, Path<T>>);
    },
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (values: T) => show(readable(shape, values));
    tell(form.getValues());
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => tell(values as T), pause);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
      show({});
    };
  }, [form, shape, show]);

  return { form, restored: begin.fromThisMachine, signedOut, flush, resume, formOf, ...status } satisfies SectionEditor<T>;
}
