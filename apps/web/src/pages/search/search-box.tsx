import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { Highlighted } from '../../components/highlighted';
import { KindTag } from '../../components/kind-tag';
import { thingLink } from '../../components/thing-link';
import '../../forms/fields.css';
import { type Suggestion, useSuggestions } from './use-suggestions';
import './search-box.css';

interface SearchBoxProps {
  /** The words of the search on screen. Give it as `key` too: another search is another box. */
  q: string;
  onSearch: (q: string) => void;
}

/** One box for everything. Completions open below it; arrows choose, Enter takes, Escape closes (ARIA combobox pattern). */
export function SearchBox({ q, onSearch }: SearchBoxProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState(q);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const items = useSuggestions(typed, open);
  const shown = open && items.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = ({ text, kind, id: thing }: Suggestion) => {
    close();
    if (kind && thing) return void navigate(thingLink(kind, thing));
    setTyped(text);
    onSearch(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = shown ? items[active] : undefined;
    if (chosen) return take(chosen);
    close();
    onSearch(typed.trim());
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    // One place more than there are items: past either end lies what was typed.
    setActive((now) => ((now + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  };

  return (
    <form className="search suggests" role="search" onSubmit={submit} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <label className="sr" htmlFor={id}>
        <Trans>Tìm nhu cầu, công nghệ, chuyên gia</Trans>
      </label>
      <input
        className="input"
        id={id}
        name="q"
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={t`Gõ có dấu hay không dấu đều được`}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Button kind="primary" type="submit">
        <IconSearch className="i" aria-hidden />
        <span className="search-word">
          <Trans>Tìm</Trans>
        </span>
      </Button>
      <SuggestionList id={id} items={shown ? items : []} active={active} onTake={take} />
    </form>
  );
}

interface SuggestionListProps {
  id: string;
  items: readonly Suggestion[];
  active: number;
  onTake: (item: Suggestion) => void;
}

function SuggestionList({ id, items, active, onTake }: SuggestionListProps) {
  const { t } = useLingui();
  return (
    <ul id={`${id}-list`} className="suggestions" role="listbox" aria-label={t`Gợi ý`} hidden={items.length === 0}>
      {items.map((item, place) => (
        <li
          key={`${item.text}-${item.id}`}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
        >
          {item.kind ? <KindTag kind={item.kind} /> : <IconSearch className="i" aria-hidden />}
          <span>
            <Highlighted parts={item.parts} />
          </span>
        </li>
      ))}
    </ul>
  );
}
