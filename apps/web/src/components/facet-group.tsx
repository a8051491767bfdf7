import { useId } from 'react';
import { formatNumber } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import './facets.css';
import '../forms/fields.css';

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  selected: boolean;
  /** For example "gồm Long An cũ". */
  hint?: string | undefined;
}

interface FacetGroupProps {
  title: string;
  options: readonly FacetOption[];
  onChange: (selected: string[]) => void;
}

/** One filter with the number of results behind each value. A value without results stays visible but cannot be chosen. */
export function FacetGroup({ title, options, onChange }: FacetGroupProps) {
  const locale = useLocale();
  const id = useId();
  const chosen = options.filter(({ selected }) => selected).map(({ value }) => value);
  const toggle = (value: string, on: boolean) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <div>
        {options.map(({ value, label, count, selected, hint }) => {
          const empty = count === 0 && !selected;
          return (
            <label key={value} className={empty ? 'choice off' : 'choice'}>
              <input
                type="checkbox"
                checked={selected}
                disabled={empty}
                aria-describedby={`${id}-${value}`}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              <span>
                {label} {hint && <span className="small muted">{hint}</span>}
              </span>
              <span className="n" id={`${id}-${value}`}>
                {formatNumber(count, locale)}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
