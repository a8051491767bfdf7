import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { type FieldValues, useForm, type UseFormProps, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import '../zod-setup';

type Schema = z.ZodType<FieldValues, FieldValues>;
export type ZodForm<S extends Schema> = UseFormReturn<z.input<S>, unknown, z.output<S>>;
type Options<S extends Schema> = Omit<UseFormProps<z.input<S>, unknown, z.output<S>>, 'resolver'>;

/**
 * A form over a contract's schema: the same object that the service validates with. Nothing is marked wrong before
 * the first sending; from then on every change is looked at again. The focus goes to the summary, not to the first field.
 */
export const useZodForm = <S extends Schema>(schema: S, options: Options<S>): ZodForm<S> =>
  useForm<z.input<S>, unknown, z.output<S>>({
    resolver: standardSchemaResolver<z.input<S>, unknown, z.output<S>>(schema),
    shouldFocusError: false,
    ...options,
  });

/** Whether the document's title should begin with "Lỗi:": give it to `<Page hasErrors>`. */
export const hasErrors = ({ formState }: { formState: { submitCount: number; errors: object } }) =>
  formState.submitCount > 0 && Object.keys(formState.errors).length > 0;
