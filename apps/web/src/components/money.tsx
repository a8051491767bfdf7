import { useLingui } from '@lingui/react/macro';
import { formatDong, formatNumber } from '../i18n/format';
import { useLocale } from '../i18n/locale';

/** đồng, short enough to read: "1,8 tỷ ₫", every đồng in the tooltip. `exact` writes them all out. */
export function Money({ dong, exact = false }: { dong: number; exact?: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const all = formatDong(dong, locale);
  const short = () => {
    const billions = formatNumber(dong / 1e9, locale);
    if (Math.abs(dong) >= 1e9) return t`${billions} tỷ ₫`;
    const millions = formatNumber(dong / 1e6, locale);
    return Math.abs(dong) >= 1e6 ? t`${millions} triệu ₫` : all;
  };
  return (
    <span className="num" title={exact ? undefined : all}>
      {exact ? all : short()}
    </span>
  );
}
