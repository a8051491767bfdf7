import type { Locale } from '@caunoi/contracts/locales';
import { reviewTemplates } from '@caunoi/contracts/reviewing/templates';

/** What a message becomes when a template is chosen. */
export function withTemplate(comment: string, text: string, language: Locale) {
  if (comment.includes(text)) return comment;
  const before = reviewTemplates.find((template) => comment.includes(template.text[language]));
  if (before) return comment.replace(before.text[language], text);
  return [comment.trim(), text].filter(Boolean).join('\n\n');
}
