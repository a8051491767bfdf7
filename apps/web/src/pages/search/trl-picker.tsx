import { useLingui } from '@lingui/react/macro';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface TrlPickerProps {
  counts: readonly { value: string; count: number }[];
  min: number | undefined;
  onChange: (min: number | undefined) => void;
}

/** The lowest readiness that is wanted. A bar for every level says how many there are; pressing the chosen level again lifts the limit. */
export function TrlPicker({ counts, min, onChange }: TrlPickerProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const at = (level: number) => counts.find(({ value }) => value === String(level))?.count ?? 0;
  const from = (level: number) => steps.filter((step) => step >= level).reduce((sum, step) => sum + at(step), 0);
  const most = Math.max(1, ...steps.map(at));
  return (
    <fieldset className="facet">
      <legend>{t`Mức sẵn sàng (TRL)`}</legend>
      <div className="trlpick">
        {steps.map((level) => {
          const found = formatNumber(from(level), locale);
          return (
            <button
              key={level}
              type="button"
              className={min !== undefined && level >= min ? 'on' : ''}
              style={{ '--share': at(level) / most } as React.CSSProperties}
              aria-pressed={level === min}
              aria-label={t`Từ TRL ${level} trở lên: ${found} kết quả`}
              disabled={from(level) === 0 && level !== min}
              onClick={() => onChange(level === min ? undefined : level)}
            >
              {level}
            </button>
          );
        })}
      </div>
      <p className="small muted">
        {min === undefined ? t`Bấm một mức để chỉ lấy từ mức đó trở lên.` : t`Từ TRL ${min} trở lên. Bấm lại để bỏ.`}
      </p>
    </fieldset>
  );
}
