import { type ReviewTemplate, reviewTemplates, templatesFor } from '@caunoi/contracts/reviewing/templates';
import type { Locale } from '@caunoi/contracts/locales';
import type { ReviewDecision } from '@caunoi/contracts/review';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { OptionField } from '../../forms/select-field';
import { currentLocale, useLocale } from '../../i18n/locale';
import { withTemplate } from './with-template';

interface TemplateFieldProps {
  kind: ReviewTemplate['kinds'][number];
  decision: ReviewDecision;
  /** In which the owner writes. */
  language: Locale;
}

/** Words that reviewers write again and again: chosen, they stand in the message, where they can be changed. */
export function TemplateField({ kind, decision, language }: TemplateFieldProps) {
  const { t } = useLingui();
  const locale = useLocale();
  useFillingIn(language);
  const options = templatesFor(kind).filter((template) => template.decision === decision);
  const foreign = {
    vi: t`Mẫu viết bằng tiếng Việt, thứ tiếng của người gửi.`,
    en: t`Mẫu viết bằng tiếng Anh, thứ tiếng của người gửi.`,
    fr: t`Mẫu viết bằng tiếng Pháp, thứ tiếng của người gửi.`,
  };
  return (
    <OptionField
      name="template"
      label={t`Dùng câu mẫu (không bắt buộc)`}
      hint={language === currentLocale() ? t`Mẫu điền sẵn lý do và lời nhắn; bạn sửa lại được.` : foreign[language]}
      options={options.map(({ code, name }) => ({ value: code, label: name[locale] }))}
    />
  );
}

/** A template takes the place of another one; own words are kept above it. */
function useFillingIn(language: Locale) {
  const { setValue, getValues, control } = useFormContext<{ template: string | null; reason: string | null; comment: string }>();
  const chosen = useWatch({ control, name: 'template' });
  useEffect(() => {
    const template = reviewTemplates.find(({ code }) => code === chosen);
    if (!template) return;
    const text = template.text[language];
    setValue('reason', template.reason);
    setValue('comment', withTemplate(getValues('comment'), text, language));
  }, [chosen, language, getValues, setValue]);
}
