import { type Locale, locales } from '@caunoi/contracts/locales';
import { useLingui } from '@lingui/react/macro';
import { useLocale } from '../i18n/locale';
import { useChooseLanguage } from '../i18n/use-choose-language';

/** Each language is named in itself: whoever needs it can read it. Written out, for a browser is slow to look up its own names. */
export const ownNames: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English', fr: 'Français' };

/** Changes the language and keeps the page and what was typed. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { t } = useLingui();
  const shown = useLocale();
  const change = useChooseLanguage();
  return (
    <div className={`lang ${className}`} role="group" aria-label={t`Ngôn ngữ`}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={ownNames[locale]}
          aria-pressed={locale === shown}
          onClick={() => void change(locale)}
        >
          <span aria-hidden>{locale.toUpperCase()}</span>
          <span className="sr">{ownNames[locale]}</span>
        </button>
      ))}
    </div>
  );
}
