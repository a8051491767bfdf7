import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { SaveStatus } from '../data/autosaver';
import { newerCopy } from '../data/local-copy';
import { useAutosave } from '../data/use-autosave';
import { useZodForm } from '../forms/use-zod-form';
import type { Stored } from './draft-store';
import { isWhole, readable, type Shape } from './shapes';
import type { Draft } from './use-draft';

const pause = 300;

export interface PartEditor<F extends FieldValues, S> extends SaveStatus {
  form: UseFormReturn<F, unknown, F>;
  /** The form began with words of this machine that the platform does not have. */
  restored: boolean;
  flush: (again?: boolean) => Promise<boolean>;
  resume: (value: F) => Promise<boolean>;
  /** The form as it would be with another statement. */
  formOf: (statement: S) => F;
}

interface PartOptions<F extends FieldValues, S> {
  name: string;
  shape: Shape;
  formOf: (statement: S) => F;
  /** `asked`: only a person sends it, because what is saved is public at once; what is typed is kept on this machine. */
  saves?: 'itself' | 'asked';
}

/** The form of one part: begins with the newer of two texts, saves itself, and shows the rest of the page what stands in it. */
export function usePart<T extends Stored, S extends object, F extends FieldValues>(
  { store, thing, live, show, copyKey }: Draft<T, S>,
  { name, shape, formOf, saves = 'itself' }: PartOptions<F, S>,
): PartEditor<F, S> {
  const [{ stored, begin, schema }] = useState(() => {
    const value = formOf(live);
    const copy = newerCopy(copyKey(name), { value, at: thing.updatedAt });
    return { stored: value, begin: copy, schema: z.object(shape) as unknown as z.ZodType<F, F> };
  });
  const form = useZodForm(schema, { defaultValues: begin.value as DefaultValues<F> });
  const { flush, resume, ...status } = useAutosave<F, F>({
    form,
    stored,
    storageKey: () => copyKey(name),
    whole: (values) => isWhole(shape, values),
    byItself: saves === 'itself',
    save: async (values) => {
      const { taken } = await store.save(readable<S>(shape, values));
      const theirs = formOf({ ...live, ...taken });
      for (const field of Object.keys(taken) as Path<F>[]) form.setValue(field, theirs[field] as PathValue<F, Path<F>>);
    },
  });

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

  return { form, restored: begin.fromThisMachine, flush, resume, formOf, ...status };
}
