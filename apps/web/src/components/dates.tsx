import { Trans } from '@lingui/react/macro';
import { formatDate, formatRelative } from '@caunoi/contracts/formats';
import { formatMoment, formatTime } from '../i18n/format';
import { useNow } from '../data/use-now';
import { useLocale } from '../i18n/locale';

interface DateProps {
  /** An instant or a day, as ISO 8601. */
  value: string;
}

/** "3 giờ trước", with the exact moment in the tooltip and for machines. */
export function RelativeDate({ value }: DateProps) {
  const locale = useLocale();
  const now = useNow();
  return (
    <time dateTime={value} title={formatMoment(value, locale)}>
      {formatRelative(value, now, locale)}
    </time>
  );
}

/** 31/03/2027. */
export function CalendarDate({ value }: DateProps) {
  return (
    <time className="num" dateTime={value}>
      {formatDate(value, useLocale())}
    </time>
  );
}

/** "hạn 31/03/2027". */
export const Deadline = ({ value }: DateProps) => (
  <span>
    <Trans>
      hạn <CalendarDate value={value} />
    </Trans>
  </span>
);

/** 09:40. */
export function ClockTime({ value }: DateProps) {
  const locale = useLocale();
  return (
    <time className="num" dateTime={value} title={formatMoment(value, locale)}>
      {formatTime(value, locale)}
    </time>
  );
}
