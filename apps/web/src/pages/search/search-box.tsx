import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { Button } from '../../components/button';
import { Highlighted } from '../../components/highlighted';
import { KindTag } from '../../components/kind-tag';
import { OptionList } from '../../components/option-list';
import '../../forms/fields.css';
import '../../things/search/search-box.css';
import { useSuggestBox } from './use-suggest-box';
import type { Suggestion } from '../../data/use-suggestions';

interface SearchBoxProps {
  /** The words of the search on screen. Give it as `key` too: another search is another box. */
  q: string;
  onSearch: (q: string) => void;
}

/** One box for everything, with completions below it. */
export function SearchBox({ q, onSearch }: SearchBoxProps) {
  const { t } = useLingui();
  const id = useId();
  const { typed, active, items, shown, close, take, submit, type, press, compose } = useSuggestBox(q, onSearch);
  return (
    <form
      className="search suggests"
      role="search"
      onSubmit={submit}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
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
        {...compose}
      />
      <Button kind="primary" type="submit">
        <IconSearch className="i" aria-hidden />
        <span className="search-word">
          <Trans>Tìm</Trans>
        </span>
      </Button>
      <span className="sr" role="status">
        {shown && <Plural value={items.length} other="# gợi ý, dùng mũi tên lên xuống để chọn" />}
      </span>
      <OptionList
        id={id}
        label={t`Gợi ý`}
        className="suggestions"
        options={items.map(optionOf)}
        active={active}
        onTake={({ item }) => take(item)}
      />
    </form>
  );
}

const optionOf = (item: Suggestion) => ({
  key: `${item.text}-${item.id}`,
  item,
  shown: (
    <>
      {item.kind ? <KindTag kind={item.kind} /> : <IconSearch className="i" aria-hidden />}
      <span>
        <Highlighted parts={item.parts} />
      </span>
    </>
  ),
});
