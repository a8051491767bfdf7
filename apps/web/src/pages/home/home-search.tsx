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

/** One box for everything, with completions below it. */
export function HomeSearch() {
  const { t } = useLingui();
  const id = useId();
  const { typed, active, items, shown, close, take, submit, type, press, compose } = useSuggestBox();
  return (
    <form
      className="search suggests"
      role="search"
      action="/search"
      onSubmit={submit}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <label className="sr" htmlFor={id}>
        <Trans>Bạn cần giải quyết việc gì?</Trans>
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
        placeholder={t`Bạn cần giải quyết việc gì?`}
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
