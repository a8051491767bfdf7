import type { ReactNode } from 'react';
import './option-list.css';

export interface Option {
  key: string;
  shown: ReactNode;
}

interface OptionListProps<O extends Option> {
  /** Of the box that the list belongs to: the list is `${id}-list`, its options are `${id}-0` and so on. */
  id: string;
  label: string;
  className?: string;
  options: readonly O[];
  /** Place of the one that Enter takes. */
  active: number;
  onTake: (option: O) => void;
}

/** What a box offers while somebody types: the box keeps the focus and says which option is active (ARIA combobox pattern). */
export const OptionList = <O extends Option>({ id, label, className = '', options, active, onTake }: OptionListProps<O>) => (
  <ul id={`${id}-list`} className={`options ${className}`} role="listbox" aria-label={label} hidden={options.length === 0}>
    {options.map((option, place) => (
      <li
        key={option.key}
        id={`${id}-${place}`}
        role="option"
        aria-selected={place === active}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onTake(option)}
      >
        {option.shown}
      </li>
    ))}
  </ul>
);
