import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { useLocale } from '../i18n/locale';
import { applyProblem } from './apply-problem';
import { ErrorSummary } from './error-summary';
import { createFieldLabels, FieldLabelsContext } from './field-labels';

interface FormProps<T extends FieldValues, O> {
  form: UseFormReturn<T, unknown, O>;
  /** What to do with valid values. What the platform refuses lands at the fields it names. */
  onSubmit: (values: O) => Promise<unknown> | void;
  children: ReactNode;
  className?: string;
}

/** A form with its error summary. Fields inside find it through context. */
export function Form<T extends FieldValues, O>({ form, onSubmit, children, className }: FormProps<T, O>) {
  const [labels] = useState(createFieldLabels);
  useErrorsInNewLanguage(form);
  const send = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      applyProblem(form, error);
    }
  });
  return (
    <FormProvider {...form}>
      <FieldLabelsContext value={labels}>
        <form noValidate className={className} onSubmit={(event) => void send(event)}>
          <ErrorSummary />
          {children}
        </form>
      </FieldLabelsContext>
    </FormProvider>
  );
}

/** The sentences at the fields were made in the language of that moment; another language needs them anew. */
function useErrorsInNewLanguage<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>) {
  const locale = useLocale();
  const before = useRef(locale);
  const { isSubmitted } = form.formState;
  useEffect(() => {
    if (before.current === locale) return;
    before.current = locale;
    if (isSubmitted) void form.trigger();
  }, [form, isSubmitted, locale]);
}
