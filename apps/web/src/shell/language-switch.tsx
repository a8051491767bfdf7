import type { Locale } from '@caunoi/contracts/primitives';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { choose, useLocale } from '../i18n/locale';

const languages: Locale[] = ['vi', 'en', 'fr'];

/** Each language is named in itself: whoever needs it can read it. */
function ownName(locale: Locale) {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

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
      {languages.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={ownName(locale)}
          aria-pressed={locale === shown}
          onClick={() => void change(locale)}
        >
          <span aria-hidden>{locale.toUpperCase()}</span>
          <span className="sr">{ownName(locale)}</span>
        </button>
      ))}
    </div>
  );
}
