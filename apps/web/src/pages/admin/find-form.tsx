import { Trans } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useId } from 'react';
import { Button } from '../../components/button';
import '../../forms/fields.css';
import '../../things/search/search-box.css';

interface FindFormProps {
  q: string;
  label: string;
  placeholder: string;
  onFind: (q: string | undefined) => void;
}

/** Narrows a list of administrators. */
export function FindForm({ q, label, placeholder, onFind }: FindFormProps) {
  const id = useId();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    onFind(wanted || undefined);
  };
  return (
    <form className="search suggests account-search" role="search" onSubmit={find}>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <input className="input" id={id} name="q" type="search" defaultValue={q} placeholder={placeholder} />
      <Button kind="primary" type="submit">
        <IconSearch className="i" aria-hidden />
        <span className="search-word">
          <Trans>Tìm</Trans>
        </span>
      </Button>
    </form>
  );
}
