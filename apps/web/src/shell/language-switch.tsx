import type { Locale } from '@caunoi/contracts/primitives';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { choose, useLocale } from '../i18n/locale';

// Each language is named in itself: whoever needs it can read it.
const languages: { locale: Locale; short: string; name: string }[] = [
  { locale: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { locale: 'en', short: 'EN', name: 'English' },
  { locale: 'fr', short: 'FR', name: 'Français' },
];

/** Changes the language and keeps the page, its address and what was typed. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const shown = useLocale();
  const change = async (locale: Locale) => {
    await choose(locale);
    await client.invalidateQueries();
  };
  return (
    <div className={`lang ${className}`} role="group" aria-label={t`Ngôn ngữ`}>
      {languages.map(({ locale, short, name }) => (
        <button key={locale} type="button" lang={locale} title={name} aria-pressed={locale === shown} onClick={() => void change(locale)}>
          <span aria-hidden>{short}</span>
          <span className="sr">{name}</span>
        </button>
      ))}
    </div>
  );
}
