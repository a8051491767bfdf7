import { formatDate } from '@caunoi/contracts/formats';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { formatDay } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import { isDay, readDay, writeDay } from './day-text';
import { readDayWords } from './day-words';
import { Field, type FieldProps } from './field';
import { useFlagOnLeaving } from './use-flag-on-leaving';

/** A day as people write or say it: dd/mm/yyyy in every language of the interface, or "cuối quý 2 năm sau"; what was said is shown as a day. */
const readAny = (text: string) => {
  const day = readDay(text);
  return day === null || isDay(day) ? day : (readDayWords(text, formatDay(new Date())) ?? day);
};

/** A day, written dd/mm/yyyy in every language of the interface: browsers order day and month by their own. Empty is null. */
export function DateField(field: FieldProps) {
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  const { left, changed } = useFlagOnLeaving(field.name);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    onChange(readAny(text));
    changed();
  };
  const leave = () => {
    setTyped(null);
    onBlur();
    left();
  };
  const pick = (day: string) => {
    setTyped(null);
    onChange(day || null);
    changed();
  };
  return (
    <Field {...field}>
      {(control) => (
        <span className="date">
          {/* The keypad of digits has neither slash nor hyphen on iPhones: the whole keyboard, or digits alone, are both read. */}
          <input
            {...control}
            ref={ref}
            name={field.name}
            className="input date-input"
            autoComplete="off"
            value={typed ?? writeDay(value)}
            onBlur={leave}
            onChange={(event) => change(event.target.value)}
          />
          <DayPicker value={value} label={field.label} onPick={pick} />
          <Understood typed={typed} value={value} />
        </span>
      )}
    </Field>
  );
}

/** Which day words were understood as, while they stand there. */
function Understood({ typed, value }: { typed: string | null; value: unknown }) {
  const locale = useLocale();
  const inWords = typed !== null && isDay(value) && !isDay(readDay(typed));
  return (
    <span className="small date-understood" role="status">
      {inWords && (
        <Trans>
          Hiểu là <b className="num">{formatDate(String(value), locale)}</b>
        </Trans>
      )}
    </span>
  );
}

/** The browser's own calendar, behind a button: nobody has to type a day. */
function DayPicker({ value, label, onPick }: { value: unknown; label: string; onPick: (day: string) => void }) {
  const { t } = useLingui();
  const calendar = useRef<HTMLInputElement>(null);
  const day = isDay(value) ? String(value) : '';
  return (
    <span className="date-picker">
      <button
        type="button"
        className="iconbtn"
        aria-label={t`Chọn ngày trên lịch: ${label}`}
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar className="i" aria-hidden />
      </button>
      <input ref={calendar} type="date" tabIndex={-1} aria-hidden value={day} onChange={({ target }) => onPick(target.value)} />
    </span>
  );
}
