import { useLingui } from '@lingui/react/macro';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { readDay, writeDay } from './day-text';
import { Field, type FieldProps } from './field';
import { useFlagOnLeaving } from './use-flag-on-leaving';

/** A day, written dd/mm/yyyy in every language of the interface: browsers order day and month by their own. Empty is null. */
export function DateField(field: FieldProps) {
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  const { left, changed } = useFlagOnLeaving(field.name);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    onChange(readDay(text));
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
        </span>
      )}
    </Field>
  );
}

/** The browser's own calendar, behind a button: nobody has to type a day. */
function DayPicker({ value, label, onPick }: { value: unknown; label: string; onPick: (day: string) => void }) {
  const { t } = useLingui();
  const calendar = useRef<HTMLInputElement>(null);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : '';
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
