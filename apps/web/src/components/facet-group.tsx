import { Plural } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { formatNumber } from '@caunoi/contracts/formats';
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
  /** How many to show before the rest is asked for; what is chosen is always shown. */
  limit?: number;
  onChange: (selected: string[]) => void;
}

/** One filter with the number of results behind each value. A value without results stays visible but cannot be chosen. */
export function FacetGroup({ title, options, limit = Infinity, onChange }: FacetGroupProps) {
  const [whole, setWhole] = useState(false);
  const chosen = options.filter(({ selected }) => selected).map(({ value }) => value);
  const toggle = (value: string, on: boolean) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  const shown = whole ? options : options.filter(({ selected }, place) => selected || place < limit);
  const rest = options.length - shown.length;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <div>
        {shown.map((option) => (
          <FacetValue key={option.value} option={option} onToggle={(on) => toggle(option.value, on)} />
        ))}
        {rest > 0 && (
          <button type="button" className="facet-more" onClick={() => setWhole(true)}>
            <Plural value={rest} other="Thêm # mục" />
            <span className="sr"> {title}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}

function FacetValue({ option: { label, count, selected, hint }, onToggle }: { option: FacetOption; onToggle: (on: boolean) => void }) {
  const locale = useLocale();
  const id = useId();
  const empty = count === 0 && !selected;
  return (
    <label className={empty ? 'choice off' : 'choice'}>
      <input
        type="checkbox"
        checked={selected}
        disabled={empty}
        aria-describedby={id}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span>
        {label} {hint && <span className="small muted">{hint}</span>}
      </span>
      <span className="n" id={id}>
        {formatNumber(count, locale)}
      </span>
    </label>
  );
}
