import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useId, useRef } from 'react';
import { Button } from '../../components/button';
import { stepFromBox } from './hit-keys';
import { useLiveBox } from './use-live-box';
import '../../forms/fields.css';
import '../../things/search/search-box.css';

interface SearchBoxProps {
  /** The words of the address. */
  q: string;
  /** `again`: they go on from words that were typed just now, to which nobody wants to go back. */
  onSearch: (words: string, again: boolean) => void;
}

/** One box for everything; the results below follow what is typed. */
export function SearchBox({ q, onSearch }: SearchBoxProps) {
  const { t } = useLingui();
  const id = useId();
  const going = useRef(false);
  const { typed, type, ask, compose } = useLiveBox(q, (words) => {
    onSearch(words, going.current);
    going.current = true;
  });
  const settle = () => {
    ask();
    going.current = false;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle();
  };
  return (
    <form className="search" role="search" onSubmit={submit} onBlur={settle}>
      <label className="sr" htmlFor={id}>
        <Trans>Tìm nhu cầu, công nghệ, chuyên gia</Trans>
      </label>
      <input
        className="input"
        id={id}
        name="q"
        type="search"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={t`Gõ có dấu hay không dấu đều được`}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={stepFromBox}
        {...compose}
      />
      <Button kind="primary" type="submit">
        <IconSearch className="i" aria-hidden />
        <span className="search-word">
          <Trans>Tìm</Trans>
        </span>
      </Button>
    </form>
  );
}
