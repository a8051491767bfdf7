import { useLingui } from '@lingui/react/macro';
import { formatDong, formatNumber } from '../i18n/format';
import { useLocale } from '../i18n/locale';

/** đồng, short enough to read: "1,8 tỷ ₫", every đồng in the tooltip. `exact` writes them all out. */
export function Money({ dong, exact = false }: { dong: number; exact?: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const all = formatDong(dong, locale);
  const short = () => {
    if (Math.abs(dong) >= 1e9) return t`${formatNumber(dong / 1e9, locale)} tỷ ₫`;
    if (Math.abs(dong) >= 1e6) return t`${formatNumber(dong / 1e6, locale)} triệu ₫`;
    return all;
  };
  return (
    <span className="num" title={exact ? undefined : all}>
      {exact ? all : short()}
    </span>
  );
}
