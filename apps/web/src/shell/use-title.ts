import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

/** "Lỗi: Mục tiêu đo được · Cầu Nối". The error comes first: a screen reader may stop listening after it. */
export function useTitle(title: string, hasErrors = false) {
  const { t } = useLingui();
  const whole = hasErrors ? t`Lỗi: ${title} · Cầu Nối` : t`${title} · Cầu Nối`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
